import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface PreferenceCardTables {
  /** At most one per person. */
  preference_card: { tenant: string; id: string; person: string; content_json: string; version: number };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends PreferenceCardTables {}
}

export const preferenceCardTables: Lifecycles<PreferenceCardTables> = {
  preference_card: {
    scope: 'person',
    key: 'id',
    people: { person: 'row', content_json: 'none' },
    retain: { rule: 'until its person empties it or removes their name' },
    export: { part: 'own', by: 'person' },
  },
};
