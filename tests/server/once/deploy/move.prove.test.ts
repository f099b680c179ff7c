import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import pg from 'pg';
import { expect, vi } from 'vitest';
import { saveDecision } from '#contract/meeting/decision.ts';
import { readRecap } from '#contract/meeting/recap.ts';
import { openDatabase } from '../../../../server/openDatabase.ts';
import type { Database } from '../../../../server/platform/database/database.ts';
import { fillAfter, fillAside, fillBefore } from '../../../support/database/fillPersonal.ts';
import { rowsInFile } from '../../../support/database/raw.ts';
import { postgresForThis } from '../../../support/database/freshDatabase.ts';
import { action, begin, decide, decision, rate, share } from '../../../support/meeting/meeting.ts';
import { isProof, testInTurns } from '../../../support/proof.ts';
import { startProcess } from '../../../support/server/process.ts';
import { personAt, startServer } from '../../../support/server/server.ts';

const test = testInTurns(2);

const script = fileURLToPath(new URL('../../../../server/commands/sqliteToPostgres.ts', import.meta.url));

/** More than one batch, so that a table can be half copied. */
const proposals = 250;

test(
  'a move to PostgreSQL resumes after being killed, and Bookend runs there afterwards',
  { timeout: 300_000 },
  async () => {
    const file = await newFile();
    await using server = await startServer({ config: { databaseUrl: `file:${file}` } });
    const { ada, bo, cai } = server.microsoft.people;
    const host = server.as(ada);
    const first = await begin(host, { isKey: true });
    await decide(host, first, { final: 'Nous lançons 🚀 "le 12"\\mars' });
    await share(host, first, { actions: [action('Straße sperren'), action('āāā'), action('Z')], questions: [] });
    for (const person of [bo, cai]) await rate(server.as(person), first, 5, 4);
    await fillBefore(server);
    await fillAside(server);
    await fillAfter(server, crypto.randomUUID());
    // One meeting has a limit below that.
    for (let later = 0; later < 2; later++) {
      server.clock.now += 7 * 86_400_000;
      const meeting = await begin(host);
      for (let made = 0; made < proposals / 2; made++) {
        const body = { version: 0, state: 'draft' as const, content: decision, supersedes: null };
        await host.ask(saveDecision, { meeting, decision: crypto.randomUUID(), body });
      }
    }
    const recap = await host.ask(readRecap, { meeting: first });

    await using postgres = await postgresForThis();
    const url = await postgres.makeUrl();
    const inUse = move(file, url);
    expect([inUse.status, inUse.stderr]).toEqual([1, expect.stringContaining('is in use: stop the server first')]);
    await server.stop();

    await using target = await disposable(url);
    await killInTheMiddle(file, url, target.db);
    expect(new Set(rowsIn(file).map(({ table }) => table)).size).toBeGreaterThan(30);
    expect((await rowsAt(target.db, file)).length).toBeLessThan(rowsIn(file).length);

    const again = move(file, url);
    expect([again.status, again.stdout]).toEqual([
      0,
      expect.stringContaining(`decision: ${proposals + 1} rows, the same`),
    ]);
    expect(again.stdout + again.stderr).not.toMatch(/Straße|Ada/);
    expect(await rowsAt(target.db, file)).toEqual(rowsIn(file));
    expect(move(file, url).status).toBe(0);

    await using running = await startProcess({ ...server.config, databaseUrl: url });
    const hostThere = personAt(() => running.url, server.microsoft, ada);
    expect(await hostThere.ask(readRecap, { meeting: first })).toEqual(recap);
  },
);

test('a move from a missing file, or the other way round, is refused', async () => {
  const file = await newFile();
  await using postgres = await postgresForThis();
  const url = await postgres.makeUrl();
  expect(move(`${file}-not`, url).status).toBe(1);
  expect(move(url, file).stderr).toContain('Say from where to where');
});

test.runIf(isProof)('a move names the table of any changed, added or lost row, and overwrites nothing', async () => {
  const file = await newFile();
  await using server = await startServer({ config: { databaseUrl: `file:${file}` } });
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  await decide(host, meeting);
  await share(host, meeting, { actions: [action('Draft the announcement')], questions: [] });
  await server.stop();
  addAsked(file, ['a', 'B']);
  await using postgres = await postgresForThis();
  const whats = (db: Database) => db.selectFrom('action').select('what').execute();

  const url = await postgres.makeUrl();
  await using target = await disposable(url);
  // A collation that sorts differently than SQLite.
  await sql`alter table asked alter column person type text collate "en-x-icu"`.execute(target.db);
  await sql`create function spoil() returns trigger language plpgsql as 'begin new.what = new.what || ''!''; return new; end'`.execute(
    target.db,
  );
  await sql`create trigger spoil before insert on action for each row execute function spoil()`.execute(target.db);
  const spoilt = move(file, url);
  expect([spoilt.status, spoilt.stderr]).toEqual([1, expect.stringContaining('Not the same on both sides: action.')]);
  expect(spoilt.stdout).toContain('action: 1 rows, NOT the same');
  expect(spoilt.stdout).toContain('asked: 2 rows, the same');

  const emptyUrl = await postgres.makeUrl();
  await using empty = await disposable(emptyUrl);
  await sql`create rule lose as on insert to recap do instead nothing`.execute(empty.db);
  expect(move(file, emptyUrl).stdout).toContain('recap: 1 rows, there 0, NOT the same');

  await sql`drop trigger spoil on action`.execute(target.db);
  await target.db.updateTable('action').set({ what: 'Draft the announcement' }).execute();
  expect(move(file, url).status).toBe(0);
  await target.db.updateTable('action').set({ what: 'Draft nothing' }).execute();
  const changed = move(file, url);
  expect([changed.status, changed.stderr]).toEqual([
    1,
    expect.stringContaining("target's action has rows that are not"),
  ]);
  expect(await whats(target.db)).toEqual([{ what: 'Draft nothing' }]);

  await target.db.updateTable('action').set({ what: 'Draft the announcement', id: crypto.randomUUID() }).execute();
  const added = move(file, url);
  expect([added.status, added.stderr]).toEqual([1, expect.stringContaining("target's action has rows that the file")]);
  expect(await whats(target.db)).toHaveLength(1);
});

function move(from: string, to: string) {
  return spawnSync(process.execPath, [script, from, to], { encoding: 'utf8' });
}

/** Copies until it waits for a locked row in the second batch of decisions, then kills it. */
async function killInTheMiddle(file: string, url: string, target: Database): Promise<void> {
  const [last] = rowsIn(file)
    .filter(({ table }) => table === 'decision')
    .map(({ values }) => values)
    .toSorted((a, b) => (String(a['id']) < String(b['id']) ? 1 : -1));
  if (!last) throw new Error('Nothing was decided');
  const holder = new pg.Client(url);
  await holder.connect();
  await holder.query("begin; set local bookend.tenant = '*'");
  const names = Object.keys(last);
  const places = names.map((_, index) => `$${index + 1}`);
  await holder.query(`insert into decision (${names.join()}) values (${places.join()})`, Object.values(last));

  const waiting = sql`pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  const moving = spawn(process.execPath, [script, file, url], { stdio: 'ignore' });
  const gone = once(moving, 'exit');
  await vi.waitFor(
    async () => {
      const { rows } = await sql`select count(*)::int as waiting from ${waiting}`.execute(target);
      expect(rows).toEqual([{ waiting: 1 }]);
    },
    { timeout: 30_000 },
  );
  moving.kill('SIGKILL');
  expect(await gone).toEqual([null, 'SIGKILL']);
  // PostgreSQL would still finish a dead client's batch once the row is unlocked.
  await sql`select pg_terminate_backend(pid, 5000) from ${waiting}`.execute(target);
  const { count } = await target
    .selectFrom('decision')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  expect(count).toBe(200);
  await holder.query('rollback');
  await holder.end();
}

function addAsked(file: string, people: string[]): void {
  using db = new DatabaseSync(file);
  for (const person of people) db.prepare('insert into asked values (?, ?, 1, 1)').run('tenant', person);
}

async function newFile(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'bookend-')), 'bookend.db');
}

async function disposable(url: string): Promise<AsyncDisposable & { db: Database }> {
  const db = await openDatabase(url);
  return { db, [Symbol.asyncDispose]: () => db.destroy() };
}

type Rows = { table: string; values: Record<string, unknown> }[];

function rowsIn(file: string): Rows {
  return ordered(rowsInFile(file).filter(({ table }) => !/^(sqlite|kysely)_/.test(table)));
}

async function rowsAt(db: Database, file: string): Promise<Rows> {
  const rows: Rows = [];
  for (const table of new Set(rowsIn(file).map((row) => row.table))) {
    const asked = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
    rows.push(...asked.rows.map((values) => ({ table, values })));
  }
  return ordered(rows);
}

function ordered(rows: Rows): Rows {
  const textOf = ({ table, values }: Rows[number]) =>
    JSON.stringify([table, Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
  return rows
    .map(({ table, values }) => ({ table, values: { ...values } }))
    .toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
}
