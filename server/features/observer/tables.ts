import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface ObserverTables {
  turn: {
    tenant: string;
    series: string;
    meeting: string;
    person: string;
    name: string;
    standing: 'proposed' | 'observes' | 'left' | 'asked' | 'passed' | 'absent';
  };
  /** People who opted out, or back in; `since`: number of the meeting before. */
  off_rota: { tenant: string; series: string; person: string; is_out: 0 | 1; since: number };
  observation: {
    tenant: string;
    series: string;
    id: string;
    meeting: string;
    by_id: string;
    by_name: string;
    content_json: string;
    version: number;
    /** From then on it doesn't change, and `host` reads it. */
    handed_at: number | null;
    host: string | null;
    is_read_out: 0 | 1;
    is_shared: 0 | 1;
  };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends ObserverTables {}
}

export const observerTables: Lifecycles<ObserverTables> = {
  turn: {
    scope: 'meeting',
    key: 'person',
    people: { person: 'row', name: 'name' },
    retain: 'with its meeting',
    export: { omitted: 'who was asked to observe, which a reader needs only while it runs' },
  },
  off_rota: {
    scope: 'chat',
    key: 'person',
    people: { person: 'row' },
    retain: { rule: 'kept until the person takes it back or has their name erased' },
    export: { omitted: "a person's own wish, shown where they can change it" },
  },
  observation: {
    scope: 'meeting',
    key: 'id',
    people: { by_id: 'person', by_name: 'name', content_json: 'json', host: 'person' },
    retain: 'with its meeting',
    export: { part: 'observations' },
  },
};
