import { existsSync, readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { admittedPath, signInPath } from '#contract/rules/panel.ts';
import { readConfig } from '../../../server/core/config.ts';
import { startServer } from '../../support/server/server.ts';

/** How many requirements of levels 1 and 2 each section has; these come first in it. Source: OWASP ASVS 5.0.0. */
const sections = `
  1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4
  5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2
  8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4
  11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7
  16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2
`;

test('every ASVS requirement of levels 1 and 2 is answered once, with evidence if it holds', () => {
  const document = readFileSync('docs/security.md', 'utf8');
  const rows = [...document.matchAll(/^\| (\d[^|]*) \| ([^|]+) \| (.+) \|$/gm)];
  const answered = rows.flatMap(([, ids = '']) => ids.split(', ').flatMap(expand));
  const all = [...sections.matchAll(/([\d.]+):(\d+)/g)].flatMap(([, name = '', count]) =>
    numbers(name, 1, Number(count)),
  );
  expect(all).toHaveLength(253);
  expect(answered.filter((id, at) => answered.indexOf(id) !== at)).toEqual([]);
  expect(all.filter((id) => !answered.includes(id))).toEqual([]);
  expect(answered.filter((id) => !all.includes(id))).toEqual([]);

  const titles = new Set([...document.matchAll(/^## (.+)$/gm)].map(([, title]) => title));
  for (const [, ids, answer = '', reason = ''] of rows) {
    expect([ids, ['holds', 'partly', 'no', 'operator', "doesn't apply"].includes(answer)]).toEqual([ids, true]);
    const files = [...reason.matchAll(/`([\w.-]*[\w-]\/[\w./-]+|\.\w+|Dockerfile|[\w.]+\.(?:json|ts))`/g)].map(
      ([, file = '']) => file,
    );
    expect([ids, files.filter((file) => !existsSync(file))]).toEqual([ids, []]);
    const named = [...reason.matchAll(/\*([^*]+)\*, above/g)].map(([, title]) => title);
    expect([ids, named.filter((title) => !titles.has(title))]).toEqual([ids, []]);
    expect([ids, answer !== 'holds' || files.length + named.length > 0]).toEqual([ids, true]);
  }
});

test('the window for consent leads to Entra only, for a tenant of ours, asked in one way', async () => {
  await using server = await startServer();
  const { tenant, entraUrl } = server.microsoft;
  const ask = async (query: string) => {
    const headers = { 'x-forwarded-host': 'elsewhere.example' };
    const answer = await fetch(`${server.url}${signInPath}?${query}`, { redirect: 'manual', headers });
    return { status: answer.status, location: answer.headers.get('location') ?? '' };
  };
  const { status, location } = await ask(`tenant=${tenant}&redirect_uri=https://elsewhere.example`);
  expect(status).toBe(302);
  expect(location.startsWith(`${entraUrl}/${tenant}/oauth2/v2.0/authorize?`)).toBe(true);
  const asked = new URL(location).searchParams;
  expect(asked.getAll('redirect_uri')).toEqual([`${server.config.publicUrl}/auth/end`]);
  expect(location).not.toContain('elsewhere');
  // Without it Entra cuts the window off from Teams, and nobody hears how it ended.
  expect(asked.get('pocd')).toBe('1');
  const other = crypto.randomUUID();
  for (const query of ['', `tenant=${other}`, `tenant=${tenant}&tenant=${other}`, 'tenant=//elsewhere.example'])
    expect([query, (await ask(query)).status]).toEqual([query, 404]);

  const admits = async (query: string) => (await fetch(`${server.url}${admittedPath}?${query}`)).json();
  expect(await admits(`tenant=${tenant.toUpperCase()}`)).toEqual({ isAdmitted: true });
  for (const query of ['', `tenant=${other}`, `tenant=${tenant}&tenant=${other}`])
    expect([query, await admits(query)]).toEqual([query, { isAdmitted: false }]);
});

test('a remote PostgreSQL is accepted only if its address says how the connection is protected', () => {
  const open = 'postgres://bookend_app:secret@db.contoso.example/bookend';
  const id = crypto.randomUUID();
  const others = { PUBLIC_URL: 'https://bookend.contoso.example', CLIENT_ID: id, TENANTS: id, TEAMS_APP_ID: id };
  const at = (url: string) => () => readConfig({ ...others, CLIENT_SECRET: 'quiet words', DATABASE_URL: url });
  for (const url of [open, `${open}?application_name=b`, open.replace('@db', '@localhost.db')])
    expect(at(url)).toThrow('DATABASE_URL is not usable');
  const local = ['localhost', '127.0.0.1:5433', '[::1]', ''].map((host) => `postgres://bookend_app@${host}/bookend`);
  for (const url of [`${open}?sslmode=verify-full`, `${open}?sslmode=disable`, ...local, 'file:bookend.db'])
    expect(at(url)().databaseUrl).toBe(url);
});

test('TRACE is answered like any unknown address, and echoes nothing', async () => {
  await using server = await startServer();
  for (const path of ['/', '/tab', '/api/series/x/room']) {
    const asking = request(`${server.url}${path}`, { method: 'TRACE', headers: { 'x-secret': 'quiet words' } });
    const answered = once(asking, 'response') as Promise<[IncomingMessage]>;
    asking.end();
    const [answer] = await answered;
    expect([path, answer.statusCode]).toEqual([path, 404]);
    expect(await text(answer)).not.toContain('quiet words');
  }
});

function expand(ids: string): string[] {
  const [first = '', last = first] = ids.split('–');
  const section = first.slice(0, first.lastIndexOf('.'));
  return numbers(section, placeIn(first), placeIn(last));
}

const placeIn = (id: string) => Number(id.slice(id.lastIndexOf('.') + 1));

function numbers(section: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => `${section}.${from + at}`);
}
