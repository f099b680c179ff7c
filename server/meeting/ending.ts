import type { Trx } from '../platform/database/database.ts';
import type { At } from '../core/scope.ts';
import type { MeetingRow } from './row.ts';

/** A meeting that is about to end. */
export interface EndingMeeting {
  at: At;
  meeting: MeetingRow;
  /** Everybody in the chat who can sign in and doesn't host. */
  attendees: readonly string[];
}

/** Does what is too slow for a transaction. */
export type PrepareEnd = (ending: EndingMeeting) => Promise<EndMeeting>;

/** Ends a meeting: its own row, and what other features do at that moment, in the same transaction. */
export type EndMeeting = (trx: Trx, nowMs: number) => Promise<void>;
