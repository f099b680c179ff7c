import { sql } from 'kysely';
import type { Stage } from '#contract/meeting.ts';
import type { Lifecycles } from '../platform/database/lifecycle.ts';

interface MeetingTables {
  meeting: {
    tenant: string;
    series: string;
    id: string;
    /** Counts the meetings of the series; unique, so two windows cannot begin two. */
    number: number;
    host_id: string;
    host_name: string;
    time_zone: string;
    stage: Stage;
    started_at: number;
    met_at: number | null;
    closed_at: number | null;
    /** When its host pressed "Close meeting"; null again once the close has taken effect or was undone. */
    closing_at: number | null;
    opening_json: string;
    version: number;
    said_purpose_at: number | null;
    said_frame_at: number | null;
    said_dissent_at: number | null;
    /** Whether attendees are asked to rate it; null: as its number says. */
    is_key: 0 | 1 | null;
    /** Whether attendees are also asked how they feel about the plan and the load; null: not. */
    asks_check_in: 0 | 1 | null;
    /** Under which `roster` and `chair` hash people. Null: it began before they were kept. */
    roster_key: string | null;
  };
  /** Who was in the chat when the meeting began, as HMACs under its `roster_key`. Kept until the next meeting begins. */
  roster: { tenant: string; series: string; meeting: string; member: string };
  /** For how long somebody has had the chair of a meeting. */
  chair: {
    tenant: string;
    series: string;
    meeting: string;
    /** An HMAC like the roster's: it stays when somebody has their name removed. */
    member: string;
    person: string;
    /** When they took it this time; null: somebody else has it. */
    since: number | null;
    /** Earlier times, without those that began in the close. */
    held_ms: number;
    /** Whether they took it this time in the close: that doesn't make the meeting theirs. */
    is_late: 0 | 1;
  };
  /** Since which meeting of the series, by its number, somebody is in the chat. */
  joined: { tenant: string; series: string; person: string; number: number };
}

declare module '../platform/database/schema.ts' {
  interface Tables extends MeetingTables {}
}

export const meetingTables: Lifecycles<MeetingTables> = {
  meeting: {
    scope: 'chat',
    key: 'id',
    people: { host_id: 'person', host_name: 'name', time_zone: 'none', opening_json: 'json', roster_key: 'none' },
    retain: { rule: 'goes when its host deletes it, or after the days that its tenant keeps meetings' },
    export: { part: 'meetings' },
    versionOnErase: sql`version + 1`,
  },
  roster: {
    scope: 'meeting',
    key: 'member',
    people: { member: 'none' },
    retain: 'with its meeting',
    export: { omitted: 'hashes, not people' },
  },
  chair: {
    scope: 'meeting',
    key: 'member',
    people: { member: 'none', person: 'person' },
    retain: 'with its meeting',
    export: { omitted: 'hashes and ids that decide who may read; the meeting names its host' },
  },
  joined: {
    scope: 'chat',
    key: 'person',
    people: { person: 'row' },
    retain: { rule: 'kept while the chat has meetings: a number, and who it is about can have it erased' },
    export: { omitted: 'since which meeting somebody is in the chat, which Teams shows' },
  },
};
