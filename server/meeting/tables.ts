import { sql } from 'kysely';
import type { Absence, Stage } from '#contract/meeting/meeting.ts';
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
    is_key: 0 | 1 | null;
    asks_check_in: 0 | 1 | null;
    /** Key of the HMACs in `roster` and `chair`. Null: an older meeting. */
    roster_key: string | null;
    /** Why its chair could begin it without hosting; null again once the chair has moved. */
    stand_in: Absence | null;
    topic: string | null;
  };
  /** The organizer was asked to begin. One row a chat, until a meeting begins. */
  begin_ask: {
    tenant: string;
    series: string;
    by_id: string;
    by_name: string;
    asked_at: number;
    /** When somebody who organizes last had the panel open; null: not since they were asked. */
    seen_at: number | null;
  };
  /**
   * People in the chat when the meeting began, as HMACs under its `roster_key`. Kept until the next meeting begins.
   */
  roster: { tenant: string; series: string; meeting: string; member: string };
  chair: {
    tenant: string;
    series: string;
    meeting: string;
    /** An HMAC like the roster's: it survives the removal of a name. */
    member: string;
    person: string;
    since: number | null;
    held_ms: number;
    /** Taken in the close, which doesn't make the meeting theirs. */
    is_late: 0 | 1;
    /** Taken in the organizer's absence, or handed over by somebody who had taken it like that. */
    is_stand_in: 0 | 1;
  };
  joined: {
    tenant: string;
    series: string;
    person: string;
    /** Of the first meeting of the series for which they were in the chat. */
    number: number;
    /** Null: they weren't in the chat when its latest meeting began, or are from outside. */
    name: string | null;
  };
}

declare module '../platform/database/schema.ts' {
  interface Tables extends MeetingTables {}
}

export const meetingTables: Lifecycles<MeetingTables> = {
  meeting: {
    scope: 'chat',
    key: 'id',
    people: {
      host_id: 'person',
      host_name: 'name',
      time_zone: 'none',
      opening_json: 'json',
      roster_key: 'none',
      topic: 'none',
    },
    retain: { rule: 'goes when its host deletes it, or after the days that its tenant keeps meetings' },
    export: { part: 'meetings' },
    versionOnErase: sql`version + 1`,
  },
  begin_ask: {
    scope: 'chat',
    key: 'by_id',
    people: { by_id: 'row', by_name: 'name' },
    retain: { before: 'asked_at' },
    export: { omitted: 'gone once a meeting begins' },
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
    people: { person: 'row', name: 'name' },
    retain: { rule: 'goes with the last meeting of its chat; the name once they have left the chat' },
    export: { omitted: 'who is in the chat, and since which meeting, which Teams shows' },
  },
};
