import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { dropDecision } from '#contract/meeting/decision.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { beginMeeting, moveTo, readRoom, saveOpening } from '#contract/meeting/meeting.ts';
import type { Problem } from '#contract/wire/problem.ts';
import { markDone } from '#contract/meeting/openItems.ts';
import { readRecap, saveDraft } from '#contract/meeting/recap.ts';
import { consumers } from '../../../server/sandbox/entra/keys.ts';
import { sandboxTenant, visitors } from '../../../server/sandbox/people.ts';
import { moveClocks } from '../../support/server/clock.ts';
import { action, begin, opening, sendBallot } from '../../support/meeting/meeting.ts';
import { startProcess } from '../../support/server/process.ts';
import { startServer, type TestServer } from '../../support/server/server.ts';

async function knock(
  server: TestServer,
  authorization: string | undefined,
  path = pathOf(readRoom.path, { series: server.microsoft.chat.id }),
) {
  const response = await fetch(`${server.url}${path}`, {
    headers: authorization === undefined ? {} : { authorization },
  });
  const problem: Problem = await response.json();
  return { status: response.status, type: response.headers.get('content-type'), problem };
}

test('only a valid token of an allowed tenant is accepted', async () => {
  await using server = await startServer();
  const { mint, people, clientId } = server.microsoft;
  const { ada } = people;
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const stranger = '00000000-1111-4222-8333-444444444444';
  const unsigned = (token: string) =>
    `${btoa('{"alg":"none","typ":"JWT"}').replaceAll('=', '')}.${token.split('.')[1]}.`;
  const good = mint(ada);

  const wrong: Record<string, string | undefined> = {
    'no token': undefined,
    'no bearer': good,
    'not a token': 'Bearer nonsense',
    expired: `Bearer ${mint(ada, {}, { expiresInSeconds: -3600 })}`,
    'another audience': `Bearer ${mint(ada, { aud: 'https://graph.microsoft.com' })}`,
    'another issuer': `Bearer ${mint(ada, { iss: 'https://login.example.com/v2.0' })}`,
    "another tenant's issuer": `Bearer ${mint(ada, { iss: `https://login.microsoftonline.com/${stranger}/v2.0` })}`,
    "an issuer that isn't its tenant's": `Bearer ${mint(ada, { tid: stranger })}`,
    'not valid yet': `Bearer ${mint(ada, { nbf: Math.floor(Date.now() / 1000) + 600 })}`,
    'no end': `Bearer ${mint(ada, { exp: undefined })}`,
    nobody: `Bearer ${mint(ada, { oid: undefined })}`,
    'no scope': `Bearer ${mint(ada, { scp: undefined })}`,
    "an app's role instead of a scope": `Bearer ${mint(ada, { scp: undefined, roles: ['access_as_user'] })}`,
    'a version not configured': `Bearer ${mint(ada, { iss: `https://sts.windows.net/${ada.tenant}/`, ver: '1.0' })}`,
    "another host's App ID URI": `Bearer ${mint(ada, { aud: `api://evil.example/${clientId}` })}`,
    'an unknown key': `Bearer ${mint(ada, {}, { kid: 'made-up' })}`,
    'another scope': `Bearer ${mint(ada, { scp: 'Files.Read' })}`,
    "an app's own": `Bearer ${mint(ada, { idtyp: 'app' })}`,
    'another key': `Bearer ${mint(ada, {}, { key: foreign })}`,
    unsigned: `Bearer ${unsigned(good)}`,
  };
  for (const [what, authorization] of Object.entries(wrong)) {
    const { status, type, problem } = await knock(server, authorization);
    expect([what, status, problem.code]).toEqual([what, 401, 'signed_out']);
    expect(type).toContain('application/problem+json');
    expect(JSON.stringify(problem)).not.toMatch(/at .*\.ts|stack|node_modules/);
  }
  for (const aud of [clientId, `api://${clientId}`, `api://bookend.contoso.example/${clientId}`]) {
    expect(
      (
        await fetch(`${server.url}${pathOf(readRoom.path, { series: server.microsoft.chat.id })}`, {
          headers: { authorization: `Bearer ${mint(ada, { aud })}` },
        })
      ).status,
    ).toBe(200);
  }
});

test('tokens of both versions are accepted where both are configured, each with its own issuer', async () => {
  await using server = await startServer({ config: { tokenVersions: ['1', '2'] } });
  const { mint, people, clientId } = server.microsoft;
  const { ada } = people;
  const first = `https://sts.windows.net/${ada.tenant}/`;
  const status = async (claims: Record<string, unknown>) => (await knock(server, `Bearer ${mint(ada, claims)}`)).status;
  expect(await status({})).toBe(200);
  expect(await status({ iss: first, ver: '1.0', aud: `api://${clientId}` })).toBe(200);
  expect(await status({ iss: first.slice(0, -1), ver: '1.0' })).toBe(401);
});

test('a good token of another organization is distinguished from a bad one', async () => {
  await using server = await startServer();
  const { mint, visitors } = server.microsoft;
  const { status, problem } = await knock(server, `Bearer ${mint(visitors.xenia)}`);
  expect([status, problem.code]).toEqual([403, 'other_organization']);
});

test("a token is good only under a key that Entra publishes for the token's own tenant", async () => {
  const tenants = [sandboxTenant, visitors.xenia.tenant];
  await using server = await startServer({ config: { tenants, tokenVersions: ['1', '2'] } });
  const { mint, people, entra, signIn } = server.microsoft;
  const { ada } = people;
  const versions = [{}, { iss: `https://sts.windows.net/${ada.tenant}/`, ver: '1.0' }];
  const statuses = async ({ privateKey, kid }: ReturnType<typeof entra.keys.ownKey>) => {
    const tokens = versions.map((claims) => mint(ada, claims, { key: privateKey, kid }));
    return Promise.all(tokens.map(async (token) => (await knock(server, `Bearer ${token}`)).status));
  };
  const mine = entra.keys.ownKey(ada.tenant);
  const consumer = entra.keys.ownKey(consumers);
  const neighbours = entra.keys.ownKey(visitors.xenia.tenant);
  // Published at the tenant's own address, with Entra's issuer for each.
  const published = {
    issuer: `https://login.microsoftonline.com/${ada.tenant}/v2.0`,
    cloud_instance_name: 'microsoftonline.com',
  };
  const misfiled = entra.keys.publish(ada.tenant, {
    ...published,
    issuer: published.issuer.replace(ada.tenant, consumers),
  });
  const otherCloud = entra.keys.publish(ada.tenant, { ...published, cloud_instance_name: 'microsoftonline.us' });
  const template = entra.keys.publish(ada.tenant, {
    ...published,
    issuer: published.issuer.replace(ada.tenant, '{tenantid}'),
  });
  expect(entra.keys.published('common')?.keys).toContainEqual(expect.objectContaining({ kid: consumer.kid }));
  expect(await statuses(consumer)).toEqual([401, 401]);
  expect(await statuses(neighbours)).toEqual([401, 401]);
  expect(signIn.keyRequests).toEqual([sandboxTenant]);
  const theirs = mint(visitors.xenia, {}, { key: neighbours.privateKey, kid: neighbours.kid });
  expect((await knock(server, `Bearer ${theirs}`)).problem.code).toBe('not_found');
  expect(signIn.keyRequests).toEqual(tenants);
  expect(await statuses(misfiled)).toEqual([401, 401]);
  expect(await statuses(otherCloud)).toEqual([401, 401]);
  expect(await statuses(template)).toEqual([200, 200]);
  expect(await statuses(mine)).toEqual([200, 200]);
});

test("Entra's keys are read once, and again for an unknown key at most once a minute", async () => {
  await using server = await startServer();
  const { mint, people, entra, signIn } = server.microsoft;
  const { ada } = people;
  const code = async (token: string) => (await knock(server, `Bearer ${token}`)).problem.code;
  signIn.keysFail = true;
  expect(await knock(server, `Bearer ${mint(ada)}`)).toMatchObject({
    status: 502,
    problem: { code: 'chat_unavailable' },
  });
  for (let times = 0; times < 5; times++) expect(await code(mint(ada))).toBe('chat_unavailable');
  expect(signIn.keyRequests).toEqual([ada.tenant]);
  signIn.keysFail = false;
  signIn.keyRequests.length = 0;
  using clocks = moveClocks();
  clocks.ahead(1_500);
  for (let times = 0; times < 5; times++) expect(await code(mint(ada))).toBeUndefined();
  for (let times = 0; times < 5; times++) {
    expect(await code(mint(ada, {}, { kid: `made-up-${times}` }))).toBe('signed_out');
    const tid = crypto.randomUUID();
    const nowhere = { tid, iss: `https://login.microsoftonline.com/${tid}/v2.0` };
    expect(await code(mint(ada, nowhere))).toBe('other_organization');
  }
  entra.keys.change();
  expect(await code(mint(ada))).toBe('signed_out');
  expect(signIn.keyRequests).toEqual([ada.tenant]);

  // A clock that is set back must not keep a new key out.
  clocks.setBack(3_600_000);
  clocks.ahead(63_000);
  const together = [mint(ada, { uti: '1' }), mint(ada, { uti: '2' }), mint(ada, {}, { kid: 'made-up' })];
  expect(await Promise.all(together.map(code))).toEqual([undefined, undefined, 'signed_out']);
  expect(signIn.keyRequests).toHaveLength(2);
  clocks.ahead(25 * 3_600_000);
  expect(await code(mint(ada, { uti: '3' }))).toBeUndefined();
  expect(signIn.keyRequests).toHaveLength(3);
});

test('a bad token is 401 and no log line; keys that cannot be read are 502 and one line', async () => {
  await using server = await startServer();
  await server.stop();
  const { microsoft, config } = server;
  const { mint, signIn, people } = microsoft;
  await using running = await startProcess({ ...config, logLevel: 'error' });
  const status = async (token: string) => {
    const address = `${running.url}${pathOf(readRoom.path, { series: microsoft.chat.id })}`;
    return (await fetch(address, { headers: { authorization: `Bearer ${token}` } })).status;
  };
  signIn.keysFail = true;
  expect(await status(mint(people.ada))).toBe(502);
  await expect.poll(() => running.printed()).toContain("Entra's keys cannot be read");
  signIn.keysFail = false;
  await expect.poll(() => status(mint(people.ada)), { timeout: 5_000 }).toBe(200);

  const before = running.printed().split('request failed').length;
  const [head, body, signature] = mint(people.ada).split('.');
  const headed = (fields: object) =>
    `${Buffer.from(JSON.stringify(fields)).toString('base64url')}.${body}.${signature}`;
  const bad = [
    mint(people.ada, {}, { kid: null }),
    mint(people.ada, {}, { kid: 'made-up' }),
    mint(people.ada, {}, { kid: '' }),
    headed({ alg: 'RS256' }),
    headed({ alg: 'RS256', kid: 7 }),
    headed({ alg: 'RS256', kid: microsoft.entra.keys.current().kid, crit: ['exp'], exp: 1 }),
    headed({ alg: 'ES256', jwk: microsoft.entra.keys.current().jwk }),
    headed([]),
    `${head}.${Buffer.from('null').toString('base64url')}.${signature}`,
    `${head}.${Buffer.from('{"tid":').toString('base64url')}.${signature}`,
    `${head}..${signature}`,
    `${head}.${body}.`,
    'a.b.c.d.e',
    mint(people.ada, { tid: 'common', iss: 'https://login.microsoftonline.com/common/v2.0' }),
    mint(people.ada, { tid: '../common', iss: 'https://login.microsoftonline.com/../common/v2.0' }),
    mint(people.ada, { tid: '__proto__', iss: 'https://login.microsoftonline.com/__proto__/v2.0' }),
  ];
  for (const token of bad) expect([token, await status(token)]).toEqual([token, 401]);
  expect(running.printed().split('request failed')).toHaveLength(before);
});

test('people outside the chat get nothing, and attendees can’t act as the host', async () => {
  await using server = await startServer();
  const { people, outsider } = server.microsoft;
  const host = server.as(people.ada);
  const meeting = await begin(host);
  const stranger = server.as(outsider);
  const theirs = await stranger.refused(readRoom, {});
  const nowhere = await host.refused(readRoom, { series: '19:meeting_nowhere@thread.v2' });
  expect([theirs.status, theirs.code, theirs.title]).toEqual([404, 'not_found', nowhere.title]);
  expect((await host.refused(moveTo, { meeting: crypto.randomUUID(), body: { stage: 'meet' } })).code).toBe(
    'not_found',
  );

  const attendee = server.as(people.bo);
  for (const [endpoint, body] of [
    [beginMeeting, { timeZone: 'UTC' }],
    [moveTo, { stage: 'close' }],
    [saveOpening, { version: 1, content: opening }],
    [saveDraft, { version: 0, content: { actions: [], questions: [] } }],
  ] as const) {
    expect(await attendee.refused(endpoint, { meeting, body })).toMatchObject({ status: 403, code: 'host_only' });
  }
});

test('each wrong field is named, and nothing of it is kept', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  const fields = async (content: unknown) =>
    (await host.refused(saveDraft, { meeting, body: { version: 0, content } })).fields;
  const questions: unknown[] = [];
  const row = (set: Record<string, unknown>) => ({ actions: [{ ...action('Fine'), ...set }], questions });

  expect(await fields(row({ what: 'x'.repeat(501) }))).toEqual([{ field: 'content.actions.0.what', code: 'too_long' }]);
  expect(await fields(row({ what: 'ring\u0007' }))).toEqual([
    { field: 'content.actions.0.what', code: 'control_characters' },
  ]);
  expect(await fields(row({ what: 'abc\u202Etxt' }))).toEqual([
    { field: 'content.actions.0.what', code: 'control_characters' },
  ]);
  expect(await fields(row({ what: 42, colour: 'red' }))).toEqual([
    { field: 'content.actions.0.what', code: 'wrong_type' },
    { field: 'content.actions.0.colour', code: 'unknown_field' },
  ]);
  expect(await fields(row({ due: '2026-02-30' }))).toEqual([{ field: 'content.actions.0.due', code: 'no_such_date' }]);
  expect(await fields(row({ owner: { id: server.microsoft.outsider.id, name: 'Zoe' } }))).toEqual([
    { field: 'content.actions.0.owner', code: 'not_in_chat' },
  ]);
  expect(await fields({ actions: Array.from({ length: 101 }, () => action('One')), questions })).toEqual([
    { field: 'content.actions', code: 'too_many' },
  ]);
  const saved = await host.ask(saveDraft, {
    meeting,
    body: { version: 0, content: { actions: [action('x'.repeat(500))], questions: [] } },
  });
  expect(saved.version).toBe(1);
});

test('non-JSON bodies, oversized bodies and unknown paths get a problem too', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  const path = pathOf(saveDraft.path, { series: server.microsoft.chat.id, meeting });
  const put = async (body: string, type = 'application/json') => {
    const response = await fetch(`${server.url}${path}`, {
      method: 'PUT',
      body,
      headers: { authorization: `Bearer ${host.token}`, 'content-type': type },
    });
    const problem: Problem = await response.json();
    return [response.status, problem.code];
  };
  expect(await put('{"version":')).toEqual([400, 'malformed']);
  expect(await put(JSON.stringify({ text: 'x'.repeat(257 * 1024) }))).toEqual([413, 'too_large']);
  expect(await put('version=1', 'text/plain')).toEqual([422, 'invalid']);
  expect(await knock(server, `Bearer ${host.token}`, '/api/nothing')).toMatchObject({
    status: 404,
    problem: { code: 'not_found' },
  });
  expect(await knock(server, `Bearer ${host.token}`, '/api/series/%E0%A4%A/room')).toMatchObject({ status: 404 });
  expect(await knock(server, undefined, '/nowhere')).toMatchObject({ status: 404, problem: { code: 'not_found' } });
});

test('an id or a version that nothing can have is refused on every engine', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  for (const made of ['\u0000', 'nothing', `${meeting}0`]) {
    const isDone = { body: { isDone: true } };
    expect(await host.refused(readRecap, { meeting: made })).toMatchObject({ status: 404, code: 'not_found' });
    expect(await host.refused(markDone, { action: made, ...isDone })).toMatchObject({ code: 'not_found' });
    expect(await host.refused(dropDecision, { meeting, decision: made })).toMatchObject({ code: 'not_found' });
    expect((await sendBallot(server.url, made, {})).status).toBe(404);
  }
  for (const version of [2 ** 31, Number.MAX_SAFE_INTEGER, -1]) {
    const refused = await host.refused(saveDraft, {
      meeting,
      body: { version, content: { actions: [], questions: [] } },
    });
    expect(refused.fields).toEqual([{ field: 'version', code: 'wrong_type' }]);
  }
});

test('if Graph doesn’t list the chat’s members, the panel gets that problem, not a 500', async () => {
  await using server = await startServer();
  server.microsoft.trouble.failMembers(true);
  const host = server.as(server.microsoft.people.ada);
  expect(await host.refused(readRoom, {})).toMatchObject({ status: 502, code: 'chat_unavailable' });
  server.microsoft.trouble.failMembers(false);
  expect(await host.ask(readRoom, {})).toMatchObject({ meeting: null });
});
