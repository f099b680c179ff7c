import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { ReflectionDraft, ReflectionText, SkipReason } from '#contract/person/reflection.ts';
import { blankReflection } from '#contract/rules/person/reflection.ts';
import type { Person } from '#contract/wire/people.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { saveVersion } from '../../platform/database/versioned.ts';
import type { Self } from '../../core/scope.ts';

export type ReflectionRow = Selectable<Tables['reflection']>;

const weeksRead = 13;

export interface OfWeek {
  self: Self;
  week: string;
}

/** An author's own, the latest week first. For anybody but the author, only what they grant. */
export function listReflections(db: Database, { tenant, id }: Self): Promise<ReflectionRow[]> {
  return db
    .selectFrom('reflection')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('author_id', '=', id)
    .orderBy('week', 'desc')
    .limit(weeksRead)
    .execute();
}

export function findReflection(db: Database | Trx, of: OfWeek): Promise<ReflectionRow | undefined> {
  return db
    .selectFrom('reflection')
    .selectAll()
    .where((eb) => eb.and(weekKey(of)))
    .executeTakeFirst();
}

interface Saving {
  author: Person;
  timeZone: string;
  version: number;
  content: ReflectionDraft;
  nowMs: number;
}

/** Optimistic lock: undefined if `version` is stale. */
export function saveReflection(
  db: Database,
  of: OfWeek,
  { author, timeZone, version, content, nowMs }: Saving,
): Promise<number | undefined> {
  return saveVersion(db, 'reflection', {
    key: weekKey(of),
    version,
    set: { content_json: JSON.stringify(content), skipped: null },
    first: newRow({ author, timeZone, nowMs }),
  });
}

/** `nextSeries` is its author's alone. */
export interface SentReflection {
  text: ReflectionText;
  nextSeries: string | null;
}

interface Sending {
  version: number;
  sent: SentReflection;
  reader: Person | null;
  counted: { behaviour: string; version: number; isDone: boolean } | null;
  nowMs: number;
}

/** Conditional update: its reader may have read it, or another window changed it, in the same moment. */
export async function sendReflection(
  db: Database,
  of: OfWeek,
  { version, sent: kept, reader, counted, nowMs }: Sending,
): Promise<boolean> {
  const sent = await db
    .updateTable('reflection')
    .set((eb) => ({
      sent_json: JSON.stringify(kept),
      sent_at: nowMs,
      sendings: eb('sendings', '+', 1),
      reader_id: reader?.id ?? null,
      reader_name: reader?.name ?? null,
      skipped: null,
      ...countedColumns(counted),
    }))
    .where((eb) => eb.and(weekKey(of)))
    .where('version', '=', version)
    .where('read_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return sent !== undefined;
}

export async function takeBack(db: Database, of: OfWeek): Promise<boolean> {
  const taken = await db
    .updateTable('reflection')
    .set({ sent_json: null, sent_at: null, reader_id: null, reader_name: null, ...countedColumns(null) })
    .where((eb) => eb.and(weekKey(of)))
    .where('read_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

export async function deleteReflection(db: Database, of: OfWeek): Promise<boolean> {
  const deleted = await db
    .deleteFrom('reflection')
    .where((eb) => eb.and(weekKey(of)))
    .where('read_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return deleted !== undefined;
}

/** Conditional update on the corrections as they were read. */
export async function saveCorrections(
  db: Database,
  of: OfWeek,
  { before, after }: { before: string; after: string },
): Promise<boolean> {
  const saved = await db
    .updateTable('reflection')
    .set({ corrections_json: after })
    .where((eb) => eb.and(weekKey(of)))
    .where('corrections_json', '=', before)
    .where('read_at', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}

/** A week that was sent stays sent. */
export async function skipWeek(
  db: Database,
  of: OfWeek,
  { reason, ...first }: { reason: SkipReason; author: Person; timeZone: string; nowMs: number },
): Promise<void> {
  await db
    .insertInto('reflection')
    .values({
      ...weekKey(of),
      ...newRow(first),
      content_json: JSON.stringify(blankReflection),
      version: 0,
      skipped: reason,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'author_id', 'week'])
        .doUpdateSet({ skipped: reason })
        .where('reflection.sent_at', 'is', null),
    )
    .execute();
}

/** Insights lose what they could have counted, as soon as the author takes back their yes. */
export async function uncount(trx: Trx, { tenant, id }: Self): Promise<void> {
  await trx
    .updateTable('reflection')
    .set(countedColumns(null))
    .where('tenant', '=', tenant)
    .where('author_id', '=', id)
    .where('count_behaviour', 'is not', null)
    .execute();
}

function newRow({ author, timeZone, nowMs }: { author: Person; timeZone: string; nowMs: number }) {
  return {
    id: randomUUID(),
    author_name: author.name,
    time_zone: timeZone,
    sent_json: null,
    sent_at: null,
    sendings: 0,
    reader_id: null,
    reader_name: null,
    read_at: null,
    answer: null,
    corrections_json: '[]',
    at: nowMs,
    ...countedColumns(null),
  };
}

function countedColumns(counted: Sending['counted']) {
  return {
    count_behaviour: counted?.behaviour ?? null,
    count_version: counted?.version ?? null,
    count_done: counted ? (counted.isDone ? (1 as const) : (0 as const)) : null,
  };
}

function weekKey({ self: { tenant, id }, week }: OfWeek) {
  return { tenant, author_id: id, week };
}
