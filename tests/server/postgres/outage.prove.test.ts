import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { expect } from 'vitest';
import { readDecisions } from '#contract/meeting/decision.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { beginMeeting, moveTo, readRoom } from '#contract/meeting/meeting.ts';
import { readRecap, saveDraft, shareRecap } from '#contract/meeting/recap.ts';
import { transaction } from '../../../server/platform/database/database.ts';
import { isUnavailable } from '../../../server/platform/database/databaseErrors.ts';
import { asTenant } from '../../../server/platform/database/tenant.ts';
import { startCluster } from '../../support/server/cluster.ts';
import { keepBusy } from '../../support/server/load.ts';
import { action, begin } from '../../support/meeting/meeting.ts';
import { openPanel } from '../../support/browser/panel.ts';
import { makeDatabase, startPostgres } from '../../support/database/postgres.ts';
import { askRaw } from '../../support/database/raw.ts';
import { personAt, startServer } from '../../support/server/server.ts';
import { testInTurns } from '../../support/proof.ts';

const test = testInTurns(2);

const { OUTAGE_SECONDS } = process.env;
const isProof = OUTAGE_SECONDS !== undefined;
const outageMs = 1_000 * Number(OUTAGE_SECONDS ?? 3);

/** Requests that wait for a connection or an answer fail before a person would give up. */
const longestMs = 8_000;

test.for(isProof ? (['crash', 'stop'] as const) : (['crash'] as const))(
  'a PostgreSQL outage (%s) gives a time to retry, loses nothing acknowledged, and heals',
  { timeout: 300_000 + outageMs },
  async (how) => {
    const postgres = await startPostgres();
    await using _ = { [Symbol.asyncDispose]: () => postgres.stop() };
    const { url: databaseUrl } = await makeDatabase(postgres.url);
    await using server = await startServer({ moreChats: 1, config: { databaseUrl, membershipMs: 3_000 } });
    const { microsoft, config } = server;
    await server.stop();
    await using cluster = await startCluster(config, 2);
    const [host, ...attendees] = microsoft.cast.map((person) => personAt(() => cluster.url, microsoft, person));
    const [series = ''] = microsoft.moreChats;
    const elsewhere = { ...microsoft, chat: { ...microsoft.chat, id: series } };
    const sharer = personAt(() => cluster.url, elsewhere, microsoft.people.ada);
    if (!host) throw new Error('Nobody is in the chat');

    const { meeting } = await host.ask(beginMeeting, { body: { timeZone: 'UTC' } });
    await host.ask(moveTo, { meeting, body: { stage: 'meet' } });
    const panels = attendees.map((attendee) => openPanel({ url: cluster.url, microsoft }, attendee));
    const sharers = openPanel({ url: cluster.url, microsoft: elsewhere }, sharer);
    let isOver = false;
    const load = keepBusy(host, { series: microsoft.chat.id, meeting }, () => isOver);
    // Awaited below; a test that fails before that ends the processes it asks.
    load.ended.catch(() => undefined);

    microsoft.trouble.set('busy');
    const shared = await begin(sharer);
    let answer: unknown = 'not answered yet';
    const share = async () => {
      answer = await sharer.ask(shareRecap, { meeting: shared, body: { version: 0, language: 'en' } }).catch(String);
    };
    let sharing = share();
    const why = async () => {
      const recap = await sharer.ask(readRecap, { meeting: shared });
      // On a busy machine the database may be too slow for this request too.
      if (!recap.share && typeof answer === 'string' && answer.includes('no_database')) sharing = share();
      return recap.share?.because ?? answer;
    };
    await expect.poll(why, { timeout: 90_000 }).toBe('busy');
    const visits = panels.map((panel) => panel.visits);

    await postgres.pause(how);
    const goneAt = performance.now();
    microsoft.trouble.set('none');
    const ask = async (path: string, init: RequestInit = {}) => (await fetch(`${cluster.url}${path}`, init)).status;
    expect([await ask('/healthz'), await ask('/readyz')]).toEqual([200, 503]);
    await sleep(outageMs);
    const backAt = performance.now();
    await postgres.resume();

    const allBack = () => panels.every((panel, index) => panel.visits > (visits[index] ?? 0));
    await expect.poll(allBack, { timeout: 40_000 }).toBe(true);
    const before = load.acknowledged.opening;
    await expect.poll(() => load.acknowledged.opening, { timeout: 40_000 }).toBeGreaterThan(before + 5);
    isOver = true;
    await load.ended;
    expect(cluster.running()).toBe(2);

    // A request sent at the last moment may wait until the database is back.
    const away = load.answered.filter(({ sentAt }) => sentAt > goneAt && sentAt < backAt - 1_000);
    const kinds = new Set(away.map(({ status, code, retryAfter }) => `${status} ${code} ${retryAfter}`));
    expect([...kinds]).toEqual(['503 no_database 2']);
    expect(new Set(away.map(({ what }) => what)).size).toBe(6);
    expect(load.answered.filter(({ status }) => ![200, 409, 503].includes(status))).toEqual([]);
    expect(Math.max(...load.answered.map(({ ms }) => ms))).toBeLessThan(longestMs);
    expect(new Set([...panels, sharers].flatMap(({ refusals }) => refusals))).toEqual(new Set([503]));

    const room = await host.ask(readRoom, {});
    const recap = await host.ask(readRecap, { meeting });
    expect(room.meeting?.opening.purpose).toBe(`Purpose ${room.meeting?.version}`);
    expect(room.meeting?.version).toBeGreaterThanOrEqual(load.acknowledged.opening);
    expect(recap.draft?.actions.map(({ what }) => what)).toEqual([`Save ${recap.version}`]);
    expect(recap.version).toBeGreaterThanOrEqual(load.acknowledged.draft);
    const kept = (await host.ask(readDecisions, { meeting })).decisions.map(({ id }) => id);
    expect(kept).toEqual(expect.arrayContaining(load.acknowledged.decisions));
    const shown = () => panels.map((panel) => panel.shown);
    await expect.poll(shown, { timeout: 15_000 }).toEqual(attendees.map(() => room.meeting?.opening.purpose));
    await expect.poll(() => microsoft.messages().length, { timeout: 90_000 }).toBe(1);
    await sharing;
    await Promise.all([...panels, sharers].map((panel) => panel.close()));
  },
);

test('a connection that breaks in a transaction, or refuses the tenant, fails that request only', async () => {
  await using server = await startServer();
  const { db, config } = server;
  const cut = transaction(db, async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
    await askRaw(config.databaseUrl, 'select pg_terminate_backend(?, 5000)', rows[0]?.pid ?? 0);
    // Enough for the driver to notice the closed connection before the next query.
    await sleep(50);
    await sql`select 1`.execute(trx);
  });
  expect(isUnavailable(await cut.catch((error: unknown) => error))).toBe(true);

  const ask = () => db.selectFrom('meeting').select('id').execute();
  // PostgreSQL refuses NUL. More often than there are connections, because a failure must not leak one.
  for (let time = 0; time < 20; time++) await expect(asTenant('a\0b', ask)).rejects.toThrow('0x00');
  expect(await asTenant('nobody', ask)).toEqual([]);
});

test('a database that is too slow counts as unavailable, and waiting writes resume later', async () => {
  await using server = await startServer();
  const { microsoft, config } = server;
  const host = server.as(microsoft.people.ada);
  const meeting = await begin(host);
  const other = new pg.Client(config.databaseUrl);
  await other.connect();
  await using _ = { [Symbol.asyncDispose]: () => other.end() };
  await other.query('begin; lock table recap in access exclusive mode');

  const content = { actions: [action('Draft it')], questions: [] };
  const save = async () => {
    const started = performance.now();
    const answer = await fetch(`${server.url}${pathOf(saveDraft.path, { series: microsoft.chat.id, meeting })}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${host.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ version: 0, content }),
    });
    const { code } = await answer.json();
    return { outcome: [answer.status, code, answer.headers.get('retry-after')], ms: performance.now() - started };
  };
  // More than there are connections: some wait for the table, the others for a connection.
  const saves = await Promise.all(Array.from({ length: 20 }, save));
  expect(saves.map(({ outcome }) => outcome)).toEqual(saves.map(() => [503, 'no_database', '2']));
  expect(Math.max(...saves.map(({ ms }) => ms))).toBeLessThan(longestMs);

  await other.query('rollback');
  expect(await host.ask(saveDraft, { meeting, body: { version: 0, content } })).toMatchObject({ version: 1 });
});

test.runIf(isProof)('a database that hangs counts as unavailable, and is used again once it responds', async () => {
  const postgres = await startPostgres();
  await using _ = { [Symbol.asyncDispose]: () => postgres.stop() };
  const { url: databaseUrl } = await makeDatabase(postgres.url);
  await using server = await startServer({ config: { databaseUrl } });
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  const thaw = await postgres.freeze();
  const save = async () => {
    const started = performance.now();
    const body = { version: 0, content: { actions: [action('Draft it')], questions: [] } };
    const problem = await host.refused(saveDraft, { meeting, body });
    return { outcome: [problem.status, problem.code], ms: performance.now() - started };
  };
  const saves = await Promise.all(Array.from({ length: 20 }, save));
  thaw();
  expect(saves.map(({ outcome }) => outcome)).toEqual(saves.map(() => [503, 'no_database']));
  expect(Math.max(...saves.map(({ ms }) => ms))).toBeLessThan(longestMs);
  await expect.poll(async () => (await fetch(`${server.url}/readyz`)).status, { timeout: 10_000 }).toBe(200);
  expect(await host.ask(readRoom, {})).toMatchObject({ meeting: { id: meeting } });
});
