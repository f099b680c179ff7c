import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { ConfigError, type Config } from '../../core/config.ts';
import { fileOf, isServerUrl } from '../../platform/database/database.ts';
import { isOnNetworkShare } from '../../platform/database/networkShare.ts';
import { refuseBypass } from '../../platform/database/rowSecurity.ts';
import { fine, look, wrong, type Finding } from './finding.ts';

const about = 'Database';
const littleBytes = 500 * 1024 * 1024;
const oldestPostgres = 15;

export async function checkDatabase({ databaseUrl }: Config): Promise<Finding[]> {
  return isServerUrl(databaseUrl) ? [await checkServer(databaseUrl)] : checkFile(fileOf(databaseUrl));
}

async function checkFile(file: string): Promise<Finding[]> {
  if (!existsSync(file)) return [look(about, 'there is no file yet.', 'The server makes it at its first start.')];
  const { bavail, bsize } = await statfs(dirname(resolve(file)));
  const free = bavail * bsize;
  const megabytes = Math.floor(free / 1024 / 1024);
  const room = look('Disk', `${megabytes} MB are free beside the database.`, 'Make room: saves fail on a full disk.');
  return [integrity(file), ...(free < littleBytes ? [room] : [])];
}

function integrity(file: string): Finding {
  try {
    using open = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    const [found] = open.prepare('pragma quick_check(1)').all();
    if (found?.['quick_check'] !== 'ok') return damaged;
  } catch {
    return damaged;
  }
  if (!isOnNetworkShare(file)) return fine(about, 'SQLite finds no damage in the file.');
  return look(
    about,
    'SQLite finds no damage in the file, but the file is on a network share.',
    'For more than a trial, use PostgreSQL or a local disk.',
  );
}

const damaged = wrong(
  about,
  'SQLite can’t read the file, or finds it damaged.',
  'Stop the server and restore the latest backup (docs/tenant.md).',
);

async function checkServer(url: string): Promise<Finding> {
  try {
    const { postgresDialect } = await import('../../platform/database/postgres.ts');
    await using db = new Kysely({ dialect: postgresDialect(url, { isPatient: false }) });
    await refuseBypass(db);
    const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db);
    const version = rows[0]?.version ?? '';
    if (Number.parseInt(version, 10) < oldestPostgres)
      return wrong(about, `PostgreSQL ${version} is too old.`, `Upgrade it to ${oldestPostgres} or later.`);
    return fine(about, `PostgreSQL ${version} responds, and the role can’t bypass row-level security.`);
  } catch (error) {
    return noServer(error);
  }
}

function noServer(error: unknown): Finding {
  if (error instanceof ConfigError)
    return wrong(
      about,
      'the role of DATABASE_URL could bypass row-level security, so the server refuses to start.',
      'Create a role for Bookend with `npm run database:role`, and use it in DATABASE_URL.',
    );
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('28'))
    return wrong(about, 'PostgreSQL refuses the login.', 'Correct the role or its password in DATABASE_URL.');
  if (code === '3D000') return wrong(about, 'PostgreSQL has no such database.', 'Make it by `npm run database:role`.');
  const detail = code === '' ? '' : ` (${code})`;
  return wrong(about, `PostgreSQL can’t be reached${detail}.`, 'Check host, port, sslmode and the firewall.');
}
