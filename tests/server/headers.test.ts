import { expect, test } from 'vitest';
import { readRoom } from '#contract/meeting.ts';
import { pathOf, startServer } from '../support/server.ts';

/** Microsoft's list, and ourselves for the sandbox. Who isn't in it can't lay a page over Bookend. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https://res.cdn.office.net https://login.microsoftonline.com",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
  "frame-ancestors 'self' https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com " +
    'https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com ' +
    'https://outlook-sdf.office.com https://outlook-sdf.office365.com',
].join(';');

const page = {
  'content-security-policy': policy,
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

test('pages, files and answers carry exactly these headers: Teams may frame them, nobody else, and no other site reads them', async () => {
  await using server = await startServer();
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
  const json = { 'x-content-type-options': 'nosniff' };
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

test('the page says who we are to Entra, and over plain http nobody is told to use https only', async () => {
  await using server = await startServer();
  const html = await (await fetch(`${server.url}/tab`)).text();
  expect(html).toContain(`&quot;clientId&quot;:&quot;${server.config.clientId}&quot;`);

  await using plain = await startServer({ config: { publicUrl: 'http://localhost:3978' } });
  const { 'strict-transport-security': secure, ...rest } = telling((await fetch(`${plain.url}/tab`)).headers);
  expect([secure, rest['content-security-policy']]).toEqual([undefined, policy]);
});

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

/** All but what each answer has of its own. */
function telling(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => !own.has(name)));
}
