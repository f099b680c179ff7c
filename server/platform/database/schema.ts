/**
 * The tables of the whole product. Each feature adds its own in its `tables.ts`; this one is the database's.
 * Times are epoch milliseconds, ids are text, `…_json` is JSON as text. Every key begins with the tenant.
 */
export interface Tables {
  /** The index of names: who is named in a row's JSON, by table (`place`) and key. Triggers maintain it: `nameIndex.ts`. */
  named: { tenant: string; series: string; place: string; id: string; person: string };
}
