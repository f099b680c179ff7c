import type { Cue } from '#contract/meeting/cue.ts';
import type { Lifecycles } from '../../platform/database/lifecycle.ts';
import type { Cap } from '../../platform/database/rowLimit.ts';

interface CueTables {
  cue_tick: { tenant: string; series: string; meeting: string; person: string; id: string; cue: Cue };
  intent: {
    tenant: string;
    series: string;
    meeting: string;
    person: string;
    content_json: string;
    version: number;
  };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends CueTables {}
}

export const cueTables: Lifecycles<CueTables> = {
  cue_tick: {
    scope: 'meeting',
    key: 'id',
    people: { person: 'row' },
    retain: 'with its meeting',
    export: { part: 'practice' },
  },
  intent: {
    scope: 'meeting',
    key: 'person',
    people: { person: 'row', content_json: 'none' },
    retain: 'with its meeting',
    export: { part: 'practice' },
  },
};

export const tickCap: Cap = { table: 'cue_tick', most: 500, by: 'person' };
