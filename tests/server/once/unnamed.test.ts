import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { dropConcern } from '#contract/meeting/concern.ts';
import { concernBytes } from '#contract/rules/meeting/concern.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { castBallot } from '#contract/meeting/pulse.ts';
import { ballotBytes } from '#contract/rules/meeting/pulse.ts';
import { countRefusedUnnamed } from '../../../server/platform/telemetry/refusedAnonymous.ts';
import { createUnnamedLimit } from '../../../server/platform/http/anonymous.ts';
import { contractEndpoints } from '../../support/ids/contract.ts';
import { admission, begin, sendBallot, share } from '../../support/meeting/meeting.ts';
import { startServer } from '../../support/server/server.ts';
import { ballotOf } from '../../support/attacks/voter.ts';

const [pulse, box] = [crypto.randomUUID(), crypto.randomUUID()];
const ways = [
  { path: pathOf(castBallot.path, { pulse }), bytes: ballotBytes },
  { path: pathOf(dropConcern.path, { box }), bytes: concernBytes },
];

test('an unnamed request with any but the exact length is refused before it is parsed', async () => {
  await using server = await startServer();
  for (const { path, bytes } of ways) {
    const send = async (body: BodyInit, headers: Record<string, string> = {}) => {
      const init = { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } };
      const answer = await fetch(`${server.url}${path}`, { ...init, duplex: 'half' } as RequestInit);
      return (await answer.json()).code;
    };
    const blank = (length: number) => '{}'.padEnd(length);
    for (const length of [2, bytes - 1, bytes + 1, 4_096, 250_000])
      expect([length, await send(blank(length))]).toEqual([length, 'wrong_length']);
    const inPieces = new Blob([blank(bytes)]).stream();
    expect(await send(inPieces)).toBe('wrong_length');
    const packed = Buffer.concat([gzipSync('['.repeat(100_000)), Buffer.alloc(bytes)]).subarray(0, bytes);
    expect(await send(new Uint8Array(packed), { 'content-encoding': 'gzip' })).toBe('malformed');
    expect(await send(blank(bytes))).toBe('invalid');
  }
});

test('every unnamed endpoint declares its exact length, and no other does', async () => {
  const endpoints = [...(await contractEndpoints()).values()];
  expect(endpoints.filter(({ audience, bytes }) => (audience === 'anonymous') !== (bytes !== undefined))).toEqual([]);
});

test('a slow request (slowloris) is cut off, on unnamed and signed-in endpoints', async () => {
  const timeLimits = { requestTimeout: 400, headersTimeout: 400, connectionsCheckingInterval: 50 };
  await using server = await startServer({ timeLimits });
  const { port } = new URL(server.url);
  for (const path of [ways[0]?.path ?? '', '/api/me/name']) {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: here\r\ncontent-type: application/json\r\ncontent-length: ${ballotBytes}\r\n\r\n{`,
    );
    const drip = setInterval(() => socket.write(' '), 50);
    const answer = await text(socket).catch(() => '');
    clearInterval(drip);
    expect([path, socket.destroyed || socket.readableEnded, answer.includes('200 OK')]).toEqual([path, true, false]);
  }
});

test('3,000 people can vote within a minute; beyond that a vote gets 429 and counts on retry', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const meeting = await begin(server.as(ada));
  await share(server.as(ada), meeting, { actions: [], questions: [] });
  const token = await admission(server.as(bo), meeting);
  if ('reason' in token) throw new Error('Bo was to be admitted');
  for (let number = 0; number < 3_000; number++) server.services.rates.unnamed.take();
  const ballot = ballotOf({ token: token.token, signature: token.signature }, { clarity: 4, safety: 4 });
  // The bucket refills continuously, so retries succeed eventually.
  const first = await sendBallot(server.url, token.pulse, ballot);
  const answers = [first.status];
  while (answers.at(-1) === 429) answers.push((await sendBallot(server.url, token.pulse, ballot)).status);
  expect(answers.at(-1)).toBe(200);
  const small = createUnnamedLimit(60);
  for (let number = 0; number < 60; number++) small.take();
  expect(() => small.take()).toThrow(expect.objectContaining({ code: 'too_many_requests' }));
});

test('unnamed refusals are rounded to hundreds at random, so one more never shows for certain', () => {
  let now = 0;
  const during = (refusals: number, chance: number) => {
    const counted = countRefusedUnnamed(
      () => now,
      () => chance,
    );
    for (let number = 0; number < refusals; number++) counted.count();
    const during = counted.lastMinute();
    now += 60_000;
    const after = counted.lastMinute();
    now += 60_000;
    return [during, after, counted.lastMinute()];
  };
  expect(during(1_250, 0.4)).toEqual([0, 1_200, 0]);
  expect(during(1_250, 0.6)).toEqual([0, 1_300, 0]);
  // A single refusal adds to the count once in a hundred, whatever else is refused.
  const chances = Array.from({ length: 100 }, (_, index) => (index + 0.5) / 100);
  for (const others of [0, 42, 99]) {
    const reported = (refusals: number) => chances.map((chance) => during(refusals, chance)[1]);
    const one = reported(others + 1);
    expect(reported(others).filter((figure, index) => figure !== one[index])).toHaveLength(1);
  }
});
