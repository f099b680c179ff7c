import type { SelectQueryBuilder } from 'kysely';
import {
  opening as openingSchema,
  type Absence,
  type Opening,
  type OpeningItem,
  type OpeningTicks,
  type Stage,
} from '#contract/meeting/meeting.ts';
import type { Person } from '#contract/wire/people.ts';
import { transaction, type Database, type Trx } from '../platform/database/database.ts';
import type { Tables } from '../platform/database/schema.ts';
import { batchByKey, isOneOf } from '../platform/database/batchByKey.ts';
import { updateVersion } from '../platform/database/versioned.ts';
import { atOf, chatKey, meetingIn, type At, type ChatAt } from '../core/scope.ts';
import type { MeetingRow } from './row.ts';
import { forgetAsk } from './beginAsk.ts';
import { beginningFor } from './beginningFor.ts';
import { noteJoined, type Joining } from './joined.ts';
import { latestMeeting } from './latest.ts';
import { countLateChair, keepRoster, newRosterKey, noteChair } from './attendance.ts';
import { freshOpening } from './rules.ts';
import { toOpeningTicks } from './view.ts';

export function findMeeting(db: Database | Trx, at: ChatAt, id: string): Promise<MeetingRow | undefined> {
  if (db.isTransaction) return inChat(db, at).where('id', '=', id).executeTakeFirst();
  return meetingById(db, at.tenant, { series: at.chat, id });
}

const meetingById = batchByKey(async (db, tenant, keys: Pick<MeetingRow, 'series' | 'id'>[]) => {
  const rows = await db
    .selectFrom('meeting')
    .selectAll()
    .where('tenant', '=', tenant)
    .where(isOneOf(['series', 'id'], keys))
    .execute();
  return keys.map(({ series, id }) => rows.find((row) => row.id === id && row.series === series));
});

interface Beginning {
  id: string;
  host: Person;
  isHost: boolean;
  standIn: Absence | null;
  topic: string;
  people: Joining[];
  timeZone: string;
  at: number;
}

export function beginMeeting(db: Database, at: ChatAt, begin: Beginning): Promise<MeetingRow> {
  return transaction(db, async (trx) => {
    const latest = await latestMeeting(trx, at);
    const how = await beginningFor(trx, latest, { person: begin.host.id, isHost: begin.isHost, now: begin.at });
    if (latest && how === null) return latest;
    await forgetAsk(trx, at);
    if (latest && how === 'reopen') {
      const reopened = { stage: 'meet', closed_at: null, closing_at: null } as const;
      await update(trx, meetingIn(at, latest.id), reopened).execute();
      return { ...latest, ...reopened };
    }
    const row = freshMeeting(at, begin, latest);
    // If two windows begin at once, one finds the number taken and joins the other's meeting.
    const begun = await trx
      .insertInto('meeting')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (begun) {
      await keepRoster(
        trx,
        row,
        begin.people.map(({ id }) => id),
      );
      await noteChair(trx, row, { person: begin.host.id, at: begin.at, isStandIn: begin.standIn !== null });
    }
    await noteJoined(trx, at, { people: begin.people, number: row.number });
    return (await latestMeeting(trx, at)) ?? row;
  });
}

function freshMeeting(at: ChatAt, begin: Beginning, latest: MeetingRow | undefined): MeetingRow {
  // Only hosts read text that an earlier host prepared and never said.
  const mayRead = begin.isHost || latest?.host_id === begin.host.id || latest?.said_dissent_at != null;
  const before = latest && mayRead ? openingSchema.parse(JSON.parse(latest.opening_json)) : undefined;
  return {
    ...chatKey(at),
    id: begin.id,
    number: (latest?.number ?? 0) + 1,
    host_id: begin.host.id,
    host_name: begin.host.name,
    time_zone: begin.timeZone,
    stage: 'open',
    started_at: begin.at,
    met_at: null,
    closed_at: null,
    closing_at: null,
    opening_json: JSON.stringify(freshOpening(before)),
    version: 0,
    said_purpose_at: null,
    said_frame_at: null,
    said_dissent_at: null,
    is_key: null,
    asks_check_in: null,
    roster_key: newRosterKey(),
    stand_in: begin.standIn,
    topic: begin.topic || null,
  };
}

export async function saveOpening(
  db: Database,
  at: At,
  { version, opening }: { version: number; opening: Opening },
): Promise<number | undefined> {
  return updateVersion(db, 'meeting', {
    key: { ...chatKey(at), id: at.meeting },
    version,
    set: { opening_json: JSON.stringify(opening) },
  });
}

const saidColumn = { purpose: 'said_purpose_at', frame: 'said_frame_at', dissent: 'said_dissent_at' } as const;

export async function say(
  db: Database,
  at: At,
  { item, saidAt }: { item: OpeningItem; saidAt: number | null },
): Promise<OpeningTicks | undefined> {
  const column = saidColumn[item];
  const said = update(db, at, { [column]: saidAt });
  await (saidAt === null ? said : said.where(column, 'is', null)).execute();
  const row = await findMeeting(db, at, at.meeting);
  return row && toOpeningTicks(row);
}

/** The first start counts; going back to a stage changes no time. */
export async function moveTo(
  db: Database | Trx,
  row: MeetingRow,
  { stage, nowMs }: { stage: Exclude<Stage, 'after'>; nowMs: number },
): Promise<void> {
  const metAt = stage === 'open' ? row.met_at : (row.met_at ?? nowMs);
  const goesOn = row.stage === 'open' || row.stage === 'meet';
  const closingAt = stage !== 'close' ? null : goesOn ? nowMs : row.closing_at;
  await update(db, atOf({ ...row, meeting: row.id }), {
    stage,
    met_at: metAt,
    closed_at: null,
    closing_at: closingAt,
  }).execute();
  if (stage !== 'close') await countLateChair(db, row, nowMs);
}

/** Conditional update: false if somebody went back, ended the meeting or settled it first. */
export async function settleClosing(trx: Trx, at: At, closingAt: number): Promise<boolean> {
  const settled = await update(trx, at, { closing_at: null })
    .where('closing_at', '=', closingAt)
    .where('stage', '=', 'close')
    .returning('id')
    .executeTakeFirst();
  return settled !== undefined;
}

/** Conditional update if `from` is given: the second caller finds somebody else in the chair and gets false. */
export async function changeChair(
  trx: Trx,
  at: At,
  { to, from }: { to: Person; from?: string | undefined },
): Promise<boolean> {
  const changed = await update(trx, at, { host_id: to.id, host_name: to.name, stand_in: null })
    .$if(from !== undefined, (update) => update.where('host_id', '=', from ?? ''))
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

/** The meeting's stage. It is over once a later meeting has begun; while the close can be undone, it is still in progress. */
export async function stageNow(trx: Trx, at: At): Promise<Stage> {
  const latest = await latestMeeting(trx, at);
  if (latest?.id !== at.meeting) return 'after';
  return latest.closing_at === null ? latest.stage : 'meet';
}

export async function decideAsking(
  db: Database,
  at: At,
  set: Partial<Pick<MeetingRow, 'is_key' | 'asks_check_in'>>,
): Promise<boolean> {
  const marked = await update(db, at, set).where('stage', '!=', 'after').returning('id').executeTakeFirst();
  return marked !== undefined;
}

/** Undefined if it had already ended: then its time stays. */
export async function endMeeting(trx: Trx, row: MeetingRow, nowMs: number): Promise<MeetingRow | undefined> {
  return update(trx, atOf({ ...row, meeting: row.id }), {
    stage: 'after',
    closed_at: nowMs,
    closing_at: null,
    met_at: row.met_at ?? nowMs,
  })
    .where('stage', '!=', 'after')
    .returningAll()
    .executeTakeFirst();
}

function inChat(db: Database | Trx, at: ChatAt): SelectQueryBuilder<Tables, 'meeting', MeetingRow> {
  return db
    .selectFrom('meeting')
    .selectAll()
    .where((eb) => eb.and(chatKey(at)));
}

function update(db: Database | Trx, at: At, set: Partial<MeetingRow>) {
  return db
    .updateTable('meeting')
    .set(set)
    .where((eb) => eb.and({ ...chatKey(at), id: at.meeting }));
}
