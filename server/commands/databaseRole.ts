import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';
import { ConfigError } from '../core/config.ts';
import { openDatabase } from '../openDatabase.ts';
import { isServerUrl } from '../platform/database/database.ts';
import { runCommand } from './runCommand.ts';

/**
 * For operators: creates the server's role and database from DATABASE_URL, as the administrator of
 * ADMIN_DATABASE_URL. Idempotent: an existing role gets the password and the administrator's tables.
 */
await runCommand(async () => {
  const { ADMIN_DATABASE_URL: admin = '', DATABASE_URL: own = '' } = process.env;
  if (!isServerUrl(admin) || !isServerUrl(own))
    throw new ConfigError(
      'Say as whom, and for whom: ADMIN_DATABASE_URL=postgres://admin:…@host/postgres ' +
        'DATABASE_URL=postgres://role:password@host/bookend npm run database:role',
    );
  await makeRole(admin, own);
});

async function makeRole(adminUrl: string, ownUrl: string): Promise<void> {
  // pg decodes percent signs and fills in defaults.
  const { user: name, password, database } = new pg.Client(ownUrl);
  if (!name || !password || !database)
    throw new ConfigError('DATABASE_URL has to name the role, its password and the database.');
  if (name === new pg.Client(adminUrl).user)
    throw new ConfigError('DATABASE_URL names the administrator: choose another name for the role.');

  const role = pg.escapeIdentifier(name);
  await as(adminUrl, async (client) => {
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [name]);
    const verb = roles.rowCount === 0 ? 'create' : 'alter';
    await client.query(`${verb} role ${role} login password ${pg.escapeLiteral(scramVerifier(password))}`);
    // Only a member of a role can transfer ownership to it.
    await client.query(`grant ${role} to current_user`);
    const databases = await client.query('select 1 from pg_database where datname = $1', [database]);
    const target = pg.escapeIdentifier(database);
    await client.query(
      databases.rowCount === 0
        ? `create database ${target} owner ${role}`
        : `alter database ${target} owner to ${role}`,
    );
  });

  const there = new URL(adminUrl);
  there.pathname = encodeURIComponent(database);
  await as(there.href, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public' and tableowner <> $1`,
      [name],
    );
    for (const { name: table } of tables.rows) await client.query(`alter table ${table} owner to ${role}`);
  });

  await (await openDatabase(ownUrl, { isPatient: true })).destroy();
  console.log(`${name} owns ${database} and can log in. Start Bookend with this DATABASE_URL.`);
}

async function as(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** PostgreSQL's stored form of a password (RFC 5803): sending this keeps the password out of statement logs. */
function scramVerifier(password: string): string {
  const iterations = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, iterations, 32, 'sha256');
  const keyFor = (what: string) => createHmac('sha256', salted).update(what).digest();
  const storedKey = createHash('sha256').update(keyFor('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${keyFor('Server Key').toString('base64')}`;
}
