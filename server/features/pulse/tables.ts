import type { Lifecycles } from '../../platform/database/lifecycle.ts';

/** Anonymous answers, and how people are admitted: privacy depends on how these rows are stored. */
interface PulseTables {
  pulse: {
    tenant: string;
    series: string;
    meeting: string;
    /**
     * Random name under which ballots are cast, so that they name no tenant, chat or meeting. Null: there never was a
     * key.
     */
    ballots: string | null;
    questions_json: string;
    thresholds_json: string;
    own_json: string | null;
    /** The person who had the chair longest: only they read the answers, and pools are per host. */
    host: string;
    /** Null: it opened before there were pools, and its host has opened no other since. */
    pool: string | null;
    /** The public key's fingerprint on every panel and the card. Null: it opened before there were pools. */
    fingerprint: string | null;
    attendees: number;
    opened_at: number;
    closes_at: number;
    closed_at: number | null;
    private_key: string | null;
    public_key: string | null;
    /** One array of counters, rewritten whole with each answer, so that the row doesn't show which one changed. */
    counters_json: string;
    release: string | null;
  };
  /**
   * HMACs of the people who may rate, under the pulse's private key and deleted with it: in the chat when the meeting
   * began and when it ended, never the chair.
   */
  electorate: { tenant: string; series: string; meeting: string; holder: string };
  /**
   * Answers wait here until five different people stand behind them, over as many of one host's meetings as needed.
   */
  pool: {
    tenant: string;
    series: string;
    id: string;
    host: string;
    /** PKCS8 and SPKI as base64url. The row is deleted when the answers are released. */
    private_key: string;
    public_key: string;
    opened_at: number;
  };
  /** People who hold a ticket, hashed with the pool's key. `blinded`: a hash of what was signed. */
  pool_admission: { tenant: string; series: string; pool: string; holder: string; blinded: string };
  /** Spent tickets, hashed: one per person who has answered. */
  pool_ticket: { tenant: string; series: string; pool: string; ticket: string };
  /**
   * People admitted to an open pulse, hashed with its key. `blinded`: a hash of what was signed, which reveals
   * nothing of the ballot.
   */
  admission: { tenant: string; series: string; meeting: string; holder: string; blinded: string };
  spent: { tenant: string; series: string; meeting: string; token: string };
  /** Separate from the scores and rewritten whole, so that storage order doesn't show when each arrived. */
  comment: { tenant: string; series: string; meeting: string; texts_json: string };
  /** How often somebody was asked on a day, over all series; kept for a week. */
  asked: { tenant: string; person: string; day: number; times: number };
  release: {
    tenant: string;
    series: string;
    id: string;
    host: string;
    at: number;
    content_json: string;
    /** "You told us, this changed", and when it was first said. */
    change: string | null;
    changed_at: number | null;
    /** Comments of a result that too few people answered to show them, for at most a year. */
    unread_json: string | null;
  };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends PulseTables {}
}

export const pulseTables: Lifecycles<PulseTables> = {
  pulse: {
    scope: 'anonymous',
    key: 'meeting',
    alias: 'ballots',
    people: {
      ballots: 'none',
      questions_json: 'none',
      thresholds_json: 'none',
      own_json: 'none',
      host: 'person',
      pool: 'none',
      fingerprint: 'none',
      private_key: 'none',
      public_key: 'none',
      counters_json: 'none',
      release: 'none',
    },
    retain: { rule: 'goes with its meeting unless its answers wait in a pool, and with its pool once that is old' },
    export: { omitted: 'counters that are not released' },
  },
  electorate: {
    scope: 'anonymous',
    key: 'holder',
    people: { holder: 'none' },
    retain: { rule: 'goes when the pulse closes' },
    export: { omitted: 'hashes, not people' },
  },
  pool: {
    scope: 'anonymous',
    key: 'id',
    people: { host: 'person', private_key: 'none', public_key: 'none' },
    retain: { rule: 'goes when its answers are released, or once they are old' },
    export: { omitted: 'keys' },
  },
  pool_admission: {
    scope: 'anonymous',
    key: 'holder',
    people: { pool: 'none', holder: 'none', blinded: 'none' },
    retain: { rule: 'goes with its pool' },
    export: { omitted: 'hashes, not people' },
  },
  pool_ticket: {
    scope: 'anonymous',
    key: 'ticket',
    people: { pool: 'none', ticket: 'none' },
    retain: { rule: 'goes with its pool' },
    export: { omitted: 'hashes of tickets' },
  },
  admission: {
    scope: 'anonymous',
    key: 'holder',
    people: { holder: 'none', blinded: 'none' },
    retain: { rule: 'goes when the pulse closes' },
    export: { omitted: 'hashes, not people' },
  },
  spent: {
    scope: 'anonymous',
    key: 'token',
    people: { token: 'none' },
    retain: { rule: 'goes when the pulse closes' },
    export: { omitted: 'hashes of tokens' },
  },
  comment: {
    scope: 'anonymous',
    key: 'meeting',
    people: { texts_json: 'none' },
    retain: { rule: 'goes with its pulse' },
    export: { omitted: 'not released' },
  },
  asked: {
    scope: 'person',
    key: 'day',
    people: { person: 'row' },
    retain: { rule: 'a week' },
    export: { omitted: 'how often somebody was asked, over all series' },
  },
  release: {
    scope: 'anonymous',
    key: 'id',
    people: { host: 'person', content_json: 'none', change: 'none', unread_json: 'none' },
    retain: { before: 'at' },
    export: { part: 'results' },
  },
};
