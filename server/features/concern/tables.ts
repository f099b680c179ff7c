import type { Lifecycles } from '../../platform/database/lifecycle.ts';
import type { Cap } from '../../platform/database/rowLimit.ts';

interface ConcernTables {
  /** Without a name where it came out of the box, and without a time. */
  concern: {
    tenant: string;
    series: string;
    meeting: string;
    id: string;
    by_id: string | null;
    by_name: string | null;
    /** Who had the chair when it was raised by name; null: unsigned, or from before this was kept. */
    to_id: string | null;
    content_json: string;
    /** The host's reply; `version` counts its saves. */
    reply_json: string;
    version: number;
    at: number | null;
  };
  /** An author's consent, or refusal, to let a later chair read the concern. */
  concern_reader: {
    tenant: string;
    series: string;
    meeting: string;
    concern: string;
    person: string;
    may_read: 0 | 1;
  };
  /** Where concerns without a name lie until the host goes to the close. */
  concern_box: {
    tenant: string;
    series: string;
    meeting: string;
    /** The inbox's random name in unsigned requests, which reveals no tenant, chat or meeting. */
    box: string;
    /** PKCS8 and SPKI as base64url; null once it was opened. */
    private_key: string | null;
    public_key: string | null;
    /** In alphabetical order, rewritten whole with each concern, so that storage order doesn't show when each arrived. */
    concerns_json: string;
    /** Then it is opened where no host has. */
    opens_at: number;
    opened_at: number | null;
  };
  /** Whose panel has its tokens, hashed with the box's key. `blinded` is a hash of what was signed for them. */
  concern_admission: {
    tenant: string;
    series: string;
    meeting: string;
    holder: string;
    blinded: string;
    /** Whether others can hide behind them: an attendee, from the beginning and still, who never had the chair. */
    hides: 0 | 1;
  };
  /** The tokens that the box has taken, hashed. */
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

/** Of one person in one meeting. */
export const concernCap: Cap = { table: 'concern', most: 20, by: 'by_id' };
