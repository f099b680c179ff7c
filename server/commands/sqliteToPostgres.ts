import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { ConfigError } from '../core/config.ts';
import { openAlone } from '../platform/database/exclusiveLock.ts';
import { openDatabase } from '../openDatabase.ts';
import { fileOf, isServerUrl, type Database } from '../platform/database/database.ts';
import {
  addRows,
  fingerprint,
  finderIn,
  rowsInFile,
  rowsOnServer,
  tablesOf,
  type Table,
} from '../platform/database/copyTables.ts';
import { runCommand } from './runCommand.ts';

/**
 * For operators: copies a database from SQLite to PostgreSQL and verifies it, with the server stopped. Can be resumed
 * by running it again; never changes an existing row.
 */
await runCommand(async () => {
  const [from = '', to = ''] = process.argv.slice(2);
  if (isServerUrl(from) || !isServerUrl(to))
    throw new ConfigError(
      'Say from where to where: npm run migrate:sqlite-to-postgres -- file:bookend.db postgres://…',
    );
  await move(fileOf(from), to);
});

async function move(path: string, url: string): Promise<void> {
  if (!existsSync(path)) throw new ConfigError(`There is no ${path}.`);
  // A running server would lose its latest writes, and migrations would change its tables under it.
  orInUse(path).close();
  await (await openDatabase(path)).destroy();
  // A server that starts meanwhile waits, then reports that the file is in use.
  using _lock = orInUse(`${path}-lock`);
  using file = orInUse(path);
  const target = await openDatabase(url, { isPatient: true });
  try {
    const tables = tablesOf(file);
    const there = new Map<Table, number>();
    for (const table of tables) there.set(table, await countCopied(file, target, table));
    for (const table of tables) {
      const { count } = await fingerprint(rowsInFile(file, table));
      if (there.get(table) !== count) await addRows(target, table, rowsInFile(file, table));
    }
    const differing = [];
    for (const table of tables) if (!(await isSame(file, target, table))) differing.push(table.name);
    if (differing.length > 0)
      throw new ConfigError(
        `Not the same on both sides: ${differing.join(', ')}. Go on with the file, and move into a new database.`,
      );
  } finally {
    await target.destroy();
  }
  console.log(
    `PostgreSQL has everything. ${path} has it too: delete it with its -wal, -shm and -lock once you are sure.`,
  );
}

function orInUse(path: string): DatabaseSync {
  const file = openAlone(path);
  if (!file) throw new ConfigError(`${path} is in use: stop the server first.`);
  return file;
}

/** Counts rows that an earlier run copied. Throws a `ConfigError` for any others: they are somebody's data. */
async function countCopied(file: DatabaseSync, target: Database, table: Table): Promise<number> {
  const used = 'Nothing was changed: one of the two has been used since. Move into a new database.';
  const find = finderIn(file, table);
  let count = 0;
  for await (const row of rowsOnServer(target, table)) {
    const here = find(row);
    if (!here) throw new ConfigError(`The target's ${table.name} has rows that the file hasn't. ${used}`);
    if (JSON.stringify(here) !== JSON.stringify(row))
      throw new ConfigError(`The target's ${table.name} has rows that are not as in the file. ${used}`);
    count++;
  }
  return count;
}

async function isSame(file: DatabaseSync, target: Database, table: Table): Promise<boolean> {
  const here = await fingerprint(rowsInFile(file, table));
  const there = await fingerprint(rowsOnServer(target, table));
  const same = here.count === there.count && here.checksum === there.checksum;
  const rows = here.count === there.count ? `${here.count} rows` : `${here.count} rows, there ${there.count}`;
  console.log(`${table.name}: ${rows}, ${same ? 'the same on both sides' : 'NOT the same'}`);
  return same;
}
