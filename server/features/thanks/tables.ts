import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface ThanksTables {
  /** Drafts that a host copied or put away. They are made from facts, so only this is stored; it counts for 14 days. */
  thanks_away: { tenant: string; id: string; by_id: string; person: string; at: number };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends ThanksTables {}
}

export const thanksTables: Lifecycles<ThanksTables> = {
  thanks_away: {
    scope: 'person',
    key: 'id',
    people: { by_id: 'row', person: 'row' },
    retain: { before: 'at' },
    export: { part: 'own', by: 'by_id' },
    tells: ['by_id'],
  },
};
