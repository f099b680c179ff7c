import { expect, test, vi } from 'vitest';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { livePath } from '#contract/rules/wire/live.ts';
import { readRoom } from '#contract/meeting/meeting.ts';
import { dropConcern } from '#contract/meeting/concern.ts';
import { castBallot } from '#contract/meeting/pulse.ts';
import { readConfig } from '../../../server/core/config.ts';
import { begin, rate, share } from '../../support/meeting/meeting.ts';
import { environment, startProcess } from '../../support/server/process.ts';
import { personAt, startServer } from '../../support/server/server.ts';

const metricsToken = 'a-token-that-nobody-guesses';
const nothing = { actions: [], questions: [] };

test('healthz answers while the server lives, readyz only while its database responds', async () => {
  await using server = await startServer();
  const ask = async (path: string) => {
    const answer = await fetch(`${server.url}${path}`);
    return [answer.status, await answer.json()];
  };
  expect(await ask('/healthz')).toEqual([200, { status: 'alive' }]);
  expect(await ask('/readyz')).toEqual([200, { status: 'ready' }]);
  await server.services.db.destroy();
  expect(await ask('/readyz')).toEqual([503, { status: 'no_database' }]);
  expect(await ask('/healthz')).toEqual([200, { status: 'alive' }]);
});

test('metrics need their token, and show routes, viewers and shares, but no person and no rating', async () => {
  const heard: string[] = [];
  await using server = await startServer({ config: { metricsToken }, onStatement: (sql) => heard.push(sql) });
  const { people, chat } = server.microsoft;
  const [host, attendee] = [server.as(people.ada), server.as(people.bo)];
  const meeting = await begin(host);
  await share(host, meeting, nothing);
  await rate(attendee, meeting, 5, 5);
  server.clock.now += 24 * 3_600_000;
  server.microsoft.trouble.set('refused', 1);
  await share(host, await begin(host), nothing);
  await host.refused(castBallot, { pulse: crypto.randomUUID(), body: {} });
  await host.refused(dropConcern, { box: crypto.randomUUID(), body: {} });
  const watching = new AbortController();
  // An unread response is closed once it is garbage-collected.
  const stream = await fetch(`${server.url}${pathOf(livePath, { series: chat.id })}`, {
    headers: { authorization: `Bearer ${attendee.token}` },
    signal: watching.signal,
  });

  const read = (token: string) =>
    fetch(`${server.url}/metrics`, { headers: token === '' ? {} : { authorization: `Bearer ${token}` } });
  for (const wrong of ['', 'another-token-altogether', attendee.token]) expect((await read(wrong)).status).toBe(401);
  const text = await (await read(metricsToken)).text();
  expect(text).toContain('bookend_live_viewers 1');
  // The partial index excludes posted shares; it is used only if the statement repeats its condition literally.
  expect(heard.find((sql) => sql.startsWith('select "state"'))).toContain(`where "state" <> 'posted'`);
  expect(text.match(/^bookend_open_shares.*/gm)).toEqual([
    'bookend_open_shares{state="waiting"} 0',
    'bookend_open_shares{state="stopped"} 1',
  ]);
  expect(text).toMatch(
    /bookend_request_duration_seconds_count\{method="PUT",route="\/api\/series\/:series\/meetings\/:meeting\/opening",status="2xx"\} 2/,
  );
  expect(text).toContain('process_resident_memory_bytes');
  for (const secret of ['ballots', 'boxes', '/live', chat.id, meeting, people.ada.id, 'thread.v2', 'launch'])
    expect([secret, text.includes(secret)]).toEqual([secret, false]);
  expect(stream.bodyUsed).toBe(false);
  watching.abort();
  await vi.waitFor(async () => expect(await (await read(metricsToken)).text()).toContain('bookend_live_viewers 0'));

  await using silent = await startServer();
  expect((await fetch(`${silent.url}/metrics`)).status).toBe(404);
});

test('each request is one log line with id, route, status and time, except casting a rating', async () => {
  await using server = await startServer();
  await server.stop();
  const { microsoft, config } = server;
  await using running = await startProcess({ ...config, logLevel: 'info' });
  const [host, attendee] = [microsoft.people.ada, microsoft.people.bo].map((person) =>
    personAt(() => running.url, microsoft, person),
  );
  if (!host || !attendee) throw new Error('Nobody is in the chat');
  const meeting = await begin(host);
  await share(host, meeting, nothing);
  await rate(attendee, meeting, 5, 5);
  await host.refused(castBallot, { pulse: crypto.randomUUID(), body: {} });
  await host.refused(dropConcern, { box: crypto.randomUUID(), body: {} });
  await fetch(`${running.url}/api/series/nowhere`);
  const last = await fetch(`${running.url}${pathOf(readRoom.path, { series: microsoft.chat.id })}`);
  const requestId = last.headers.get('x-request-id');
  await vi.waitFor(() => expect(running.printed()).toContain(requestId));

  const lines = running
    .printed()
    .trim()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line))
    .filter(({ msg }) => msg === 'request');
  expect(lines.at(-1)).toMatchObject({ requestId, method: 'GET', route: readRoom.path, status: 401 });
  expect(lines.map(({ ms }) => typeof ms)).toEqual(lines.map(() => 'number'));
  const noted = new Set(['level', 'time', 'pid', 'hostname', 'msg', 'requestId', 'method', 'route', 'status', 'ms']);
  expect(lines.flatMap((line) => Object.keys(line).filter((key) => !noted.has(key)))).toEqual([]);
  const api = lines.flatMap(({ method, route }) =>
    route === '/tab' ? [] : [`${String(method)} ${String(route).split('/').at(-1)}`],
  );
  expect(api).toEqual([
    'POST meetings',
    'PUT opening',
    'PUT said',
    'PUT said',
    'PUT stage',
    'PUT draft',
    'POST share',
    'GET pulse',
    'GET pulse',
    'POST admissions',
    'GET room',
  ]);
  for (const unnamed of ['ballots', 'boxes', 'tickets']) expect(running.printed()).not.toContain(unnamed);
});

test('above the rate limit a request gets a time to retry, and nobody else has to wait', async () => {
  // The burst is a sixth of a minute's requests; so few last long enough on a slow machine.
  await using server = await startServer({ config: { ratePerPerson: 12, ratePerTenant: 18 } });
  const { ada, bo, cai } = server.microsoft.people;
  const knock = async (person: typeof ada) => {
    const answer = await fetch(`${server.url}${pathOf(readRoom.path, { series: server.microsoft.chat.id })}`, {
      headers: { authorization: `Bearer ${server.as(person).token}` },
    });
    return answer.ok ? 'read' : [answer.status, answer.headers.get('retry-after'), (await answer.json()).code];
  };
  const tooMany = [429, expect.stringMatching(/^[1-5]$/), 'too_many_requests'];
  for (let asked = 0; asked < 2; asked++) expect(await knock(ada)).toBe('read');
  expect(await knock(ada)).toEqual(tooMany);
  // Requests refused to Ada don't count against her tenant: one of its three is left.
  expect(await knock(bo)).toBe('read');
  expect(await knock(cai)).toEqual(tooMany);
  await vi.waitFor(async () => expect(await knock(cai)).toBe('read'), { timeout: 15_000, interval: 500 });
});

test('limits, metrics and retention are settings, and one that makes no sense is named', async () => {
  await using server = await startServer();
  const plain = environment(server.config);
  const tenant = server.microsoft.tenant;
  expect(readConfig({ ...plain, RETENTION_DAYS: `365, ${tenant.toUpperCase()}=90` }).retention).toEqual({
    days: 365,
    byTenant: { [tenant]: 90 },
  });
  for (const [name, wrong] of Object.entries({
    RETENTION_DAYS: '3',
    METRICS_TOKEN: 'short',
    RATE_PER_PERSON: '0',
    RATE_PER_TENANT: 'many',
  }))
    expect(() => readConfig({ ...plain, [name]: wrong })).toThrow(`${name} is not usable`);
  const { RETENTION_DAYS: _, RATE_PER_PERSON: _person, RATE_PER_TENANT: _tenant, ...bare } = plain;
  expect(readConfig(bare)).toMatchObject({
    retention: { days: 0, byTenant: {} },
    metricsToken: null,
    ratePerPerson: 600,
    ratePerTenant: 120_000,
  });
});
