import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readRoom } from '#contract/meeting/meeting.ts';
import { shareRecap } from '#contract/meeting/recap.ts';
import { expect, test } from 'vitest';
import { begin, share } from '../../support/meeting/meeting.ts';
import type { SandboxPerson } from '../../../server/sandbox/people.ts';
import { moveClocks } from '../../support/server/clock.ts';
import { writeCertificate } from '../../support/server/certificate.ts';
import { startProcess } from '../../support/server/process.ts';
import { personAt, startServer } from '../../support/server/server.ts';

test('each refusal by Entra leads to its remedy: consent, sign-in, a fixed setup, or waiting', async () => {
  await using server = await startServer();
  const { signIn, people, tokenFor } = server.microsoft;
  const problemNow = async () => {
    const { status, code, claims, permission } = await server.as(people.ada).refused(readRoom, {});
    return { status, code, claims, permission };
  };
  signIn.consent('Chat.ReadBasic', false);
  expect(await problemNow()).toEqual({ status: 403, code: 'consent_needed', permission: 'Chat.ReadBasic' });
  signIn.consent('Chat.ReadBasic', true);

  signIn.exchange = 'claims';
  const { claims, ...asked } = await problemNow();
  expect(asked).toEqual({ status: 403, code: 'consent_needed' });
  expect(JSON.parse(claims ?? '')).toHaveProperty('access_token.acrs');

  signIn.exchange = 'secret';
  expect(await problemNow()).toMatchObject({ status: 502, code: 'not_set_up' });
  signIn.exchange = 'down';
  expect(await problemNow()).toMatchObject({ status: 502, code: 'chat_unavailable' });
  signIn.exchange = 'none';

  // We tolerate a minute of clock skew; Entra doesn't.
  const justEnded = { ...server.as(people.ada), token: tokenFor(people.ada, { expiresInSeconds: -10 }) };
  const address = `${server.url}${readRoom.path.replace(':series', encodeURIComponent(server.microsoft.chat.id))}`;
  const answer = await fetch(address, { headers: { authorization: `Bearer ${justEnded.token}` } });
  expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'signed_out' }]);

  expect(await server.as(people.ada).ask(readRoom, {})).toMatchObject({ you: { isHost: true } });
});

test('a refusal by Entra says whether person, administrator or operator has to act', async () => {
  await using server = await startServer();
  const { signIn, people } = server.microsoft;
  const codeFor = async (code: number, suberror?: string) => {
    Object.assign(signIn, { exchange: code, suberror });
    return (await server.as(people.ada).refused(readRoom, {})).code;
  };
  for (const code of [50_013, 50_173]) expect([code, await codeFor(code)]).toEqual([code, 'signed_out']);
  expect(await codeFor(50_173, 'bad_token')).toBe('signed_out');
  expect(await codeFor(50_105)).toBe('not_assigned');
  expect(await codeFor(50_057)).toBe('blocked');
  expect(await codeFor(53_003, 'message_only')).toBe('blocked');
  for (const code of [7_000_112, 650_052]) expect([code, await codeFor(code)]).toEqual([code, 'turned_off']);
  for (const code of [90_002, 700_211, 700_212, 700_214, 7_000_218])
    expect([code, await codeFor(code)]).toEqual([code, 'not_set_up']);
});

test('a 429 from Entra makes one person wait as long as it asks, and nobody else', async () => {
  await using server = await startServer();
  const { signIn, people, visitors, admit } = server.microsoft;
  const after = async (person: SandboxPerson) => {
    const address = `${server.url}${readRoom.path.replace(':series', encodeURIComponent(server.microsoft.chat.id))}`;
    const answer = await fetch(address, { headers: { authorization: `Bearer ${server.as(person).token}` } });
    return [answer.status, answer.headers.get('retry-after')];
  };
  signIn.exchange = 'busy';
  expect(await after(visitors.gil)).toEqual([502, '30']);
  signIn.exchange = 'none';
  expect(await after(people.ada)).toEqual([200, null]);
  expect(await after(visitors.gil)).toEqual([502, '30']);
  expect(signIn.exchanges).toEqual([visitors.gil.id, people.ada.id]);
  using clocks = moveClocks();
  clocks.ahead(30_000);
  admit(visitors.gil);
  expect(await after(visitors.gil)).toEqual([200, null]);
});

test('reading and sharing need two permissions, a correction and a lost response one more each', async () => {
  await using server = await startServer();
  const { signIn, people, trouble, messages } = server.microsoft;
  for (const scope of ['Chat.Read', 'Chat.ReadWrite', 'User.Read']) signIn.consent(scope, false);
  const host = server.as(people.ada);
  const meeting = await begin(host);
  expect(await share(host, meeting, { actions: [], questions: [] })).toMatchObject({ state: 'posted' });

  const changed = { actions: [], questions: [{ id: crypto.randomUUID(), text: 'Who tells the press?' }] };
  await expect(share(host, meeting, changed, 1)).rejects.toThrow(/"consent_needed".*"permission":"Chat.ReadWrite"/);
  signIn.consent('Chat.ReadWrite', true);
  const again = await host.ask(shareRecap, { meeting, body: { version: 2, language: 'en' } });
  expect(again).toMatchObject({ state: 'posted', isCurrent: true });
  expect(messages()).toHaveLength(1);

  server.clock.now += 31 * 60_000;
  const second = await begin(host);
  signIn.consent('Chat.ReadWrite', false);
  trouble.set('broken', 1);
  await expect(share(host, second, { actions: [], questions: [] })).rejects.toThrow(/"permission":"Chat.Read"/);
  signIn.consent('Chat.Read', true);
  const settled = await host.ask(shareRecap, { meeting: second, body: { version: 1, language: 'en' } });
  expect(settled).toMatchObject({ state: 'posted' });
  expect(messages()).toHaveLength(2);
});

test('a claims challenge from Graph goes to Entra first, and to the person only if that fails', async () => {
  await using server = await startServer();
  const { signIn, people } = server.microsoft;
  const { ada } = people;
  signIn.graphAsks = true;
  const { code, claims } = await server.as(ada).refused(readRoom, {});
  expect(code).toBe('consent_needed');
  signIn.decide(ada, { scope: 'openid', claims: claims ?? '', isAccepted: true });
  expect(await server.as(ada).ask(readRoom, {})).toMatchObject({ you: { id: ada.id } });
});

test('the server proves itself with a certificate from a file', async () => {
  await using server = await startServer();
  await server.stop();
  const { microsoft, config } = server;
  const file = join(await mkdtemp(join(tmpdir(), 'bookend-')), 'bookend.pem');
  const publicKey = await writeCertificate(file);
  await using running = await startProcess({ ...config, credential: { kind: 'certificate', file } });
  const host = personAt(() => running.url, microsoft, microsoft.people.ada);
  expect((await host.refused(readRoom, {})).code).toBe('not_set_up');
  microsoft.entra.trustCertificate(publicKey);
  expect(await host.ask(readRoom, {})).toMatchObject({ you: { isHost: true } });
});

test('the server proves itself as a managed identity, with no secret of its own', async () => {
  await using server = await startServer();
  await server.stop();
  const { microsoft, config } = server;
  const asked: unknown[] = [];
  const machine = createServer((request, response) => {
    asked.push([
      URL.parse(request.url ?? '', 'http://localhost')?.searchParams.get('resource'),
      request.headers['x-identity-header'],
    ]);
    const token = microsoft.entra.machineToken();
    const expires_on = String(Math.floor(Date.now() / 1000) + 3600);
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({ access_token: token, expires_on, resource: 'api://AzureADTokenExchange', token_type: 'Bearer' }),
    );
  });
  machine.listen(0, '127.0.0.1');
  await once(machine, 'listening');
  const { port } = machine.address() as AddressInfo;
  const app = { IDENTITY_ENDPOINT: `http://127.0.0.1:${port}/msi/token`, IDENTITY_HEADER: 'the machine' };
  await using running = await startProcess(
    { ...config, credential: { kind: 'managed-identity', identity: randomUUID() } },
    undefined,
    app,
  );
  expect(await personAt(() => running.url, microsoft, microsoft.people.ada).ask(readRoom, {})).toMatchObject({
    you: { isHost: true },
  });
  expect(asked).toEqual([['api://AzureADTokenExchange', 'the machine']]);
  machine.close();
});
