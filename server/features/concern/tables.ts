import type { Lifecycles } from '../../platform/database/lifecycle.ts';
import type { Cap } from '../../platform/database/rowLimit.ts';

interface ConcernTables {
  /** Concerns from the anonymous inbox have no name; none has a time. */
  concern: {
    tenant: string;
    series: string;
    meeting: string;
    id: string;
    by_id: string | null;
    by_name: string | null;
    /** The chair when a named concern was raised; null: unsigned, or an older row. */
    to_id: string | null;
    content_json: string;
    reply_json: string;
    version: number;
    at: number | null;
  };
  concern_reader: {
    tenant: string;
    series: string;
    meeting: string;
    concern: string;
    person: string;
    may_read: 0 | 1;
  };
  concern_box: {
    tenant: string;
    series: string;
    meeting: string;
    /** The inbox's random name in unsigned requests, which reveals no tenant, chat or meeting. */
    box: string;
    private_key: string | null;
    public_key: string | null;
    /** In alphabetical order, rewritten whole with each concern, so that storage order doesn't show when each arrived. */
    concerns_json: string;
    opens_at: number;
    opened_at: number | null;
  };
  /** Attendees who hold tokens, hashed with the inbox's key. `blinded`: a hash of what was signed for them. */
  concern_admission: {
    tenant: string;
    series: string;
    meeting: string;
    holder: string;
    blinded: string;
    /** In the anonymity set: attended from the beginning, still here, never the chair. */
    hides: 0 | 1;
  };
  /** Spent tokens, hashed. */
  concern_spent: { tenant: string; series: string; meeting: string; token: string };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends ConcernTables {}
}

export const concernTables: Lifecycles<ConcernTables> = {
  concern: {
    scope: 'meeting',
    key: 'id',
    people: { by_id: 'person', by_name: 'name', content_json: 'json', reply_json: 'none', to_id: 'person' },
    retain: 'with its meeting',
    export: { omitted: 'between its author and the host; a shared recap has what the host summarised' },
  },
  concern_reader: {
    scope: 'meeting',
    key: 'concern',
    people: { concern: 'none', person: 'row' },
    retain: 'with its meeting',
    export: { omitted: 'who lets whom read, which is between the two' },
  },
  concern_box: {
    scope: 'anonymous',
    key: 'meeting',
    alias: 'box',
    people: { box: 'none', private_key: 'none', public_key: 'none', concerns_json: 'none' },
    retain: 'with its meeting',
    export: { omitted: 'unsigned until it is opened' },
  },
  concern_admission: {
    scope: 'anonymous',
    key: 'holder',
    people: { holder: 'none', blinded: 'none' },
    retain: 'with its meeting',
    export: { omitted: 'hashes, not people' },
  },
  concern_spent: {
    scope: 'anonymous',
    key: 'token',
    people: { token: 'none' },
    retain: 'with its meeting',
    export: { omitted: 'hashes of tokens' },
  },
};

export const concernCap: Cap = { table: 'concern', most: 20, by: 'by_id' };
