import type { SeriesExport } from '#contract/lifecycle.ts';
import type { Filed } from '#contract/meeting/recap.ts';
import { withoutWithdrawn } from '#contract/rules/person/commitment.ts';
import type { Database } from '../../platform/database/database.ts';
import { changeIn, closingIn, decisionIn } from '../../meeting/outcomes.ts';
import { chatKey, type ChatAt } from '../../core/scope.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import { toOpeningTicks } from '../../meeting/view.ts';
import { readOwnership, type Batch } from './exportOwnership.ts';

type Exported = SeriesExport['meetings'][number];

export async function readMeetings(
  db: Database,
  at: ChatAt,
  { meetings, reader }: { meetings: MeetingRow[]; reader: string },
): Promise<Pick<SeriesExport, 'meetings' | 'answers'>> {
  const batch = { db, at, ids: meetings.map(({ id }) => id) };
  const [decisions, recaps, actions, ownership, sections, changes, questions] = await Promise.all([
    readDecisions(batch),
    readRecaps(batch),
    readActions(batch),
    readOwnership(batch),
    readSections(batch),
    readActionChanges(batch),
    readQuestions(batch),
  ]);
  return {
    meetings: meetings.map((row) => ({
      ...toMeeting(row),
      decisions: decisions(row.id),
      sections: sections(row.id),
      recap: recaps(row.id),
      ...actions(row.id),
      accepted: ownership.acceptedIn(row, recaps(row.id)?.actions ?? []),
      changes: changes(row.id),
      closed: questions(row.id),
    })),
    answers: meetings.flatMap((row) => ownership.answersIn(row, recaps(row.id)?.actions ?? [], reader)),
  };
}

function toMeeting(row: MeetingRow) {
  const { purpose, frame, decider } = JSON.parse(row.opening_json);
  const isAnnounced = row.stage !== 'open';
  return {
    id: row.id,
    topic: row.topic ?? '',
    host: { id: row.host_id, name: row.host_name },
    stage: row.stage,
    startedAt: row.started_at,
    closedAt: row.closed_at,
    purpose: isAnnounced ? purpose : '',
    frame: isAnnounced ? frame : null,
    decider: isAnnounced ? decider : null,
    said: toOpeningTicks(row),
  };
}

async function readDecisions({ db, at, ids }: Batch): Promise<(meeting: string) => Exported['decisions']> {
  const rows = await db
    .selectFrom('decision')
    .where((eb) => eb.and(chatKey(at)))
    .where('meeting', 'in', ids)
    .selectAll()
    .where('state', '!=', 'draft')
    .orderBy('at')
    .execute();
  const of = byMeeting(rows);
  return (meeting) => of(meeting).map(decisionIn);
}

async function readRecaps({ db, at, ids }: Batch): Promise<(meeting: string) => Filed | null> {
  const rows = await db
    .selectFrom('recap')
    .where((eb) => eb.and(chatKey(at)))
    .where('meeting', 'in', ids)
    .select(['meeting', 'filed_json'])
    .where('filed_json', 'is not', null)
    .execute();
  const filed = new Map<string, Filed | null>(
    rows.map(({ meeting, filed_json }) => [meeting, JSON.parse(filed_json ?? 'null')]),
  );
  const shared = await sharedCommitments({ db, at, ids });
  return (meeting) => {
    const recap = filed.get(meeting);
    return recap ? withoutWithdrawn(recap, shared) : null;
  };
}

async function sharedCommitments({ db, at, ids }: Batch) {
  const rows = await db
    .selectFrom('shared_commitment')
    .where((eb) => eb.and(chatKey(at)))
    .where('meeting', 'in', ids)
    .select(['id', 'by_id'])
    .execute();
  return rows.map(({ id, by_id }) => ({ id, by: { id: by_id } }));
}

async function readActions({ db, at, ids }: Batch): Promise<(meeting: string) => Pick<Exported, 'done' | 'moved'>> {
  const rows = await db
    .selectFrom('action')
    .where((eb) => eb.and(chatKey(at)))
    .where('meeting', 'in', ids)
    .select(['meeting', 'id', 'done_at', 'is_dropped', 'moved_from', 'moved_due', 'moved_reason'])
    .where((eb) => eb.or([eb('done_at', 'is not', null), eb('moved_due', 'is not', null)]))
    .orderBy('position')
    .execute();
  const of = byMeeting(rows);
  return (meeting) => ({
    done: of(meeting)
      .filter(({ done_at, is_dropped }) => done_at !== null && is_dropped === 0)
      .map(({ id }) => id),
    moved: of(meeting).flatMap(({ id, moved_from, moved_due, moved_reason }) =>
      moved_due === null ? [] : [{ action: id, from: moved_from, to: moved_due, reason: moved_reason ?? '' }],
    ),
  });
}

async function readSections({ db, at, ids }: Batch): Promise<(meeting: string) => Exported['sections']> {
  const rows = await db
    .selectFrom('section')
    .where((eb) => eb.and(chatKey(at)))
    .where('meeting', 'in', ids)
    .where('state', '=', 'accepted')
    .select(['meeting', 'content_json'])
    .orderBy('at')
    .orderBy('id')
    .execute();
  const of = byMeeting(rows);
  return (meeting) => of(meeting).map(({ content_json }) => JSON.parse(content_json));
}

async function readActionChanges({ db, at, ids }: Batch): Promise<(meeting: string) => Exported['changes']> {
  const rows = await db
    .selectFrom('action_change')
    .where((eb) => eb.and(chatKey(at)))
    .where('meeting', 'in', ids)
    .selectAll()
    .orderBy('at')
    .orderBy('number')
    .execute();
  const of = byMeeting(rows);
  return (meeting) => of(meeting).map((one) => ({ action: one.action, ...changeIn(one) }));
}

async function readQuestions({ db, at, ids }: Batch): Promise<(meeting: string) => Exported['closed']> {
  const rows = await db
    .selectFrom('question')
    .where((eb) => eb.and(chatKey(at)))
    .where('meeting', 'in', ids)
    .where('closed_at', 'is not', null)
    .selectAll()
    .orderBy('position')
    .execute();
  const of = byMeeting(rows);
  return (meeting) =>
    of(meeting).flatMap((one) => {
      const closing = closingIn(one);
      return closing === null ? [] : [{ question: one.id, ...closing }];
    });
}

function byMeeting<Row extends { meeting: string }>(rows: Row[]): (meeting: string) => Row[] {
  const groups = Map.groupBy(rows, ({ meeting }) => meeting);
  return (meeting) => groups.get(meeting) ?? [];
}
