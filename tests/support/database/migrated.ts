import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../server/openDatabase.ts';
import { makeDatabase } from './postgres.ts';

interface TestDatabase {
  url: string;
  drop: () => Promise<void>;
}

let file: Promise<Buffer> | undefined;
const templates = new Map<string, Promise<string>>();

/** A copy of an empty database whose migrations have run: they would take half of a test server's start. */
export async function migratedDatabase(folder: string): Promise<TestDatabase> {
  const { ENGINE, TEST_DATABASE_URL, TEST_SUPERUSER_URL } = process.env;
  if (ENGINE !== 'postgres' || !TEST_DATABASE_URL) return copiedFile(folder);
  // A template would stay in a server that isn't ours.
  if (!TEST_SUPERUSER_URL) return makeDatabase(TEST_DATABASE_URL);
  const template = templates.get(TEST_DATABASE_URL) ?? makeTemplate(TEST_DATABASE_URL);
  templates.set(TEST_DATABASE_URL, template);
  return makeDatabase(TEST_DATABASE_URL, await template);
}

async function copiedFile(folder: string): Promise<TestDatabase> {
  const path = join(folder, 'bookend.db');
  await writeFile(path, await (file ??= makeFile()));
  return { url: `file:${path}`, drop: async () => {} };
}

async function makeFile(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'bookend-migrated-'));
  const path = join(folder, 'bookend.db');
  await migrate(`file:${path}`);
  const bytes = await readFile(path);
  await rm(folder, { recursive: true });
  return bytes;
}

async function makeTemplate(serverUrl: string): Promise<string> {
  const { url } = await makeDatabase(serverUrl);
  await migrate(url);
  return new URL(url).pathname.slice(1);
}

async function migrate(url: string): Promise<void> {
  await (await openDatabase(url)).destroy();
}
