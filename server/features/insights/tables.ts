import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface InsightsTables {
  /** A unit from the organization's file. Counted only while `is_on`; kept while a computed quarter names it. */
  unit: {
    tenant: string;
    id: string;
    parent: string | null;
    level: number;
    name: string;
    is_on: 0 | 1;
    /** 0: the latest file no longer has it. */
    is_listed: 0 | 1;
  };
  /** The latest file of units. Taking it again changes nothing. */
  units_file: { tenant: string; id: string; taken_at: number };
  /** Each person's unit in the latest file. */
  unit_person: { tenant: string; person: string; unit: string };
  /** Each host's unit in the latest computed quarter, from which the next composition differs by at least five hosts. */
  unit_host: { tenant: string; person: string; unit: string };
  /**
   * `leased_until`: lease, one process at a time. `computed_at` and the counted units: null until the blocks are stored;
   * immutable afterwards.
   */
  insight_quarter: {
    tenant: string;
    quarter: string;
    leased_until: number;
    computed_at: number | null;
    units_json: string | null;
  };
  /** The last row added from each source: where the next process resumes. */
  insight_cursor: { tenant: string; quarter: string; source: string; at: number; row: string };
  /** One host's sums while a quarter is being added up; deleted when it is computed. */
  insight_part: { tenant: string; quarter: string; person: string; sums_json: string };
  /** Hosts who are only ever counted together in a quarter's figure: everything shown is a sum of blocks. */
  insight_block: { tenant: string; quarter: string; id: string; block_json: string };
  /** Direction and spread of a unit's figure in a quarter. */
  insight_trend: { tenant: string; quarter: string; unit: string; figure: string; trend_json: string };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends InsightsTables {}
}

const ofTenant = { omitted: 'belongs to the tenant, not to a series' };

export const insightsTables: Lifecycles<InsightsTables> = {
  unit: {
    scope: 'tenant',
    key: 'id',
    people: { parent: 'none', name: 'none' },
    retain: { rule: 'until neither the latest file nor a computed quarter has it' },
    export: ofTenant,
  },
  units_file: {
    scope: 'tenant',
    key: 'id',
    people: {},
    retain: { rule: 'until the next file' },
    export: ofTenant,
  },
  unit_person: {
    scope: 'person',
    key: 'person',
    people: { person: 'row', unit: 'none' },
    retain: { rule: 'until the next file' },
    export: ofTenant,
  },
  unit_host: {
    scope: 'person',
    key: 'person',
    people: { person: 'row', unit: 'none' },
    retain: { rule: 'until the next quarter is computed' },
    export: ofTenant,
  },
  insight_quarter: {
    scope: 'tenant',
    key: 'quarter',
    people: { quarter: 'none', units_json: 'none' },
    retain: { rule: 'until eight later quarters are over' },
    export: ofTenant,
  },
  insight_cursor: {
    scope: 'tenant',
    key: 'quarter',
    people: { quarter: 'none', source: 'none', row: 'none' },
    retain: { rule: 'until its quarter is computed' },
    export: ofTenant,
  },
  insight_part: {
    scope: 'person',
    key: 'person',
    people: { quarter: 'none', person: 'row', sums_json: 'none' },
    retain: { rule: 'until its quarter is computed' },
    export: { omitted: 'sums of results that the export has' },
  },
  insight_block: {
    scope: 'tenant',
    key: 'quarter',
    people: { quarter: 'none', block_json: 'none' },
    retain: { rule: 'until eight later quarters are over' },
    export: ofTenant,
  },
  insight_trend: {
    scope: 'tenant',
    key: 'quarter',
    people: { quarter: 'none', unit: 'none', figure: 'none', trend_json: 'none' },
    retain: { rule: 'until eight later quarters are over' },
    export: ofTenant,
  },
};
