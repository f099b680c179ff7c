import { expect, test } from 'vitest';
import { startSandbox } from '../../../server/sandbox/sandbox.ts';
import { askAsIs } from '../../support/server/asIs.ts';

const acts = [
  'end-meeting',
  'next-occurrence',
  'cut-streams',
  'restart',
  'answer-for-others',
  'sign-in',
  'trouble',
  'reading',
  'exchange',
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
  for (const host of [`evil.example:${port}`, 'localhost', 'localhost:1', `localhost.evil.example:${port}`])
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

  for (const name of ['localhost', '127.0.0.1', '[::1]']) {
    const ours = ['host', `${name}:${port}`, 'origin', `http://${name}:${port}`, 'sec-fetch-site', 'same-origin'];
    expect([name, await post('end-meeting', ...ours)]).toEqual([name, 200]);
  }
  expect(await post('end-meeting')).toBe(200);
  // Entra's window returns here from another origin.
  expect(await status('/sandbox/control/window-end', 'sec-fetch-site', 'cross-site')).toBe(200);
});

test('consent in the stand-in for Entra takes a click on its own button', async () => {
  await using sandbox = await startSandbox({ port: 0 });
  const { entraUrl, tenant, clientId, signIn } = sandbox.microsoft;
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: 'http://localhost/',
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
