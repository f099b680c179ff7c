import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../server/openDatabase.ts';
import { forgetHistory, transaction, type Database } from '../../../server/platform/database/database.ts';
import { isUnavailable } from '../../../server/platform/database/databaseErrors.ts';

test('an answered write is on disk, writes fail one by one, and none is read before it is stored', async () => {
  const { db, file } = await open();
  await using _ = { [Symbol.asyncDispose]: () => db.destroy() };
  using outside = new DatabaseSync(file, { readOnly: true });
  const kept = () => outside.prepare('select id from release order by id').all();

  const written = Promise.allSettled([add(db, 'a'), add(db, 'b'), add(db, 'a'), add(db, 'c')]);
  // A read must not see a write before it is durable.
  for (let step = 0; step < 20; step++) {
    const read = await ids(db);
    expect(kept()).toEqual(expect.arrayContaining(read.map((id) => ({ id }))));
  }
  expect((await written).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(kept()).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
  expect(await ids(db)).toEqual(['a', 'b', 'c']);

  await add(db, 'd').then(() => {
    expect(kept()).toContainEqual({ id: 'd' });
  });
  await transaction(db, (trx) => add(trx, 'e')).then(() => {
    expect(kept()).toContainEqual({ id: 'e' });
  });
});

test('a failing transaction takes no other write with it, and the next ones proceed', async () => {
  const { db } = await open();
  await using _ = { [Symbol.asyncDispose]: () => db.destroy() };
  const failing = transaction(db, async (trx) => {
    await add(trx, 'undone');
    expect(await ids(trx)).toEqual(['undone']);
    expect(await ids(db)).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    throw new Error('changed its mind');
  });
  const alsoFailing = transaction(db, async (trx) => {
    await add(trx, 'undone too');
    await add(trx, 'undone too');
  });
  const meanwhile = [add(db, 'a'), transaction(db, (trx) => add(trx, 'b')), add(db, 'c')];
  await expect(failing).rejects.toThrow('changed its mind');
  await expect(alsoFailing).rejects.toThrow('UNIQUE');
  await Promise.all(meanwhile);
  expect(await ids(db)).toEqual(['a', 'b', 'c']);
});

test('pending writes are stored or refused when the database closes, and nobody waits forever', async () => {
  const { db, file } = await open();
  const names = ['a', 'b', 'c'];
  const written = names.map((name) => add(db, name));
  const closed = db.destroy();
  const late = [add(db, 'd'), transaction(db, (trx) => add(trx, 'e'))];
  const outcomes = await Promise.allSettled([...written, ...late]);
  await closed;
  using outside = new DatabaseSync(file, { readOnly: true });
  const accepted = [...names, 'd', 'e'].filter((_, index) => outcomes[index]?.status === 'fulfilled');
  expect(outside.prepare('select id from release order by id').all()).toEqual(accepted.map((id) => ({ id })));
  expect(accepted).not.toContain('e');
});

test('the write-ahead log is truncated, unless another process is reading the file', async () => {
  const { db, file } = await open();
  await using _ = { [Symbol.asyncDispose]: () => db.destroy() };
  const logged = async () => (await stat(`${file}-wal`)).size;
  using backup = new DatabaseSync(file, { readOnly: true });
  backup.exec('begin; select count(*) from release');
  await add(db, 'a');
  expect(await forgetHistory(db)).toBe(false);
  expect(await logged()).toBeGreaterThan(0);
  backup.exec('commit');
  expect(await forgetHistory(db)).toBe(true);
  expect(await logged()).toBe(0);
});

test('a full disk refuses only what doesn’t fit, and accepts writes again once there is room', async () => {
  const { db, file } = await open();
  await using _ = { [Symbol.asyncDispose]: () => db.destroy() };
  await add(db, 'before');
  const pages = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  await sql`pragma max_page_count = ${sql.lit((pages.rows[0]?.page_count ?? 0) + 4)}`.execute(db);

  const names = Array.from({ length: 8 }, (_, index) => `large ${index}`);
  const outcomes = await Promise.allSettled(names.map((name) => add(db, name, 'x'.repeat(8_000))));
  const accepted = names.filter((_, index) => outcomes[index]?.status === 'fulfilled');
  expect(accepted.length).toBeLessThan(names.length);
  expect(await ids(db)).toEqual(['before', ...accepted]);

  await sql`pragma max_page_count = 1073741823`.execute(db);
  await add(db, 'zzz after', 'x'.repeat(8_000));
  using outside = new DatabaseSync(file, { readOnly: true });
  expect(outside.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(await ids(db)).toEqual(['before', ...accepted, 'zzz after']);
});

async function open(): Promise<{ db: Database; file: string }> {
  const file = join(await mkdtemp(join(tmpdir(), 'bookend-')), 'bookend.db');
  return { db: await openDatabase(file), file };
}

async function add(db: Database, id: string, content = '{}'): Promise<void> {
  const row = { tenant: 't', series: 's', id, host: 'h', at: 0, content_json: content };
  await db.insertInto('release').values(row).execute();
}

async function ids(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('release').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

test('another writer to the file delays writes, and no reads', async () => {
  const { db, file } = await open();
  await using _ = { [Symbol.asyncDispose]: () => db.destroy() };
  await add(db, 'a');
  using outside = new DatabaseSync(file);
  outside.exec('begin immediate');
  const written = Promise.all([add(db, 'b'), transaction(db, (trx) => add(trx, 'c'))]);
  // SQLite's busy timeout would block the event loop, so the commit below could never run.
  for (let read = 0; read < 50; read++) expect(await ids(db)).toEqual(['a']);
  outside.exec('commit');
  await written;
  expect(await ids(db)).toEqual(['a', 'b', 'c']);
});

test('waiting too long for the file is reported as an unavailable database', { timeout: 20_000 }, async () => {
  const { db, file } = await open();
  await using _ = { [Symbol.asyncDispose]: () => db.destroy() };
  using outside = new DatabaseSync(file);
  outside.exec('begin immediate');
  const started = performance.now();
  const refused = await Promise.allSettled(['a', 'b', 'c'].map((name) => add(db, name)));
  expect(refused.map((one) => one.status === 'rejected' && isUnavailable(one.reason))).toEqual([true, true, true]);
  // In parallel, not one timeout after the other.
  expect(performance.now() - started).toBeLessThan(9_000);
  outside.exec('rollback');
  await add(db, 'd');
  expect(await ids(db)).toEqual(['d']);
});
