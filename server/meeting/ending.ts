import type { Trx } from '../platform/database/database.ts';
import type { At } from '../core/scope.ts';
import type { MeetingRow } from './row.ts';

export interface EndingMeeting {
  at: At;
  meeting: MeetingRow;
  attendees: readonly string[];
}

/** Runs before the transaction: does what is too slow for it. */
export type PrepareEnd = (ending: EndingMeeting) => Promise<EndMeeting>;

export type EndMeeting = (trx: Trx, nowMs: number) => Promise<void>;
