import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { expect, test, vi } from 'vitest';
import { signingKeys } from '../../../server/platform/microsoft/entra/signingKeys.ts';
import { sandboxTenant } from '../../../server/sandbox/people.ts';

const minute = 60_000;
const hour = 60 * minute;

async function startKeyEndpoint() {
  const { publicKey } = await generateKeyPair('RS256');
  const document = { keys: [{ ...(await exportJWK(publicKey)), kid: 'known', use: 'sig' }] };
  const waiting: ServerResponse[] = [];
  const server = createServer((_request, response) => {
    endpoint.requests++;
    waiting.push(response);
    if (!endpoint.isHeld) answer();
  });
  const answer = () => {
    for (const response of waiting.splice(0))
      response
        .writeHead(endpoint.isAway ? 503 : 200, { 'content-type': 'application/json' })
        .end(JSON.stringify(document));
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = {
    entraUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: 0,
    isAway: false,
    isHeld: false,
    answer,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return endpoint;
}

/** Fakes timers and the monotonic clock, but not the network. */
function fakeTime() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  return { pass: (ms: number) => vi.advanceTimersByTime(ms), [Symbol.dispose]: () => void vi.useRealTimers() };
}

/** Polls without timers, because those are faked. */
async function until(isSo: () => boolean) {
  const givenUp = AbortSignal.timeout(5_000);
  while (!isSo() && !givenUp.aborted) await new Promise(setImmediate);
  expect(isSo()).toBe(true);
}

function lookups(entraUrl: string) {
  const keys = signingKeys({ entraUrl }, sandboxTenant);
  return async (kid: string) => {
    try {
      await keys({ alg: 'RS256', kid }, { payload: '', signature: '' });
      return 'found';
    } catch (cause) {
      return cause instanceof Error && 'code' in cause ? cause.code : cause;
    }
  };
}

test('keys are refetched in the background from 12 hours on, by one request at a time', async () => {
  await using entra = await startKeyEndpoint();
  using time = fakeTime();
  const find = lookups(entra.entraUrl);
  expect(await find('known')).toBe('found');
  time.pass(12 * hour - minute);
  expect([await find('known'), entra.requests]).toEqual(['found', 1]);
  // Refreshed without a request: a quiet night is longer than the keys' second half.
  entra.isHeld = true;
  time.pass(minute);
  await until(() => entra.requests === 2);
  expect(await find('known')).toBe('found');
  const unknown = [find('made-up'), find('another')];
  await new Promise(setImmediate);
  entra.isHeld = false;
  entra.answer();
  expect(await Promise.all(unknown)).toEqual(['ERR_JWKS_NO_MATCHING_KEY', 'ERR_JWKS_NO_MATCHING_KEY']);
  expect(entra.requests).toBe(2);
  // A day after the first fetch, these keys are 12 hours old.
  time.pass(12 * hour - minute);
  expect([await find('known'), entra.requests]).toEqual(['found', 2]);
});

test('keys stay valid for 24 hours while Entra is unavailable, and refetching is retried', async () => {
  await using entra = await startKeyEndpoint();
  using time = fakeTime();
  const find = lookups(entra.entraUrl);
  expect(await find('known')).toBe('found');
  entra.isAway = true;
  time.pass(12 * hour);
  for (let asked = 2; asked < 10; asked++) {
    await until(() => entra.requests === asked);
    expect(await find('made-up')).toBe('chat_unavailable');
    expect([await find('known'), entra.requests]).toEqual(['found', asked]);
    time.pass(10 * minute);
  }
  await until(() => entra.requests === 10);
  expect(await find('made-up')).toBe('chat_unavailable');
  time.pass(10 * hour);
  await until(() => entra.requests === 11);
  expect(await find('made-up')).toBe('chat_unavailable');
  expect(await find('known')).toBe('found');
  time.pass(hour);
  expect(await find('known')).toBe('chat_unavailable');
  entra.isAway = false;
  time.pass(2_000);
  expect(await find('known')).toBe('found');
});
