import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { upkeep } from '../../../server/features.ts';
import { openDatabase } from '../../../server/openDatabase.ts';
import { transaction, type Database, type Trx } from '../../../server/platform/database/database.ts';
import { eraseName } from '../../../server/features/lifecycle/eraseName.ts';
import type { Tables } from '../../../server/platform/database/schema.ts';
import { asking } from '../../support/meeting/asking.ts';
import { postgresForThis } from '../../support/database/freshDatabase.ts';
import { decision, opening } from '../../support/meeting/meeting.ts';
import { measured, type Row } from './row.ts';

const series = 400;
const weeks = 25;
const attendees = 8;
const tenant = 'f1c9a6d2-5b7e-4c1a-9d35-1b0a2c3d4e5f';
const week = 7 * 86_400_000;

export async function bytesOfMeetings(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bookend-bytes-'));
  await using postgres = await postgresForThis();
  const engines = { SQLite: `file:${join(folder, 'bookend.db')}`, PostgreSQL: await postgres.makeUrl() };
  const rows: Row[] = [];
  try {
    for (const [engine, url] of Object.entries(engines)) {
      const db = await openDatabase(url);
      await fill(db);
      if (engine === 'PostgreSQL') await sql`vacuum analyze`.execute(db);
      for (const { name, count, bytes } of await sizes(db, engine === 'SQLite'))
        rows.push(
          measured(`${engine}: ${name}, ${count} rows`, `${Math.round(bytes / count)} bytes a row, with indexes`),
        );
      const started = performance.now();
      await eraseName(db, upkeep, { tenant, id: randomUUID() });
      rows.push(
        measured(`${engine}: a name is looked for in all of it`, `${Math.round(performance.now() - started)} ms`),
      );
      await db.destroy();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return rows;
}

async function fill(db: Database): Promise<void> {
  const chats = Array.from({ length: series }, () => ({
    series: `19:meeting_${randomBytes(36).toString('base64url')}@thread.v2`,
  }));
  const people = Array.from({ length: attendees }, () => ({ id: randomUUID(), name: 'Katharina Steinmetz' }));
  for (let number = 1; number <= weeks; number++)
    await transaction(db, async (trx) => {
      for (const chat of chats) await addMeeting(trx, { ...chat, number, people });
    });
}

interface Made {
  series: string;
  number: number;
  people: { id: string; name: string }[];
}

async function addMeeting(trx: Trx, { series: chat, number, people }: Made): Promise<void> {
  const [host = { id: '', name: '' }] = people;
  const at = Date.UTC(2026, 0, 5, 9) + number * week;
  const meeting = randomUUID();
  const key = { tenant, series: chat, meeting };
  await trx
    .insertInto('meeting')
    .values({
      tenant,
      series: chat,
      id: meeting,
      number,
      host_id: host.id,
      host_name: host.name,
      time_zone: 'Europe/Berlin',
      stage: 'after',
      started_at: at,
      met_at: at,
      closed_at: at,
      version: 6,
      opening_json: JSON.stringify(opening),
      said_purpose_at: at,
      said_frame_at: at,
      said_dissent_at: null,
    })
    .execute();

  const decided = Array.from({ length: 3 }, () => ({ id: randomUUID(), content: decision }));
  for (const { id, content } of decided)
    await trx
      .insertInto('decision')
      .values({ ...key, id, state: 'final', content_json: JSON.stringify(content), version: 3, at })
      .execute();
  const actions = people.slice(0, 4).map((owner) => ({
    id: randomUUID(),
    what: 'Send the draft of the announcement to everybody who signs it',
    owner,
    due: '2026-03-12',
  }));
  for (const [position, { id, what, owner, due }] of actions.entries())
    await trx
      .insertInto('action')
      .values({
        ...key,
        id,
        position,
        what,
        owner_id: owner.id,
        owner_name: owner.name,
        helpers_json: '[]',
        due,
        due_words: '',
        done_at: at + week,
        is_dropped: 0,
        changes: 0,
      })
      .execute();

  const draft = { actions, questions: [{ id: randomUUID(), text: 'Who tells the spring fair?' }] };
  const decisions = decided.map((one) => ({ ...one, meeting, state: 'final', version: 3, at, supersedes: null }));
  const filed = { at, by: host, purpose: opening.purpose, frame: opening.frame, decisions, ...draft, missing: [] };
  await trx
    .insertInto('recap')
    .values({
      ...key,
      draft_json: JSON.stringify(draft),
      version: 40,
      saved_at: at,
      filed_json: JSON.stringify(filed),
      filing: 1,
    })
    .execute();
  await trx
    .insertInto('share')
    .values({
      ...key,
      id: key.meeting,
      kind: 'recap',
      marker: randomUUID(),
      state: 'posted',
      because: null,
      at,
      filing: 1,
      posted_filing: 1,
      asked_filing: 1,
      message: String(at),
      poster: host.id,
      posted_at: at,
      uncertain_since: null,
      sharer: host.id,
      language: 'en',
      attempts: 1,
      next_at: at,
      leased_until: at,
    } satisfies Tables['share'])
    .execute();
  if (number % 3 === 1) await addPulse(trx, key, people, at, number + 3 > weeks);
}

/** Closing deletes a pulse's key, admissions and tokens; each series' last one stays open, to weigh those too. */
async function addPulse(
  trx: Trx,
  key: Pick<Tables['pulse'], 'tenant' | 'series' | 'meeting'>,
  people: Made['people'],
  at: number,
  isOpen: boolean,
): Promise<void> {
  const release = isOpen ? null : randomUUID();
  const host = people[0]?.id ?? '';
  const counters = {
    ballots: 6,
    scores: { clarity: [0, 0, 1, 3, 2], safety: [0, 1, 1, 2, 2] },
    seen: { purpose: { saw: 4, did_not: 1, could_not_tell: 1 }, frame: { saw: 4, did_not: 1, could_not_tell: 1 } },
  };
  await trx
    .insertInto('pulse')
    .values({
      ...key,
      ballots: randomUUID(),
      questions_json: JSON.stringify(asking('purpose', 'frame')),
      host,
      release,
      thresholds_json: '{"bands":5,"counts":10,"comments":10}',
      own_json: '{"clarity":4,"safety":4,"plan":null,"load":null,"seen":{"first":"saw","second":"saw","third":null}}',
      attendees: people.length - 1,
      opened_at: at,
      closes_at: at + week,
      closed_at: isOpen ? null : at + week,
      private_key: isOpen ? randomBytes(1_218).toString('base64url') : null,
      public_key: isOpen ? randomBytes(294).toString('base64url') : null,
      counters_json: JSON.stringify(counters),
    })
    .execute();
  const hash = () => randomBytes(32).toString('base64url');
  await trx
    .insertInto('comment')
    .values({ ...key, texts_json: JSON.stringify(['We went round twice before anybody said what it is for']) })
    .execute();
  if (release !== null)
    await trx
      .insertInto('release')
      .values({
        tenant: key.tenant,
        series: key.series,
        id: release,
        host,
        at,
        changed_at: at,
        content_json: JSON.stringify({ at, counters, own: counters }),
        change: 'We send papers before',
      })
      .execute();
  else
    for (const _person of people.slice(1)) {
      await trx
        .insertInto('admission')
        .values({ ...key, holder: hash(), blinded: hash() })
        .execute();
      await trx
        .insertInto('spent')
        .values({ ...key, token: hash() })
        .execute();
      await trx
        .insertInto('asked')
        .values({ tenant: key.tenant, person: randomUUID(), day: 20_000, times: 1 })
        .execute();
    }
}

interface Size {
  name: string;
  count: number;
  bytes: number;
}

async function sizes(db: Database, isFile: boolean): Promise<Size[]> {
  const asked = isFile
    ? sql<{ name: string; bytes: number }>`
        select s.tbl_name as name, sum(d.pgsize) as bytes from dbstat d join sqlite_schema s on s.name = d.name
        where s.tbl_name not like 'kysely%' and s.tbl_name not like 'sqlite%' group by 1 order by 1`
    : sql<{ name: string; bytes: number }>`
        select relname as name, pg_total_relation_size(relid) as bytes from pg_stat_user_tables
        where relname not like 'kysely%' order by 1`;
  const counted: Size[] = [];
  for (const { name, bytes } of (await asked.execute(db)).rows) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(db);
    counted.push({ name, bytes, count: rows[0]?.count ?? 0 });
  }
  return counted;
}
