import type { ManagerState, SkipReason } from '#contract/person/reflection.ts';
import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface ReflectionTables {
  /** One per author and week. */
  reflection: {
    tenant: string;
    id: string;
    author_id: string;
    author_name: string;
    week: string;
    time_zone: string;
    /** The author's draft, which nobody else reads. */
    content_json: string;
    version: number;
    skipped: SkipReason | null;
    sent_json: string | null;
    sent_at: number | null;
    sendings: number;
    reader_id: string | null;
    reader_name: string | null;
    read_at: number | null;
    answer: string | null;
    corrections_json: string;
    /** Data that the author's standing yes would send to Insights; null without it. */
    count_behaviour: string | null;
    count_version: number | null;
    count_done: 0 | 1 | null;
    at: number;
  };
  reflection_setting: {
    tenant: string;
    id: string;
    author_id: string;
    author_name: string;
    time_zone: string;
    weekday: number | null;
    manager_id: string | null;
    manager_name: string | null;
    manager_state: ManagerState | null;
    counts: 0 | 1;
  };
  /** Who isn't asked again by this author for `askAgainMs`. */
  declined_to_read: { tenant: string; id: string; author_id: string; manager_id: string; at: number };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends ReflectionTables {}
}

export const reflectionTables: Lifecycles<ReflectionTables> = {
  reflection: {
    scope: 'person',
    key: 'id',
    people: {
      author_id: 'row',
      author_name: 'name',
      week: 'none',
      time_zone: 'none',
      content_json: 'none',
      sent_json: 'none',
      reader_id: 'person',
      reader_name: 'name',
      answer: 'none',
      corrections_json: 'none',
      count_behaviour: 'none',
    },
    retain: { before: 'at' },
    export: { part: 'own', by: 'author_id' },
    // The manager is notified by the row in `reflection_setting`.
    tells: ['author_id'],
  },
  reflection_setting: {
    scope: 'person',
    key: 'id',
    people: {
      author_id: 'row',
      author_name: 'name',
      time_zone: 'none',
      manager_id: 'person',
      manager_name: 'name',
    },
    retain: { rule: 'kept until its person removes their name' },
    export: { part: 'own', by: 'author_id' },
  },
  declined_to_read: {
    scope: 'person',
    key: 'id',
    people: { author_id: 'row', manager_id: 'row' },
    retain: { before: 'at' },
    export: { part: 'own', by: 'author_id' },
    tells: ['author_id'],
  },
};
