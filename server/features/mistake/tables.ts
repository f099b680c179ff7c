import type { Lifecycles } from '../../platform/database/lifecycle.ts';
import type { Cap } from '../../platform/database/rowLimit.ts';

interface MistakeTables {
  /** Stores neither who made the mistake nor who logged it. */
  mistake: {
    tenant: string;
    series: string;
    meeting: string;
    id: string;
    content_json: string;
    version: number;
    at: number;
  };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends MistakeTables {}
}

export const mistakeTables: Lifecycles<MistakeTables> = {
  mistake: {
    scope: 'meeting',
    key: 'id',
    people: { content_json: 'none' },
    retain: 'with its meeting',
    export: { omitted: 'a shared recap has those that were shared' },
  },
};

export const mistakeCap: Cap = { table: 'mistake', most: 100 };
