import { once } from 'node:events';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { isOnNetworkShare } from '../../../../server/platform/database/networkShare.ts';
import { sqliteDialect } from '../../../../server/platform/database/sqlite.ts';

test('App Service’s /home counts as a network share, and a local disk doesn’t', () => {
  const types = {
    cifs: 0xff534d42,
    smb3: 0xfe534d42,
    nfs: 0x6969,
    ext4: 0xef53,
    overlay: 0x794c7630,
    tmpfs: 0x01021994,
  };
  const shared = Object.entries(types).filter(([, type]) => isOnNetworkShare('/home/bookend.db', () => type));
  expect(shared.map(([name]) => name)).toEqual(['cifs', 'smb3', 'nfs']);
  expect(isOnNetworkShare(join(tmpdir(), 'bookend.db'))).toBe(false);
});

test('on a network share SQLite has no write-ahead log, also in a file that had one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bookend-share-'));
  const file = join(folder, 'bookend.db');
  const before = new DatabaseSync(file);
  before.exec('pragma journal_mode = wal; create table note (id integer primary key, words text)');
  before.prepare('insert into note values (1, ?)').run('kept');
  before.close();

  await using db = new Kysely<{ note: { id: number; words: string } }>({ dialect: sqliteDialect(file, true) });
  const mode = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db);
  expect(mode.rows).toEqual([{ journal_mode: 'truncate' }]);
  const ids = async () => (await db.selectFrom('note').select('id').execute()).map(({ id }) => id);
  // More than SQLite's page cache: the reading connection must not be locked out meanwhile.
  await db.transaction().execute(async (trx) => {
    for (let id = 2; id < 12; id++)
      await trx
        .insertInto('note')
        .values({ id, words: 'x'.repeat(500_000) })
        .execute();
    expect(await ids()).toEqual([1]);
  });
  expect(await ids()).toHaveLength(11);
  expect((await readdir(folder)).toSorted()).toEqual(['bookend.db', 'bookend.db-journal']);
});

test('on a network share a commit waits for a backup that is reading', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'bookend-share-')), 'bookend.db');
  await using db = new Kysely<{ note: { id: number } }>({ dialect: sqliteDialect(file, true) });
  await sql`create table note (id integer primary key)`.execute(db);
  await using backup = new Worker(reading, { eval: true, workerData: file });
  await once(backup, 'message');
  const read = () => db.selectFrom('note').select('id').execute();
  const written = db.transaction().execute((trx) => trx.insertInto('note').values({ id: 1 }).execute());
  // Reads go on meanwhile, each with or without the new row.
  for (let reads = 0; reads < 50; reads++) expect((await read()).length).toBeLessThan(2);
  await written;
  expect(await read()).toEqual([{ id: 1 }]);
});

/** Reads in a transaction for a while, as another process would. */
const reading = `
  const { DatabaseSync } = require('node:sqlite');
  const { parentPort, workerData } = require('node:worker_threads');
  const file = new DatabaseSync(workerData);
  file.exec('begin; select count(*) from note');
  parentPort.postMessage('reading');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  file.exec('commit');
`;
