import type { Selectable } from 'kysely';
import type { SeriesExport } from '#contract/lifecycle.ts';
import { standingOf } from '#contract/rules/meeting/ownership.ts';
import type { OwnedAction, Touch } from '#contract/meeting/ownership.ts';
import type { Action } from '#contract/meeting/recap.ts';
import { chatKey, type ChatAt } from '../../core/scope.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';

export interface Batch {
  db: Database;
  at: ChatAt;
  ids: string[];
}

type OwnershipRow = Pick<
  Selectable<Tables['ownership']>,
  'meeting' | 'action' | 'person' | 'answered_at' | 'day' | 'said_to' | 'agreed_json' | 'touch_json'
>;

type Answered = Pick<MeetingRow, 'id' | 'host_id'>;

export async function readOwnership({ db, at, ids }: Batch) {
  // Left out because only two people may read it: the room somebody asks for, why they are kept close, and in which
  // kind of work.
  const rows: OwnershipRow[] = await db
    .selectFrom('ownership')
    .where((eb) => eb.and(chatKey(at)))
    .where('meeting', 'in', ids)
    .select(['meeting', 'action', 'person', 'answered_at', 'day', 'said_to', 'agreed_json', 'touch_json'])
    .execute();
  const byPlace = new Map(rows.map((row) => [`${row.meeting} ${row.action} ${row.person}`, row]));
  const saidTo = (meeting: string, { id, owner }: Action) => byPlace.get(`${meeting} ${id} ${owner?.id ?? ''}`);
  return {
    acceptedIn: (meeting: Answered, actions: Action[]): string[] =>
      handed(meeting, actions)
        .filter((action) => standingOf(action, { answer: answerIn(saidTo(meeting.id, action)) }) === 'accepted')
        .map(({ id }) => id),
    answersIn: (meeting: Answered, actions: Action[], reader: string): SeriesExport['answers'] =>
      handed(meeting, actions)
        .filter(({ owner }) => owner?.id === reader)
        .flatMap((action) => {
          const said = saidTo(meeting.id, action);
          return said ? [{ meeting: meeting.id, action: action.id, answer: answerIn(said), ...checkInsIn(said) }] : [];
        }),
  };
}

function handed({ host_id }: Answered, actions: Action[]): Action[] {
  return actions.filter(({ owner }) => owner !== null && owner.id !== null && owner.id !== host_id);
}

function answerIn(said: OwnershipRow | undefined): OwnedAction['answer'] {
  return said === undefined || said.answered_at === null ? null : { day: said.day, what: said.said_to };
}

function checkInsIn({ agreed_json, touch_json }: OwnershipRow): Pick<SeriesExport['answers'][number], 'checkIns'> {
  const agreed: OwnedAction['agreed'] = JSON.parse(agreed_json);
  const touch: Touch | null = JSON.parse(touch_json);
  const checkIns = (touch?.checkIns ?? []).map(({ id, kind, day }) => {
    return { kind, day, agreed: agreed.find((one) => one.id === id && one.kind === kind)?.day ?? null };
  });
  return { checkIns };
}
