import { inEachLanguage } from '#contract/rules/languages.ts';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { tenantAtOf } from '../../../server/core/scope.ts';
import type { Database } from '../../../server/platform/database/database.ts';
import { asTenant } from '../../../server/platform/database/tenant.ts';
import { serveSigned, signedAddress } from '../../../server/platform/http/signedAddress.ts';
import { sixPeople, visitors } from '../../../server/sandbox/people.ts';
import { partsOf, signWith } from '../../support/server/signAddress.ts';
import { startServer, type TestServer } from '../../support/server/server.ts';

const payload = z.strictObject({ of: z.string() });
const [file, other] = [
  { path: '/some-file', payload },
  { path: '/other-file', payload },
] as const;
const [ours, theirs] = [sixPeople.ada.tenant, visitors.xenia.tenant];
const config = { tenants: [ours, theirs] };
const minute = 60_000;
const day = 1_440 * minute;

test('a signed address opens its page for a minute, in its tenant, and then says what to do', async () => {
  await using server = await startServer({ config });
  await using pages = await startPages(server);
  const address = await pages.sign();
  const found = await fetch(address);
  expect(await found.json()).toEqual({ tenant: ours, of: 'Prüfung' });
  expect(found.headers.get('cache-control')).toBe('no-store');
  expect(found.headers.get('referrer-policy')).toBe('no-referrer');
  expect(found.headers.get('content-security-policy')).toContain("default-src 'none'");
  server.clock.now += minute - 1;
  expect((await fetch(address)).status).toBe(200);
  server.clock.now += 1;
  const late = await fetch(address, { headers: { 'accept-language': 'de-AT,de;q=0.9' } });
  expect([late.status, late.headers.get('content-language')]).toEqual([404, 'de']);
  expect(late.headers.get('cache-control')).toBe('no-store');
  expect(await late.text()).toContain('&lt;zu spät&gt;');
});

test('an address that is over, changed, foreign or made up opens nothing, and all read alike', async () => {
  await using server = await startServer({ config });
  await using pages = await startPages(server);
  const address = await pages.sign();
  const foreign = await pages.sign(theirs);
  const { body, signature, sealed } = partsOf(address);
  const keys = await server.db.selectFrom('guide_key').selectAll().execute();
  const secretOf = (wanted: string) => keys.find(({ tenant }) => tenant === wanted)?.secret ?? '';
  expect([secretOf(ours).length, secretOf(theirs).length, secretOf(ours) === secretOf(theirs)]).toEqual([
    43,
    43,
    false,
  ]);
  const resealed = (set: object) =>
    `${Buffer.from(JSON.stringify({ ...sealed, ...set })).toString('base64url')}.${signature}`;
  const signed = (set: object, key = secretOf(ours), path: string = file.path) =>
    signWith(key, path, { ...sealed, ...set });
  const attempts = {
    'another payload': resealed({ payload: { of: 'Notes' } }),
    'a longer time': resealed({ until: sealed.until + minute }),
    'another tenant': resealed({ tenant: theirs }),
    'another signature': `${body}.${partsOf(foreign).signature}`,
    'a signature with another letter': `${body}.${signature.replace(/^./, (one) => (one === 'A' ? 'B' : 'A'))}`,
    'a shorter signature': `${body}.${signature.slice(0, -1)}`,
    'an empty signature': `${body}.`,
    'no signature': body,
    'more parts': `${body}.${signature}.x`,
    twice: `${body}.${signature}&signed=${body}.${signature}`,
    'the other tenant’s key': signed({}, secretOf(theirs)),
    'an empty key': signed({}, ''),
    'rightly signed for another page': signed({}, secretOf(ours), other.path),
    'rightly signed for a tenant that is not let in': signed({ tenant: '9d1f0000-0000-4000-8000-000000000001' }),
    'rightly signed, and over': signed({ until: server.clock.now }),
    'rightly signed, further ahead than clocks can be': signed({ until: server.clock.now + 2 * minute + 1 }),
    'rightly signed, a day ahead': signed({ until: sealed.until + day }),
    'rightly signed, at no time': signed({ until: 8.64e15 + day }),
    'rightly signed, of another shape': signed({ payload: { of: 1 } }),
    'rightly signed, and gone': signed({ payload: { of: 'gone' } }),
    'no JSON': `bm9uZQ.${signature}`,
    nonsense: '%00%0d%0a',
    'very long': `${'x'.repeat(5_000)}.${signature}`,
    nothing: '',
  };
  const answers = new Set<string>();
  const refused = async (name: string, at: string) => {
    const answer = await fetch(at);
    expect([name, answer.status]).toEqual([name, 404]);
    // All but what differs each time.
    const headers = [...answer.headers].filter(([header]) => !['date', 'keep-alive'].includes(header));
    answers.add(JSON.stringify([headers, await answer.text()]));
  };
  for (const [name, made] of Object.entries(attempts)) await refused(name, `${pages.url}${file.path}?signed=${made}`);
  await refused('no query', `${pages.url}${file.path}`);
  await refused('another page', `${pages.url}${other.path}${new URL(address).search}`);
  expect(answers.size).toBe(1);
  // Each would open, were it not for what it changes.
  for (const rightly of [signed({}), signed({ until: server.clock.now + 2 * minute })])
    expect((await fetch(`${pages.url}${file.path}?signed=${rightly}`)).status).toBe(200);
  expect(await (await fetch(foreign)).json()).toEqual({ tenant: theirs, of: 'Prüfung' });
});

test('every process opens what another signed, and no deployment needs a secret for it', async () => {
  await using server = await startServer({
    config: { ...config, credential: { kind: 'managed-identity', identity: '' } },
  });
  await using one = await startPages(server);
  // Another connection, as of another process; nothing else is shared.
  await using another = await startPages(server, server.services.db);
  // Both make the first key of the day at once.
  const [first, second] = await Promise.all([one.sign(), another.sign()]);
  const opens = async (at: string, address: string) =>
    (await fetch(`${at}${file.path}${new URL(address).search}`)).status;
  expect([await opens(another.url, first), await opens(one.url, second)]).toEqual([200, 200]);
  expect(await server.db.selectFrom('guide_key').selectAll().execute()).toHaveLength(1);
  await server.restart();
  await using restarted = await startPages(server, server.services.db);
  expect(await opens(restarted.url, first)).toBe(200);
});

test('a tenant’s key changes each day and is deleted two days later, at no address’ cost', async () => {
  await using server = await startServer({ config });
  await using pages = await startPages(server);
  server.clock.now = Date.UTC(2026, 10, 23, 23, 59, 30);
  const before = await pages.sign();
  server.clock.now += minute / 2;
  const after = await pages.sign();
  expect([(await fetch(before)).status, (await fetch(after)).status]).toEqual([200, 200]);
  const keys = () => server.db.selectFrom('guide_key').select(['id', 'secret']).orderBy('id').execute();
  const two = await keys();
  expect(two.map(({ id }) => id)).toEqual(['2026-11-23', '2026-11-24']);
  expect(two[0]?.secret).not.toBe(two[1]?.secret);
  server.clock.now += day;
  await pages.sign();
  expect((await keys()).map(({ id }) => id)).toEqual(['2026-11-24', '2026-11-25']);
});

async function startPages(server: TestServer, db: Database = server.db) {
  const app = express();
  const http = app.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const services = {
    config: { ...server.config, publicUrl: url },
    db,
    now: () => server.clock.now,
    underWay: (work: Promise<void>) => work,
  };
  const over = { ...inEachLanguage(() => ({ title: '<too late>', hint: '' })), de: { title: '<zu spät>', hint: '' } };
  for (const page of [file, other])
    serveSigned(app, services, page, {
      over: (language) => over[language],
      find: async ({ tenantAt, payload: { of } }) => (of === 'gone' ? undefined : { tenant: tenantAt.tenant, of }),
      send: (found, response) => void response.json(found),
    });
  return {
    url,
    sign: (tenant = ours) =>
      asTenant(tenant, () => signedAddress(services, file, tenantAtOf(tenant), { of: 'Prüfung' })),
    async [Symbol.asyncDispose]() {
      http.close();
    },
  };
}
