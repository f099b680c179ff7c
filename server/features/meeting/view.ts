import * as contract from '#contract/meeting/meeting.ts';
import type { AnswerOf } from '#contract/wire/endpoint.ts';
import type { RequestOf } from '../../gate/serve.ts';
import { callerAsPerson } from '../../gate/chatNames.ts';
import { standingOf } from '../../gate/roles.ts';
import type { MeetingSummaryRow } from '../../meeting/history.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import { mayBegin, openingFor } from '../../meeting/rules.ts';
import { toMeetingView } from '../../meeting/view.ts';

type Reader = RequestOf<typeof contract.readMeetings> & { now: number };

export function toRoom(
  { at, chat, caller, isHost, isOrganizer, isFormerChair }: RequestOf<typeof contract.readRoom>,
  row: MeetingRow | undefined,
  { how, waiting }: { how: contract.Room['begin']; waiting: contract.Waiting | null },
): Omit<contract.Room, 'gapDays'> {
  const view = row && toMeetingView(row);
  const { name } = callerAsPerson(caller, chat.members);
  return {
    series: at.chat,
    topic: chat.topic,
    you: { id: caller.id, name, isHost, isOrganizer, isFormerChair },
    organizer: chat.organizer,
    meeting: view ? { ...view, opening: openingFor(isHost, view) } : null,
    waiting,
    begin: mayBegin(how, isHost, chat.anyoneMayBegin || (waiting?.absence ?? null) !== null),
  };
}

export function toMeetings(
  { caller, chat, now }: Reader,
  rows: MeetingSummaryRow[],
): AnswerOf<typeof contract.readMeetings> {
  const meetings = rows.map((row, index) => {
    const { purpose } = contract.opening.parse(JSON.parse(row.opening_json));
    const standing = standingOf({ caller, chat, meeting: row, isLatest: index === 0, now });
    const isItsHost = standing === 'organizer' || standing === 'chair';
    const isAnnounced = isItsHost || row.stage !== 'open' || row.said_purpose_at !== null;
    return {
      id: row.id,
      startedAt: row.started_at,
      purpose: isAnnounced ? purpose : '',
      stage: row.stage,
      isShared: (row.filing ?? 0) > 0,
      isHost: isItsHost,
      isFormerChair: standing === 'former_chair',
    };
  });
  return { meetings };
}
