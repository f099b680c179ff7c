import type { Lifecycles } from '../../platform/database/lifecycle.ts';
import type { Cap } from '../../platform/database/rowLimit.ts';

interface FocusTables {
  /** At most one per series has no end. */
  focus: {
    tenant: string;
    series: string;
    id: string;
    by_id: string;
    by_name: string;
    behaviour: string;
    is_shown: 0 | 1;
    since: number;
    started_at: number;
    ended_at: number | null;
    meetings: number | null;
    why: string | null;
  };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends FocusTables {}
}

export const focusTables: Lifecycles<FocusTables> = {
  focus: {
    scope: 'chat',
    key: 'id',
    people: { by_id: 'row', by_name: 'name', behaviour: 'none', why: 'none' },
    retain: { before: 'ended_at' },
    export: { part: 'practice' },
  },
};

export const focusCap: Cap = { table: 'focus', most: 1_000, by: 'by_id' };
