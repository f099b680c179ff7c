/**
 * The tables of the whole product. Each feature adds its own, in its `tables.ts`; here is what the database keeps itself.
 * Times are epoch milliseconds, ids are text, `…_json` is JSON as text. Every key begins with the tenant.
 */
export interface Tables {
  /** Whom a row's JSON names, by its table (`place`) and its key there. Triggers keep it: `nameIndex.ts`. */
  named: { tenant: string; series: string; place: string; id: string; person: string };
}
