import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { schema } from '../../../server/features.ts';
import { fileOf, isServerUrl } from '../../../server/platform/database/database.ts';
import { migrationsFor } from '../../../server/platform/database/migrations.ts';
import { postgresDialect } from '../../../server/platform/database/postgres.ts';
import type { Tables } from '../../../server/platform/database/schema.ts';
import { sqliteDialect } from '../../../server/platform/database/sqlite.ts';
import { plant, type Row } from './rows.ts';
import { makeDatabase } from './postgres.ts';

export async function oldDatabase(last: string, rows: Row[]): Promise<AsyncDisposable & { url: string }> {
  const { ENGINE, TEST_DATABASE_URL } = process.env;
  const made =
    ENGINE === 'postgres' && TEST_DATABASE_URL
      ? await makeDatabase(TEST_DATABASE_URL)
      : { url: `file:${join(await mkdtemp(join(tmpdir(), 'bookend-')), 'old.db')}`, drop: async () => {} };
  const engine = isServerUrl(made.url) ? 'postgres' : 'sqlite';
  const dialect =
    engine === 'postgres' ? postgresDialect(made.url, { isPatient: true }) : sqliteDialect(fileOf(made.url));
  const db = new Kysely<Tables>({ dialect });
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrationsFor(engine, schema.migrations)) },
  });
  const { error } = await migrator.migrateTo(last);
  if (error) throw new Error('The old database cannot be made', { cause: error });
  const tables = new Map((await db.introspection.getTables()).map(({ name, columns }) => [name, columns]));
  if (tables.size === 0) throw new Error('The old database has no tables');
  const there = rows.flatMap(({ table, values }) => {
    const known = new Set(tables.get(table)?.map(({ name }) => name));
    const old = Object.fromEntries(Object.entries(values).filter(([column]) => known.has(column)));
    return known.size > 0 ? [{ table, values: old }] : [];
  });
  await plant(db, there);
  await db.destroy();
  return { url: made.url, [Symbol.asyncDispose]: made.drop };
}
