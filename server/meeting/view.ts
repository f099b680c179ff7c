import type { MeetingView, OpeningTicks } from '#contract/meeting/meeting.ts';
import type { MeetingRow } from './row.ts';
import { isKeyByItself } from './rules.ts';

export function timesOf(row: Pick<MeetingRow, 'stage' | 'started_at' | 'closed_at' | 'time_zone'>) {
  return { stage: row.stage, startedAt: row.started_at, closedAt: row.closed_at, timeZone: row.time_zone };
}

export function toMeetingView(row: MeetingRow): MeetingView {
  return {
    id: row.id,
    host: { id: row.host_id, name: row.host_name },
    standIn: row.stand_in,
    stage: row.stage,
    isClosing: row.closing_at !== null,
    startedAt: row.started_at,
    metAt: row.met_at,
    closedAt: row.closed_at,
    opening: JSON.parse(row.opening_json),
    version: row.version,
    said: toOpeningTicks(row),
    isKey: isKey(row),
    asksCheckIn: row.asks_check_in === 1,
  };
}

export function isKey(row: Pick<MeetingRow, 'is_key' | 'number'>): boolean {
  return row.is_key === null ? isKeyByItself(row.number) : row.is_key === 1;
}

export function toOpeningTicks(row: MeetingRow): OpeningTicks {
  return { purpose: row.said_purpose_at, frame: row.said_frame_at, dissent: row.said_dissent_at };
}
