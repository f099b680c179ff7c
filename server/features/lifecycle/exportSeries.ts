import type { Selectable } from 'kysely';
import type { SeriesExport } from '#contract/lifecycle.ts';
import type { Mine, Touch } from '#contract/ownership.ts';
import { standingOf } from '#contract/rules/agreement.ts';
import type { Action, Filed } from '#contract/recap.ts';
import type { Database } from '../../platform/database/database.ts';
import { changeIn, closingIn, decisionIn } from '../../meeting/outcomes.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { chatKey, type ChatAt } from '../../core/scope.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import { toOpeningTicks } from '../../meeting/view.ts';

/** Meetings read per batch, so that other people's requests run in between. */
const meetingsAtOnce = 20;

type ReadableSeries = Pick<SeriesExport, 'meetings' | 'results' | 'answers' | 'observations' | 'practice'>;

/** What everybody in the chat may read of the series; `results` are those about this reader, `practice` is their own. */
export async function readSeries(db: Database, at: ChatAt, reader: string): Promise<ReadableSeries> {
  const rows = await db
    .selectFrom('meeting')
    .where((eb) => eb.and(chatKey(at)))
    .selectAll()
    .orderBy('number')
    .execute();
  const read: ReadableSeries = { meetings: [], answers: [], ...(await readOwn(db, at, reader)) };
  for (let from = 0; from < rows.length; from += meetingsAtOnce) {
    const { meetings, answers } = await readMeetings(db, at, rows.slice(from, from + meetingsAtOnce), reader);
    read.meetings.push(...meetings);
    read.answers.push(...answers);
    await new Promise(setImmediate);
  }
  return read;
}

async function readOwn(
  db: Database,
  at: ChatAt,
  reader: string,
): Promise<Pick<ReadableSeries, 'results' | 'observations' | 'practice'>> {
  const own = chatKey(at);
  const readers = { ...own, person: reader };
  const [releases, sheets, focuses, ticks, intents] = await Promise.all([
    db
      .selectFrom('release')
      .where((eb) => eb.and(own))
      .select(['id', 'content_json', 'change', 'changed_at'])
      .where('host', '=', reader)
      .orderBy('at')
      .execute(),
    db
      .selectFrom('observation')
      .where((eb) => eb.and(own))
      .where((eb) => eb.or([eb('by_id', '=', reader), eb('host', '=', reader)]))
      .select(['meeting', 'by_id', 'by_name', 'handed_at', 'content_json'])
      .orderBy('handed_at')
      .execute(),
    db
      .selectFrom('focus')
      .where((eb) => eb.and({ ...own, by_id: reader }))
      .select(['behaviour', 'started_at', 'ended_at', 'meetings', 'why'])
      .orderBy('started_at')
      .execute(),
    db
      .selectFrom('cue_tick')
      .where((eb) => eb.and(readers))
      .select(['meeting', 'cue'])
      .orderBy('cue')
      .execute(),
    db
      .selectFrom('intent')
      .where((eb) => eb.and(readers))
      .select(['meeting', 'content_json'])
      .execute(),
  ]);
  return {
    results: releases.map(({ id, content_json, change: sentence, changed_at: changedAt }) => ({
      id,
      batch: JSON.parse(content_json),
      change: sentence !== null && changedAt !== null ? { sentence, at: changedAt } : null,
    })),
    observations: sheets.flatMap(({ meeting, by_id, by_name, handed_at: handedAt, content_json }) =>
      handedAt === null
        ? []
        : [{ meeting, by: { id: by_id, name: by_name }, at: handedAt, content: JSON.parse(content_json) }],
    ),
    practice: {
      focuses: focuses.map(({ behaviour, started_at, ended_at, why }) => ({
        behaviour,
        startedAt: started_at,
        endedAt: ended_at,
        why: why ?? '',
      })),
      cues: ticks,
      intents: intents.map(({ meeting, content_json }) => ({ meeting, ...JSON.parse(content_json) })),
    },
  };
}

async function readMeetings(
  db: Database,
  at: ChatAt,
  meetings: MeetingRow[],
  reader: string,
): Promise<Pick<ReadableSeries, 'meetings' | 'answers'>> {
  const ids = meetings.map(({ id }) => id);
  const own = chatKey(at);
  const [decisions, recaps, changed, said, handed, changes, questions] = await Promise.all([
    db
      .selectFrom('decision')
      .where((eb) => eb.and(own))
      .where('meeting', 'in', ids)
      .selectAll()
      .where('state', '!=', 'draft')
      .orderBy('at')
      .execute(),
    db
      .selectFrom('recap')
      .where((eb) => eb.and(own))
      .where('meeting', 'in', ids)
      .select(['meeting', 'filed_json'])
      .where('filed_json', 'is not', null)
      .execute(),
    db
      .selectFrom('action')
      .where((eb) => eb.and(own))
      .where('meeting', 'in', ids)
      .select(['meeting', 'id', 'done_at', 'is_dropped', 'moved_from', 'moved_due', 'moved_reason'])
      .where((eb) => eb.or([eb('done_at', 'is not', null), eb('moved_due', 'is not', null)]))
      .orderBy('position')
      .execute(),
    // Neither how much room somebody wishes, nor why they are kept close, nor in which kind of work.
    db
      .selectFrom('ownership')
      .where((eb) => eb.and(own))
      .where('meeting', 'in', ids)
      .select(['meeting', 'action', 'person', 'answered_at', 'day', 'said_to', 'agreed_json', 'touch_json'])
      .execute(),
    db
      .selectFrom('section')
      .where((eb) => eb.and(own))
      .where('meeting', 'in', ids)
      .where('state', '=', 'accepted')
      .select(['meeting', 'content_json'])
      .orderBy('at')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('action_change')
      .where((eb) => eb.and(own))
      .where('meeting', 'in', ids)
      .selectAll()
      .orderBy('at')
      .orderBy('number')
      .execute(),
    db
      .selectFrom('question')
      .where((eb) => eb.and(own))
      .where('meeting', 'in', ids)
      .where('closed_at', 'is not', null)
      .selectAll()
      .orderBy('position')
      .execute(),
  ]);
  const decided = Map.groupBy(decisions, ({ meeting }) => meeting);
  const actions = Map.groupBy(changed, ({ meeting }) => meeting);
  const taken = Map.groupBy(handed, ({ meeting }) => meeting);
  const became = Map.groupBy(changes, ({ meeting }) => meeting);
  const closed = Map.groupBy(questions, ({ meeting }) => meeting);
  const filed = new Map<string, Filed | null>(
    recaps.map(({ meeting, filed_json }) => [meeting, JSON.parse(filed_json ?? 'null')]),
  );
  const ownership = ownershipIn(said);
  return {
    meetings: meetings.map((row) => {
      const { purpose, frame, decider } = JSON.parse(row.opening_json);
      const isTold = row.stage !== 'open';
      return {
        id: row.id,
        host: { id: row.host_id, name: row.host_name },
        stage: row.stage,
        startedAt: row.started_at,
        closedAt: row.closed_at,
        purpose: isTold ? purpose : '',
        frame: isTold ? frame : null,
        decider: isTold ? decider : null,
        said: toOpeningTicks(row),
        decisions: (decided.get(row.id) ?? []).map(decisionIn),
        sections: (taken.get(row.id) ?? []).map(({ content_json }) => JSON.parse(content_json)),
        recap: filed.get(row.id) ?? null,
        done: (actions.get(row.id) ?? [])
          .filter(({ done_at, is_dropped }) => done_at !== null && is_dropped === 0)
          .map(({ id }) => id),
        accepted: ownership.acceptedIn(row, filed.get(row.id)?.actions ?? []),
        moved: (actions.get(row.id) ?? []).flatMap(({ id, moved_from, moved_due, moved_reason }) =>
          moved_due === null ? [] : [{ action: id, from: moved_from, to: moved_due, reason: moved_reason ?? '' }],
        ),
        changes: (became.get(row.id) ?? []).map((one) => ({ action: one.action, ...changeIn(one) })),
        closed: (closed.get(row.id) ?? []).flatMap((one) => {
          const closing = closingIn(one);
          return closing === null ? [] : [{ question: one.id, ...closing }];
        }),
      };
    }),
    answers: meetings.flatMap((row) => ownership.answersIn(row, filed.get(row.id)?.actions ?? [], reader)),
  };
}

type OwnershipRow = Pick<
  Selectable<Tables['ownership']>,
  'meeting' | 'action' | 'person' | 'answered_at' | 'day' | 'said_to' | 'agreed_json' | 'touch_json'
>;

/** What owners have said to the actions that a recap gives them. */
function ownershipIn(rows: OwnershipRow[]) {
  const byPlace = new Map(rows.map((row) => [`${row.meeting} ${row.action} ${row.person}`, row]));
  const saidTo = (meeting: string, { id, owner }: Action) => byPlace.get(`${meeting} ${id} ${owner?.id ?? ''}`);
  const answerIn = (said: OwnershipRow | undefined): Mine['answer'] =>
    said === undefined || said.answered_at === null ? null : { day: said.day, what: said.said_to };
  /** Those that somebody else owns than who answers for them: only then is there anything to say. */
  const handed = (host: string, actions: Action[]) =>
    actions.filter(({ owner }) => owner !== null && owner.id !== null && owner.id !== host);
  return {
    acceptedIn: (meeting: { id: string; host_id: string }, actions: Action[]) =>
      handed(meeting.host_id, actions)
        .filter((action) => standingOf(action, { answer: answerIn(saidTo(meeting.id, action)) }) === 'accepted')
        .map(({ id }) => id),
    answersIn: (meeting: { id: string; host_id: string }, actions: Action[], reader: string) =>
      handed(meeting.host_id, actions)
        .filter(({ owner }) => owner?.id === reader)
        .flatMap((action) => {
          const said = saidTo(meeting.id, action);
          if (!said) return [];
          const agreed: Mine['agreed'] = JSON.parse(said.agreed_json);
          const touch: Touch | null = JSON.parse(said.touch_json);
          const checkIns = (touch?.checkIns ?? []).map(({ id, kind, day }) => {
            const to = agreed.find((one) => one.id === id && one.kind === kind)?.day ?? null;
            return { kind, day, agreed: to };
          });
          return [{ meeting: meeting.id, action: action.id, answer: answerIn(said), checkIns }];
        }),
  };
}
