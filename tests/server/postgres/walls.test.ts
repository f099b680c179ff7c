import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { beginMeeting, moveTo, readRoom, saveOpening, sayItem } from '#contract/meeting/meeting.ts';
import { ConfigError } from '../../../server/core/config.ts';
import { openDatabase } from '../../../server/openDatabase.ts';
import { transaction } from '../../../server/platform/database/database.ts';
import { asTenant } from '../../../server/platform/database/tenant.ts';
import { listen, topics } from '../../support/server/live.ts';
import { begin, opening, share } from '../../support/meeting/meeting.ts';
import { makeDatabase } from '../../support/database/postgres.ts';
import { environment } from '../../support/server/process.ts';
import { askRaw } from '../../support/database/raw.ts';
import { startServer } from '../../support/server/server.ts';

/** Kysely's migration lock: a migrating process holds it. */
const migrationsLock = '3853314791062309107';

test('without the application’s own filter a tenant still sees and writes nothing of another', async () => {
  await using server = await startServer();
  const { tenant } = server.microsoft;
  await begin(server.as(server.microsoft.people.ada));
  const { db } = server;
  // As if a store had forgotten its `where`: only row-level security is left.
  const everything = () => db.selectFrom('meeting').select('tenant').execute();
  expect(await asTenant(tenant, everything)).toEqual([{ tenant }]);
  expect(await asTenant('another', everything)).toEqual([]);
  const rename = () => db.updateTable('meeting').set({ host_name: 'Mallory' }).returning('id').execute();
  expect(await asTenant('another', rename)).toEqual([]);
  const planted = { tenant, series: 's', meeting: 'm', draft_json: '{}', version: 1, saved_at: 0, filing: 0 };
  const plant = () =>
    db
      .insertInto('recap')
      .values({ ...planted, filed_json: null })
      .execute();
  await expect(asTenant('another', plant)).rejects.toThrow('row-level security');
  await expect(
    asTenant('another', () => transaction(db, (trx) => trx.deleteFrom('meeting').execute())),
  ).resolves.toBeDefined();
  expect(await asTenant(tenant, everything)).toEqual([{ tenant }]);

  const tables = await db.introspection.getTables();
  const walled = await askRaw(server.config.databaseUrl, 'select relname from pg_class where relforcerowsecurity');
  const ours = tables.map(({ name }) => name).filter((name) => !name.startsWith('kysely_'));
  expect(walled.map(({ relname }) => String(relname)).toSorted()).toEqual(ours.toSorted());
});

const superuserUrl = process.env['TEST_SUPERUSER_URL'] ?? '';

test.skipIf(superuserUrl === '')(
  'a database role that could bypass row-level security is refused at start',
  async () => {
    await using roles = await twoRoles();
    const { admin, own } = roles;
    const opened = async (url: string) => (await openDatabase(url)).destroy();
    await opened(admin.url);
    await askRaw(superuserUrl, `alter role ${admin.name} bypassrls`);
    await expect(opened(admin.url)).rejects.toThrow(ConfigError);
    await expect(opened(admin.url)).rejects.toThrow(`as ${admin.name}, which is a superuser or has BYPASSRLS`);
    await expect(opened(superuserUrl)).rejects.toThrow('as keeper, which is a superuser or has BYPASSRLS');
    // A lesser role set by the connection string could be undone by `reset role`.
    await expect(opened(`${superuserUrl}?options=-c%20role%3Dbookend`)).rejects.toThrow('as keeper');

    await askRaw(superuserUrl, `create role ${own.name} login noinherit`);
    await askRaw(superuserUrl, `grant ${admin.name} to ${own.name}`);
    await expect(opened(own.url)).rejects.toThrow(`as ${own.name}, which can become ${admin.name}`);
  },
);

test.skipIf(superuserUrl === '')('a role of its own takes the tables over from an administrator', async () => {
  await using roles = await twoRoles();
  const { admin, own } = roles;
  await using server = await startServer({ config: { databaseUrl: admin.url } });
  await begin(server.as(server.microsoft.people.ada));
  await server.stop();
  // As on Azure, whose administrators may create roles and databases, and bypass row-level security.
  await askRaw(superuserUrl, `alter role ${admin.name} createrole bypassrls`);
  const run = (script: string, env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, [script], {
      env: { ...environment(server.config), ...env },
      encoding: 'utf8',
      // A server that isn't refused would run forever.
      timeout: 20_000,
    });
  const refused = run('dist/server/main.js', {});
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('`npm run database:role`')]);
  expect(refused.stderr).not.toContain('    at ');

  const make = () => run('server/commands/databaseRole.ts', { ADMIN_DATABASE_URL: admin.url, DATABASE_URL: own.url });
  expect(make()).toMatchObject({ status: 0, stdout: expect.stringContaining(`${own.name} owns`) });
  expect(make().status).toBe(0);
  await askRaw(superuserUrl, `grant with_password to ${own.name}`);
  const wrong = new URL(own.url);
  wrong.password = 'guessed';
  await expect(openDatabase(wrong.href)).rejects.toThrow('password authentication failed');

  const db = await openDatabase(own.url);
  const everything = () => db.selectFrom('meeting').select('tenant').execute();
  const { tenant } = server.microsoft;
  expect(await asTenant(tenant, everything)).toEqual([{ tenant }]);
  expect(await asTenant('another', everything)).toEqual([]);
  await db.destroy();
  const owners = await askRaw(
    superuserOf(own.url),
    `select distinct tableowner from pg_tables where schemaname = 'public'`,
  );
  expect(owners).toEqual([{ tableowner: own.name }]);
});

test('a change on one server reaches the others, even after their connection was cut', async () => {
  await using server = await startServer();
  await using another = await server.startAnother();
  const { ada, bo } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), another.as(bo)];
  const { meeting } = await host.ask(beginMeeting, { body: { timeZone: 'UTC' } });
  using hears = await listen(another, attendee);
  await host.ask(saveOpening, { meeting, body: { version: 0, content: opening } });
  await host.ask(sayItem, { meeting, body: { item: 'purpose', isSaid: true } });
  await vi.waitFor(() => expect(topics(hears)).toEqual(['room']));
  expect((await attendee.ask(readRoom, {})).meeting?.opening.purpose).toBe(opening.purpose);

  // Only of this database: other tests listen on the same server.
  const listening = "query = 'listen bookend' and datname = current_database()";
  await askRaw(server.config.databaseUrl, `select pg_terminate_backend(pid) from pg_stat_activity where ${listening}`);
  // Notices may have been missed, so the panel must reconnect and refetch.
  await vi.waitFor(() => expect(hears.isOpen).toBe(false), { timeout: 10_000 });
  using again = await listen(another, attendee);
  await host.ask(sayItem, { meeting, body: { item: 'dissent', isSaid: true } });
  await vi.waitFor(() => expect(topics(again)).toContain('room'));
});

test('a process that leases a pulse delays no other pulse, and its lease ends when it dies', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meetings: string[] = [];
  for (let number = 0; number < 3; number++) {
    const meeting = await begin(host, { isKey: true });
    await share(host, meeting, { actions: [], questions: [] });
    meetings.push(meeting);
    server.clock.now += 24 * 3_600_000;
  }
  const closed = async () => {
    const rows = await askRaw(server.config.databaseUrl, 'select meeting from pulse where closed_at is not null');
    return rows.map(({ meeting }) => String(meeting));
  };
  expect(await closed()).toEqual([]);
  const [taken, ...others] = meetings;

  const holder = new pg.Client(server.config.databaseUrl);
  await holder.connect();
  await holder.query("begin; set local bookend.tenant = '*'");
  await holder.query('select 1 from pulse where meeting = $1 for update', [taken]);
  server.clock.now += 24 * 3_600_000;
  {
    await using _sweeps = await server.startAnother();
    // Less than the 5 s after which the database itself would end the wait.
    await vi.waitFor(async () => expect((await closed()).toSorted()).toEqual(others.toSorted()), { timeout: 4_000 });
  }
  await holder.end();
  await using _sweepsAgain = await server.startAnother();
  await vi.waitFor(async () => expect(await closed()).toContain(taken), { timeout: 4_000 });
});

test('a card whose process died is delivered by another one, where its sharer has a panel open', async () => {
  await using server = await startServer({ config: { membershipMs: 1_500 } });
  await using another = await server.startAnother();
  const { ada } = server.microsoft.people;
  const meeting = await begin(server.as(ada));
  using _stream = await listen(another, another.as(ada));
  server.microsoft.trouble.set('busy');
  expect(await share(server.as(ada), meeting, { actions: [], questions: [] })).toMatchObject({ state: 'waiting' });
  await server.stop();
  server.microsoft.trouble.set('none');
  await vi.waitFor(() => expect(server.microsoft.messages()).toHaveLength(1), { timeout: 40_000, interval: 200 });
});

test('a process that starts during another’s migration waits for it, longer than a person would', async () => {
  await using server = await startServer();
  const holder = new pg.Client(server.config.databaseUrl);
  await holder.connect();
  await holder.query(`select pg_advisory_lock(${migrationsLock})`);
  const starting = server.startAnother();
  const waits = `select 1 from pg_stat_activity where wait_event = 'advisory' and now() - query_start > '6.5 s'`;
  await vi.waitFor(async () => expect(await askRaw(server.config.databaseUrl, waits)).toHaveLength(1), {
    timeout: 20_000,
    interval: 250,
  });
  await holder.end();
  await using another = await starting;
  await another.as(server.microsoft.people.ada).ask(readRoom, {});
});

function superuserOf(url: string): string {
  const there = new URL(superuserUrl);
  there.pathname = new URL(url).pathname;
  return there.href;
}

async function twoRoles() {
  const id = crypto.randomUUID().slice(0, 8);
  const admin = { name: `admin_${id}`, url: '' };
  const own = { name: `own_${id}`, url: '' };
  await askRaw(superuserUrl, `create role ${admin.name} login createdb`);
  const as = (name: string, base: string) => {
    const url = new URL(base);
    url.username = name;
    return url;
  };
  const database = await makeDatabase(as(admin.name, superuserUrl).href);
  admin.url = database.url;
  const ownUrl = as(own.name, database.url);
  ownUrl.password = encodeURIComponent('not a guess: ü$%');
  own.url = ownUrl.href;
  return {
    admin,
    own,
    async [Symbol.asyncDispose]() {
      await askRaw(superuserUrl, `drop database ${new URL(database.url).pathname.slice(1)} with (force)`);
      await askRaw(superuserUrl, `drop role if exists ${own.name}`);
      await askRaw(superuserUrl, `drop role ${admin.name}`);
    },
  };
}

test('a write that conflicts on every retry gets 503 no_database, and isn’t taken for a bug', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  const { databaseUrl } = server.config;
  await askRaw(
    databaseUrl,
    `create function collide() returns trigger language plpgsql as
      $$ begin raise exception 'collides' using errcode = '40001'; end $$`,
  );
  await askRaw(databaseUrl, 'create trigger collides before update on meeting for each row execute function collide()');
  expect(await host.refused(moveTo, { meeting, body: { stage: 'meet' } })).toMatchObject({
    code: 'no_database',
    status: 503,
  });
  await askRaw(databaseUrl, 'drop trigger collides on meeting');
  await host.ask(moveTo, { meeting, body: { stage: 'meet' } });
});
