import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface DigestTables {
  /** Digests that a leader copied or put away, until the next month's. */
  digest_away: { tenant: string; id: string; by_id: string; at: number };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends DigestTables {}
}

export const digestTables: Lifecycles<DigestTables> = {
  digest_away: {
    scope: 'person',
    key: 'id',
    people: { by_id: 'row' },
    retain: { before: 'at' },
    export: { part: 'own', by: 'by_id' },
  },
};
