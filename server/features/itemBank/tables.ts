import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface ItemBankTables {
  /**
   * What was seen in a quarter that is over: only cells that may be shown. Computed when first read and never again,
   * so that deleting a series or a name later changes no number, and nobody can subtract.
   */
  seen_quarter: { tenant: string; quarter: string; cells_json: string };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends ItemBankTables {}
}

export const itemBankTables: Lifecycles<ItemBankTables> = {
  seen_quarter: {
    scope: 'tenant',
    key: 'quarter',
    people: { quarter: 'none', cells_json: 'none' },
    retain: { rule: 'until two later quarters are over' },
    export: { omitted: 'belongs to the tenant, not to a series; sums of at least five hosts' },
  },
};
