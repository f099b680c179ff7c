import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface ExtraQuestionTables {
  /** One row per series that has ever chosen an item. `item` null: none now; the row stays, so that versions only grow. */
  extra_question: { tenant: string; series: string; item: string | null; version: number };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends ExtraQuestionTables {}
}

export const extraQuestionTables: Lifecycles<ExtraQuestionTables> = {
  extra_question: {
    scope: 'chat',
    key: 'version',
    people: { item: 'none' },
    retain: { rule: "the series' choice, until a host changes it" },
    export: { omitted: 'a setting about nobody; what was asked is in the results' },
  },
};
