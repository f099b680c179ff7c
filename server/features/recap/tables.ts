import { sql } from 'kysely';
import type { ActionChange, QuestionClosing } from '#contract/meeting/openItems.ts';
import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface RecapTables {
  recap: {
    tenant: string;
    series: string;
    meeting: string;
    draft_json: string;
    version: number;
    saved_at: number;
    filed_json: string | null;
    filing: number;
  };
  action: {
    tenant: string;
    series: string;
    id: string;
    meeting: string;
    position: number;
    what: string;
    owner_id: string | null;
    owner_name: string | null;
    helpers_json: string;
    due: string | null;
    due_words: string;
    done_at: number | null;
    is_dropped: 0 | 1;
    /** Its number of `action_change` rows, used as an optimistic lock. */
    changes: number;
    moved_from: string | null;
    moved_due: string | null;
    moved_reason: string | null;
  };
  /** Append-only log of what happened to an action after it was shared. */
  action_change: {
    tenant: string;
    series: string;
    id: string;
    action: string;
    number: number;
    meeting: string;
    kind: ActionChange['kind'];
    by_id: string;
    by_name: string;
    at: number;
    /** Only for `handed`: the former and the new owner. */
    from_id: string | null;
    from_name: string | null;
    to_id: string | null;
    to_name: string | null;
    day_from: string | null;
    day_to: string | null;
    reason: string;
  };
  question: {
    tenant: string;
    series: string;
    id: string;
    meeting: string;
    position: number;
    text: string;
    closed_as: QuestionClosing['as'] | null;
    closed_at: number | null;
    closed_by_id: string | null;
    closed_by_name: string | null;
    closed_words: string | null;
  };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends RecapTables {}
}

export const recapTables: Lifecycles<RecapTables> = {
  recap: {
    scope: 'meeting',
    key: 'meeting',
    people: { draft_json: 'json', filed_json: 'json' },
    retain: 'with its meeting',
    export: { part: 'meetings' },
    versionOnErase: sql`version + 1`,
  },
  action: {
    scope: 'meeting',
    key: 'id',
    people: {
      what: 'none',
      owner_id: 'person',
      owner_name: 'name',
      helpers_json: 'json',
      due: 'none',
      due_words: 'none',
      moved_from: 'none',
      moved_due: 'none',
      moved_reason: 'none',
    },
    retain: 'with its meeting',
    export: { part: 'meetings' },
  },
  action_change: {
    scope: 'meeting',
    key: 'id',
    people: {
      action: 'none',
      by_id: 'person',
      by_name: 'name',
      from_id: 'person',
      from_name: 'name',
      to_id: 'person',
      to_name: 'name',
      day_from: 'none',
      day_to: 'none',
      reason: 'none',
    },
    retain: 'with its meeting',
    export: { part: 'meetings' },
  },
  question: {
    scope: 'meeting',
    key: 'id',
    people: { text: 'none', closed_by_id: 'person', closed_by_name: 'name', closed_words: 'none' },
    retain: 'with its meeting',
    export: { part: 'meetings' },
  },
};
