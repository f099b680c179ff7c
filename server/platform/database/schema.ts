/**
 * Conventions: times are epoch milliseconds, ids are text, `…_json` is JSON as text, every key begins with the
 * tenant. Features add their tables in `tables.ts`.
 */
export interface Tables {
  /** The people named in a row's JSON, by table (`place`) and key. Maintained by triggers: `nameIndex.ts`. */
  named: { tenant: string; series: string; place: string; id: string; person: string };
}
