import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { tenantAtOf } from '../../../server/core/scope.ts';
import { serveSigned, signedAddress } from '../../../server/platform/http/signedAddress.ts';
import { configFor } from '../../../server/sandbox/config.ts';
import { startMicrosoft } from '../../../server/sandbox/microsoft.ts';

const payload = z.strictObject({ of: z.string() });
const [file, other] = [
  { path: '/some-file', payload },
  { path: '/other-file', payload },
] as const;
const at = tenantAtOf('9d1f0000-0000-4000-8000-000000000001');

test('a signed address opens its page for a minute, in its tenant, and then says what to do', async () => {
  await using pages = await startPages();
  const address = pages.sign();
  const found = await fetch(address);
  expect(await found.json()).toEqual({ tenant: at.tenant, of: 'Prüfung' });
  expect(found.headers.get('cache-control')).toBe('no-store');
  expect(found.headers.get('referrer-policy')).toBe('no-referrer');
  pages.clock.now += 59_999;
  expect((await fetch(address)).status).toBe(200);
  pages.clock.now += 1;
  const late = await fetch(address, { headers: { 'accept-language': 'de-AT,de;q=0.9' } });
  expect([late.status, late.headers.get('content-language')]).toEqual([410, 'de']);
  expect(await late.text()).toContain('&lt;zu spät&gt;');
});

test('nobody changes what a signed address says, or opens another page with it', async () => {
  await using pages = await startPages();
  const address = new URL(pages.sign());
  const [body = '', mac = ''] = address.searchParams.get('signed')?.split('.') ?? [];
  const foreign = Buffer.from(body, 'base64url').toString().replace('9d1f', '9d1e');
  const forged = [
    `${Buffer.from(foreign).toString('base64url')}.${mac}`,
    `${body}.${mac.replace(/^./, (one) => (one === 'A' ? 'B' : 'A'))}`,
    `${body}.`,
    body,
    '',
    `${body}.${mac}&signed=${body}.${mac}`,
  ];
  for (const signed of forged) expect((await fetch(`${pages.url}${file.path}?signed=${signed}`)).status).toBe(410);
  expect((await fetch(`${pages.url}${file.path}`)).status).toBe(410);
  expect((await fetch(`${pages.url}${other.path}${address.search}`)).status).toBe(410);
  await using elsewhere = await startPages({ kind: 'secret', secret: 'another' });
  expect((await fetch(`${elsewhere.url}${file.path}${address.search}`)).status).toBe(410);
  expect((await fetch(address)).status).toBe(200);
});

test('processes that share a secret open each other’s signed addresses', async () => {
  const shared = 'postgres://bookend:long-password@localhost/bookend';
  const identity = { kind: 'managed-identity', identity: '' } as const;
  await using one = await startPages(identity, shared);
  await using another = await startPages(identity, shared);
  await using alone = await startPages(identity, 'file:bookend.db');
  const { search } = new URL(one.sign());
  expect((await fetch(`${another.url}${file.path}${search}`)).status).toBe(200);
  expect((await fetch(`${alone.url}${file.path}${search}`)).status).toBe(410);
  expect((await fetch(alone.sign())).status).toBe(200);
});

async function startPages(
  credential: Parameters<typeof configFor>[1]['credential'] = { kind: 'secret', secret: 'one' },
  databaseUrl = 'file:bookend.db',
) {
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const microsoft = await startMicrosoft();
  const config = configFor(microsoft, { port: 0, publicUrl: url, databaseUrl, credential });
  const clock = { now: Date.UTC(2026, 10, 23, 12) };
  const services = { config, now: () => clock.now, underWay: (work: Promise<void>) => work };
  const expired = { en: '<too late>', de: '<zu spät>' };
  for (const page of [file, other])
    serveSigned(app, services, page, {
      expired: (language) => expired[language],
      handle: async ({ tenantAt, payload: said }, response) => {
        response.json({ tenant: tenantAt.tenant, ...said });
      },
    });
  return {
    url,
    clock,
    sign: () => signedAddress(services, file, at, { of: 'Prüfung' }),
    async [Symbol.asyncDispose]() {
      server.close();
      await microsoft[Symbol.asyncDispose]();
    },
  };
}
