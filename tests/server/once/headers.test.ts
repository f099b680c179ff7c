import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { livePath } from '#contract/rules/wire/live.ts';
import { readRoom } from '#contract/meeting/meeting.ts';
import { castBallot } from '#contract/meeting/pulse.ts';
import { readConfig } from '../../../server/core/config.ts';
import { askAsIs } from '../../support/server/asIs.ts';
import { startServer } from '../../support/server/server.ts';

const built = fileURLToPath(new URL('../../../dist/panel/assets/', import.meta.url));

/**
 * Microsoft's list of hosts, and ourselves for the sandbox. Other sites can't frame Bookend (clickjacking). The panel
 * connects to Graph and to where it sends downloads, and to nothing else that isn't needed to sign in.
 */
const policyFor = (graph: string, oneDrive: string) =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' https://res.cdn.office.net https://login.microsoftonline.com ${graph} ${oneDrive}`,
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    "frame-ancestors 'self' https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com " +
      'https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com ' +
      'https://outlook-sdf.office.com https://outlook-sdf.office365.com',
  ].join(';');

const others = {
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

test('every response has exactly these headers: only Teams may frame it, no other site reads it', async () => {
  await using server = await startServer();
  const policy = policyFor(server.microsoft.url, server.microsoft.oneDriveUrl);
  const page = { ...others, 'content-security-policy': policy };
  const read = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${server.url}${path}`, {
      headers: { origin: 'https://elsewhere.example', 'accept-encoding': 'identity', ...headers },
    });
    return { text: await response.text(), headers: telling(response.headers) };
  };
  const html = { 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' };
  const tab = await read('/tab');
  for (const path of ['/tab', '/config']) {
    expect([path, (await read(path)).headers]).toEqual([path, { ...page, ...html, vary: 'accept-encoding' }]);
  }
  for (const path of ['/privacy', '/terms']) {
    const headers = { ...page, ...html, 'content-language': 'en', vary: 'accept-language' };
    expect([path, (await read(path)).headers]).toEqual([path, headers]);
  }

  const script = /src="(\/panel\/assets\/[^"]+\.js)"/.exec(tab.text)?.[1] ?? '';
  const asset = await read(script, { 'accept-encoding': 'br' });
  expect(asset.headers).toEqual({
    ...page,
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=UTF-8',
    vary: 'Accept-Encoding',
  });

  const { microsoft } = server;
  const room = pathOf(readRoom.path, { series: microsoft.chat.id });
  const json = {
    'strict-transport-security': page['strict-transport-security'],
    'x-content-type-options': 'nosniff',
  };
  expect((await read(room, { authorization: `Bearer ${microsoft.tokenFor(microsoft.people.ada)}` })).headers).toEqual({
    ...json,
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
  });
  expect((await read(room)).headers).toEqual({ ...json, 'content-type': 'application/problem+json; charset=utf-8' });
  expect((await read('/nowhere')).headers).toEqual({
    ...page,
    'content-type': 'application/problem+json; charset=utf-8',
  });
});

test('every answer carries HSTS: health, event streams, problems and a stopping server', async () => {
  await using server = await startServer();
  const { chat, tokenFor, people } = server.microsoft;
  const authorization = `Bearer ${tokenFor(people.ada)}`;
  const secure = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${server.url}${path}`, init);
    await answer.body?.cancel();
    return [answer.status, answer.headers.get('strict-transport-security')];
  };
  const yes = 'max-age=31536000; includeSubDomains';
  expect(await secure('/healthz')).toEqual([200, yes]);
  expect(await secure('/readyz')).toEqual([200, yes]);
  expect(await secure(pathOf(livePath, { series: chat.id }), { headers: { authorization } })).toEqual([200, yes]);
  expect(await secure('/auth/start', { redirect: 'manual' })).toEqual([404, yes]);
  expect(await secure(pathOf(castBallot.path, { pulse: 'x' }), { method: 'POST' })).toEqual([400, yes]);
  server.services.stop();
  expect(await secure('/tab')).toEqual([503, yes]);
});

test('Node’s own response to a request that it can’t parse has HSTS too', async () => {
  await using server = await startServer({
    timeLimits: { headersTimeout: 200, requestTimeout: 200, connectionsCheckingInterval: 50 },
  });
  await using plain = await startServer({ config: { publicUrl: 'http://localhost:3978' } });
  const { hostname, port } = new URL(server.url);
  const told = async (sent: string, at = Number(port)) => {
    const socket = connect(at, hostname);
    socket.write(sent);
    const [status, ...headers] = (await text(socket)).split('\r\n').map((line) => line.toLowerCase());
    return [status, headers.filter((line) => line.startsWith('strict-transport-security'))];
  };
  const yes = ['strict-transport-security: max-age=31536000; includesubdomains'];
  const host = 'GET /tab HTTP/1.1\r\nhost: bookend\r\n';
  expect(await told('nonsense\r\n\r\n')).toEqual(['http/1.1 400 bad request', yes]);
  expect(await told(`${host}x-long: ${'x'.repeat(20_000)}\r\n\r\n`)).toEqual([
    'http/1.1 431 request header fields too large',
    yes,
  ]);
  expect(await told(host)).toEqual(['http/1.1 408 request timeout', yes]);
  expect(await told('nonsense\r\n\r\n', Number(new URL(plain.url).port))).toEqual(['http/1.1 400 bad request', []]);
});

test('only the panel’s own page starts the panel: no other built file imports what mounts it', async () => {
  await using server = await startServer();
  const page = await (await fetch(`${server.url}/tab`)).text();
  const [, starter = ''] = /<script [^>]*src="\/panel\/assets\/([^"]+)"/.exec(page) ?? [];
  const files = await readdir(built);
  const texts = await Promise.all(
    files.filter((name) => name.endsWith('.js')).map(async (name) => [name, await readFile(`${built}${name}`, 'utf8')]),
  );
  const holding = (words: string) => texts.filter(([, text]) => text?.includes(words)).map(([name]) => name);
  expect(holding('getElementById(`root`)')).toEqual([starter]);
  expect(holding(starter)).toEqual([]);
});

test('the personal tab’s page preloads its own code in few files, a chat’s page the panel’s', async () => {
  await using server = await startServer();
  const preloads = async (address: string) =>
    (await (await fetch(server.url + address)).text()).match(/(?<=modulepreload[^>]*assets\/)\w+(?=-)/g);
  const ofHome = await preloads('/tab?home');
  expect(ofHome).toContain('mountPersonal');
  // Each costs a slow line 10 ms; fields and the host's screens aren't needed to read *Today*.
  expect(ofHome?.length).toBeLessThan(16);
  expect(new Set(ofHome).intersection(new Set(['forms', 'host']))).toEqual(new Set());
  // An attendee's slow line shouldn't share itself with the host's files.
  for (const address of ['/tab', '/config'])
    expect(new Set(await preloads(address))).toEqual(
      new Set(['start', 'teams', 'entra', 'rolldown', 'axios', 'panel']),
    );
});

test('/panel serves the built files and nothing else, each under one address', async () => {
  await using server = await startServer();
  const [, script = ''] =
    /src="(\/panel\/assets\/[^"]+\.js)"/.exec(await (await fetch(`${server.url}/tab`)).text()) ?? [];
  expect((await askAsIs(server.url, script)).status).toBe(200);
  const odd = [
    '/panel/index.html',
    '/panel/signedIn.html',
    '/panel/home.html',
    '/panel/%69ndex.html',
    '/panel/index.html.br',
    `${script}.br`,
    `${script}.gz`,
    `${script}/`,
    script.replace('assets', '%61ssets'),
    script.replace('/assets', '//assets'),
    '/panel/assets/../index.html',
    '/panel/assets/%2e%2e/index.html',
    '/panel/assets/..%5cindex.html',
    '/panel/%c0%ae',
    '/panel/%',
    '/panel/%00',
    '/panel/assets',
    '/panel/',
    '/panel',
    '/%c0%ae',
  ];
  for (const path of odd) {
    const { status, headers, text } = await askAsIs(server.url, path);
    const type = headers['content-type'];
    expect([path, status, type]).toEqual([path, 404, 'application/problem+json; charset=utf-8']);
    expect([path, JSON.parse(text), headers['cache-control']]).toMatchObject([path, { code: 'not_found' }, undefined]);
  }
});

test('a request with two Host headers is refused: a proxy may have read the other one', async () => {
  await using server = await startServer();
  const { host } = new URL(server.url);
  for (const path of ['/tab', '/healthz', '/nowhere']) {
    const { status, text } = await askAsIs(server.url, path, { headers: ['host', host, 'Host', 'evil.example'] });
    expect([path, status, JSON.parse(text)]).toMatchObject([path, 400, { code: 'malformed' }]);
  }
});

test('the page has our client id for Entra, and over plain http it sends no HSTS', async () => {
  await using server = await startServer();
  const html = await (await fetch(`${server.url}/tab`)).text();
  expect(html).toContain(`&quot;clientId&quot;:&quot;${server.config.clientId}&quot;`);

  const { graphUrl, oneDriveUrl } = readConfig(asShipped);
  await using plain = await startServer({ config: { publicUrl: 'http://localhost:3978', graphUrl, oneDriveUrl } });
  const { 'strict-transport-security': secure, ...rest } = telling((await fetch(`${plain.url}/tab`)).headers);
  expect([secure, rest['content-security-policy']]).toEqual([
    undefined,
    policyFor('https://graph.microsoft.com', 'https://*.sharepoint.com'),
  ]);
});

const asShipped = {
  PUBLIC_URL: 'https://bookend.contoso.example',
  CLIENT_ID: crypto.randomUUID(),
  CLIENT_SECRET: 'a secret',
  TENANTS: crypto.randomUUID(),
  TEAMS_APP_ID: crypto.randomUUID(),
};

const own = new Set([
  'connection',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'last-modified',
  'transfer-encoding',
  'x-request-id',
]);

function telling(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => !own.has(name)));
}
