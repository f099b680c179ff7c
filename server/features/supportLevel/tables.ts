import type { SupportLevel } from '#contract/meeting/supportLevel.ts';
import type { Lifecycles } from '../../platform/database/lifecycle.ts';
import type { Cap } from '../../platform/database/rowLimit.ts';

interface SupportTables {
  support: {
    tenant: string;
    series: string;
    person: string;
    /** Normalized; `work` is as it was typed. */
    kind: string;
    work: string;
    level: SupportLevel;
    review_on: string | null;
    host_agrees: 0 | 1;
    person_agrees: 0 | 1;
    set_by: string | null;
    /** When it was first set. Null: before people were told that this is counted. */
    set_at: number | null;
    /** When it last got lighter. Null: not since it was last made closer. */
    lighter_at: number | null;
  };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends SupportTables {}
}

export const supportLevelTables: Lifecycles<SupportTables> = {
  support: {
    scope: 'chat',
    key: 'person',
    people: { person: 'row', kind: 'none', work: 'none', review_on: 'none', set_by: 'person' },
    retain: { rule: 'kept until both no longer need it, or the person has their name erased' },
    export: { omitted: 'between the host and one person' },
  },
};

export const supportCap: Cap = { table: 'support', most: 50, by: 'person' };
