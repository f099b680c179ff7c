import type { Lifecycles } from '../../platform/database/lifecycle.ts';
import type { Cap } from '../../platform/database/rowLimit.ts';

interface FocusTables {
  /** What a host practises in a series; one at a time has no end. */
  focus: {
    tenant: string;
    series: string;
    id: string;
    by_id: string;
    by_name: string;
    behaviour: string;
    is_shown: 0 | 1;
    /** The number of the first meeting that counts. */
    since: number;
    started_at: number;
    ended_at: number | null;
    /** Once it has ended: in how many meetings it was practised, and why no longer. */
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

/** Of one person in the series. */
export const focusCap: Cap = { table: 'focus', most: 1_000, by: 'by_id' };
