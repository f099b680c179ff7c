import type { Lifecycles } from '../../../platform/database/lifecycle.ts';

interface MeasuresTables {
  /** A file of measures that HR took. Its id is derived from its bytes, so taking it again changes nothing. */
  measures_file: {
    tenant: string;
    id: string;
    name: string;
    taken_at: number;
    value_count: number;
    measures_json: string;
  };
  /** Every value of every file. Where several files have one for the same unit, quarter and measure, the latest counts. */
  measure_value: {
    tenant: string;
    file: string;
    unit: string;
    quarter: string;
    measure: string;
    scale: string;
    value: number;
  };
  /** All comparisons of a file. `basis`: a digest of everything they depend on; if it differs, they are outdated. */
  association: { tenant: string; file: string; basis: string; result_json: string };
  /** Quarters in which much changed at once, such as in a reorganization. */
  change_period: {
    tenant: string;
    id: string;
    version: number;
    label: string;
    from_quarter: string;
    until_quarter: string;
    is_left_out: 0 | 1;
  };
}

declare module '../../../platform/database/schema.ts' {
  interface Tables extends MeasuresTables {}
}

const ofTenant = { omitted: 'belongs to the tenant, not to a series' };

export const measuresTables: Lifecycles<MeasuresTables> = {
  measures_file: {
    scope: 'tenant',
    key: 'id',
    people: { name: 'none', measures_json: 'none' },
    retain: { rule: 'until HR removes it' },
    export: ofTenant,
  },
  measure_value: {
    scope: 'tenant',
    key: 'file',
    people: { file: 'none', unit: 'none', quarter: 'none', measure: 'none', scale: 'none' },
    retain: { rule: 'with its file' },
    export: ofTenant,
  },
  association: {
    scope: 'tenant',
    key: 'file',
    people: { file: 'none', basis: 'none', result_json: 'none' },
    retain: { rule: 'with its file' },
    export: ofTenant,
  },
  change_period: {
    scope: 'tenant',
    key: 'id',
    people: { label: 'none', from_quarter: 'none', until_quarter: 'none' },
    retain: { rule: 'until HR removes it' },
    export: ofTenant,
  },
};

/** One a quarter for ten years. */
export const mostFiles = 40;
