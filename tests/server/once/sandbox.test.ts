import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { bridgeStatuses } from '../../../server/sandbox/entra/signIn.ts';
import type { SandboxPerson } from '../../../server/sandbox/people.ts';
import { startSandbox } from '../../../server/sandbox/sandbox.ts';
import { askToBegin, readRoom } from '#contract/meeting/meeting.ts';
import { askAsIs } from '../../support/server/asIs.ts';
import { personAt } from '../../support/server/server.ts';

const acts = [
  'end-meeting',
  'next-occurrence',
  'cut-streams',
  'restart',
  'answer-for-others',
  'switches',
  'minutes-later',
];

test("only the sandbox's own page acts in it, not a website that a developer has open", async () => {
  await using sandbox = await startSandbox({ port: 0 });
  const { url, microsoft } = sandbox;
  const { port } = new URL(url);
  const status = async (path: string, ...headers: string[]) => (await askAsIs(url, path, { headers })).status;
  const post = async (act: string, ...headers: string[]) =>
    (await askAsIs(url, `/sandbox/control/${act}`, { method: 'POST', headers })).status;

  const elsewhere = [
    ['origin', 'https://evil.example', 'sec-fetch-site', 'cross-site'],
    ['origin', 'http://localhost:5173', 'sec-fetch-site', 'same-site'],
    ['origin', 'null', 'sec-fetch-site', 'cross-site'],
    ['origin', 'https://evil.example'],
    ['sec-fetch-site', 'cross-site'],
  ];
  for (const headers of elsewhere) {
    for (const act of acts) expect([act, headers, await post(act, ...headers)]).toEqual([act, headers, 403]);
    expect(await status('/sandbox/control/events?as=gil', ...headers)).toBe(403);
  }
  expect(microsoft.chat.members).not.toContain(microsoft.visitors.gil);

  const rebound = [
    'host',
    `evil.example:${port}`,
    'origin',
    `http://evil.example:${port}`,
    'sec-fetch-site',
    'same-origin',
  ];
  for (const act of acts) expect([act, await post(act, ...rebound)]).toEqual([act, 403]);
  for (const host of [
    `evil.example:${port}`,
    'localhost',
    'localhost:1',
    `localhost.evil.example:${port}`,
    'teams.microsoft.com',
  ])
    for (const path of [
      '/',
      '/sandbox/page/index.html',
      '/sandbox/control/state',
      '/sandbox/control/window-end',
      '/tab',
    ])
      expect([host, path, await status(path, 'host', host)]).toEqual([host, path, 403]);
  expect(JSON.parse((await askAsIs(url, '/sandbox/control/state')).text)).toMatchObject({
    occurrence: 1,
    isInMeeting: true,
  });

  for (const name of ['localhost', '127.0.0.1', '[::1]', 'web.localhost', 'phone.localhost']) {
    const ours = ['host', `${name}:${port}`, 'origin', `http://${name}:${port}`, 'sec-fetch-site', 'same-origin'];
    expect([name, await post('end-meeting', ...ours)]).toEqual([name, 200]);
  }
  expect(await post('end-meeting')).toBe(200);
  // Entra's window returns here from another origin.
  expect(await status('/sandbox/control/window-end', 'sec-fetch-site', 'cross-site')).toBe(200);
});

test('one switch plays an organizer who can’t come, and a member begins without them', async () => {
  await using sandbox = await startSandbox({ port: 0 });
  const { url, microsoft } = sandbox;
  const bo = personAt(() => url, microsoft, microsoft.people.bo);
  const press = async (act: string, change = {}) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(change);
    expect((await fetch(`${url}/sandbox/control/${act}`, { method: 'POST', headers, body })).status).toBe(200);
  };
  expect(await bo.ask(readRoom, {})).toMatchObject({ begin: null, waiting: { absence: null } });
  await press('switches', { trouble: { organizing: 'outside' } });
  expect(await bo.ask(readRoom, {})).toMatchObject({ begin: 'fresh', waiting: { absence: 'outside' } });
  await press('switches', { trouble: { organizing: 'never' } });
  expect(await bo.ask(readRoom, {})).toMatchObject({ begin: null, waiting: { absence: null } });
  await bo.ask(askToBegin, {});
  await press('minutes-later');
  expect(await bo.ask(readRoom, {})).toMatchObject({ begin: 'fresh', waiting: { absence: 'not_come' } });
});

test('consent in the sandbox’s Entra takes a click on its own button', async () => {
  await using sandbox = await startSandbox({ port: 0 });
  const { entraUrl, tenant, clientId, signIn } = sandbox.microsoft;
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: `${sandbox.url}/auth/end`,
    response_type: 'code',
    scope: 'https://graph.microsoft.com/ChatMessage.Send',
    decision: 'accept',
  });
  const { host, pathname } = new URL(entraUrl);
  const path = `${pathname}/${tenant}/oauth2/v2.0/authorize?${query.toString()}`;
  const decide = async (...headers: string[]) => (await askAsIs(entraUrl, path, { headers })).status;
  expect(await decide('sec-fetch-site', 'cross-site')).toBe(403);
  expect(await decide('sec-fetch-site', 'same-site')).toBe(403);
  expect(await decide('host', `evil.example:${new URL(entraUrl).port}`)).toBe(403);
  expect(signIn.windows).toEqual([]);
  expect(await decide('host', host, 'sec-fetch-site', 'same-origin')).toBe(302);
  expect(signIn.windows).toHaveLength(1);
});

test('the sandbox’s Entra redirects nobody to an unknown address or by an unknown response type', async () => {
  await using sandbox = await startSandbox({ port: 0 });
  const { entraUrl, tenant, clientId, people, visitors } = sandbox.microsoft;
  const right = {
    client_id: clientId,
    redirect_uri: `${sandbox.url}/auth/end`,
    response_type: 'code',
    scope: 'openid',
    login_hint: `${people.ada.key}@contoso.example`,
  };
  const said = async (wrong: Record<string, string>, at = tenant) => {
    const query = new URLSearchParams({ ...right, ...wrong });
    if (query.get('response_type') === '') query.delete('response_type');
    const { pathname } = new URL(entraUrl);
    const { status, text } = await askAsIs(entraUrl, `${pathname}/${at}/oauth2/v2.0/authorize?${query.toString()}`, {});
    return status === 200 ? 'asks' : /AADSTS\d+/.exec(text)?.[0];
  };
  expect(await said({})).toBe('asks');
  expect(await said({ redirect_uri: 'https://elsewhere.example/auth/end' })).toBe('AADSTS50011');
  expect(await said({ end: 'http://localhost/elsewhere' })).toBe('AADSTS50011');
  expect(await said({ response_type: '' })).toBe('AADSTS900144');
  expect(await said({ response_type: 'id_token' })).toBe('AADSTS700054');
  expect(await said({ client_id: crypto.randomUUID() })).toBe('AADSTS700016');
  expect(await said({}, visitors.xenia.tenant)).toBe('AADSTS700016');
});

test('the sandbox’s bridge refuses as Teams does, with each code and status', async () => {
  await using sandbox = await startSandbox({ port: 0 });
  const { entra, signIn, people, visitors, clientId } = sandbox.microsoft;
  const ask = (person: SandboxPerson = people.bo) => {
    const scope = `api://${clientId}/access_as_user`;
    const answer = entra.answerBridge(person, { method: 'GetToken', requestId: '1', tokenParams: { clientId, scope } });
    const { status, description } = z
      .object({ status: z.string(), description: z.string() })
      .catch({ status: 'token', description: '' })
      .parse(answer['error']);
    return [status, /^AADSTS\d+/.exec(description)?.[0]];
  };
  expect(ask()).toEqual(['token', undefined]);
  expect(ask(visitors.xenia)).toEqual(['PERSISTENT_ERROR', 'AADSTS700016']);
  signIn.refusal = 53_003;
  expect(ask()).toEqual(['PERSISTENT_ERROR', 'AADSTS53003']);
  signIn.refusal = undefined;
  signIn.consent('access_as_user', false);
  expect(ask()).toEqual(['USER_INTERACTION_REQUIRED', 'AADSTS65001']);
  signIn.consent('access_as_user', true);
  for (const status of bridgeStatuses) {
    signIn.bridge = { status, times: 1 };
    expect([ask(), ask()]).toEqual([
      [status, undefined],
      ['token', undefined],
    ]);
  }
  signIn.redirects.delete(`brk-multihub://${new URL(sandbox.url).host}`);
  expect(ask()).toEqual(['PERSISTENT_ERROR', 'AADSTS50011']);
});

test('a silent network gives no response, and lost requests fail once it works again', async () => {
  await using sandbox = await startSandbox({ port: 0 });
  const { url, door } = sandbox;
  const asked = `${url}/api/series/${encodeURIComponent(sandbox.microsoft.chat.id)}/room`;
  door.set({ isSilent: true });
  const outcomes: string[] = [];
  const lost = fetch(asked).then(
    () => outcomes.push('answered'),
    () => outcomes.push('lost'),
  );
  // The sandbox's own page isn't behind that network.
  expect((await fetch(`${url}/sandbox/control/state`)).status).toBe(200);
  await vi.waitFor(() => expect(door.lost()).toBe(1));
  expect(outcomes).toEqual([]);
  door.set({ isSilent: false });
  await lost;
  expect(outcomes).toEqual(['lost']);
  expect((await fetch(asked)).status).toBe(401);
});

test('a browser fault is injected into the panel’s page before its own scripts', async () => {
  await using sandbox = await startSandbox({ port: 0 });
  const { url, door } = sandbox;
  const page = async (accept: string) => (await fetch(`${url}/tab`, { headers: { accept } })).text();
  expect(await page('text/html')).not.toContain('inPanel');
  door.set({ inPanel: 'storage' });
  const broken = await page('text/html');
  expect(broken.indexOf('/sandbox/page/inPanel.js?storage')).toBeLessThan(broken.indexOf('/panel/'));
  expect(broken).toContain('inPanel.js?storage');
  expect((await fetch(`${url}/sandbox/page/inPanel.js`)).headers.get('content-type')).toContain('javascript');
  const { headers } = await fetch(`${url}/tab`, { headers: { accept: 'text/html' } });
  expect(headers.get('content-security-policy')).toContain("script-src 'self'");
});
