import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface WhatWorkedTables {
  what_worked: {
    tenant: string;
    id: string;
    by_id: string;
    /** Empty without a name: no query for readers returns `by_id`, and removing the name empties it. */
    by_name: string;
    behaviour: string;
    text: string;
    is_named: 0 | 1;
    /** Why internal communications hid it. */
    hidden: string | null;
    at: number;
  };
  /** At most one per note and person. */
  helped: { tenant: string; id: string; note: string; person: string; at: number };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends WhatWorkedTables {}
}

export const whatWorkedTables: Lifecycles<WhatWorkedTables> = {
  what_worked: {
    scope: 'person',
    key: 'id',
    // Notes that bear the name are deleted with it, by the feature; the others lose their author.
    people: { by_id: 'person', by_name: 'name', behaviour: 'none', text: 'none', hidden: 'none' },
    retain: { before: 'at' },
    export: { part: 'own', by: 'by_id' },
    readers: 'what-worked',
  },
  helped: {
    scope: 'person',
    key: 'id',
    people: { note: 'none', person: 'row' },
    retain: { before: 'at' },
    export: { part: 'own', by: 'person' },
  },
};

/** Per person and behaviour: nobody fills the list that others read. */
export const mostNotes = 5;
