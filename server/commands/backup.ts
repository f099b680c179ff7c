import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { backup, DatabaseSync } from 'node:sqlite';
import { ConfigError, readConfig } from '../core/config.ts';
import { fileOf, isServerUrl } from '../platform/database/database.ts';
import { runCommand } from './runCommand.ts';

/** All pages in one step: with several, a busy server would make SQLite restart the copy forever. */
const allPages = 2 ** 31 - 1;

const busyMs = 30_000;

/**
 * For operators: copies the SQLite file consistently while the server runs. The copy gets its name only once it is
 * complete; only its owner can read it.
 */
await runCommand(async () => {
  const [to] = process.argv.slice(2);
  if (!to) throw new ConfigError('Say where to: npm run backup -- <file>');
  await copyTo(to);
});

async function copyTo(copy: string): Promise<void> {
  const { databaseUrl } = readConfig();
  if (isServerUrl(databaseUrl)) throw new ConfigError('PostgreSQL is backed up by pg_dump: see docs/tenant.md.');
  const path = fileOf(databaseUrl);
  if (!existsSync(path)) throw new ConfigError(`There is no ${path}.`);
  if (existsSync(copy)) throw new ConfigError(`${copy} is there already.`);
  process.umask(0o077);
  const unfinished = `${copy}.part`;
  for (const left of ['', '-journal', '-wal', '-shm']) await rm(`${unfinished}${left}`, { force: true });
  using file = new DatabaseSync(path, { readOnly: true, timeout: busyMs });
  // Without a write-ahead log, as on a network share, a commit in between would make the copy fail.
  file.exec('begin; select count(*) from sqlite_schema');
  await backup(file, unfinished, { rate: allPages });
  check(unfinished);
  await rename(unfinished, copy);
  console.log(`${copy} is whole. It holds names, texts and open ratings: keep it no longer than you must.`);
}

function check(path: string): void {
  using file = new DatabaseSync(path);
  const found = file.prepare('pragma integrity_check').all();
  if (found[0]?.['integrity_check'] !== 'ok')
    throw new Error(`The copy is broken: ${JSON.stringify(found.slice(0, 5))}`);
}
