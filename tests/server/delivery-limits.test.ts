import { expect, test } from 'vitest';
import { readRecap, saveDraft, shareRecap } from '#contract/recap.ts';
import type { Tables } from '../../server/database/schema.ts';
import { afterFailure, backOffMs, leastPauseMs, mostAttempts } from '../../server/delivery/rules.ts';
import { listen } from '../support/live.ts';
import { action, begin, share } from '../support/meeting.ts';
import { startServer, type TestServer } from '../support/server.ts';

const nothing = { actions: [], questions: [] };

/** A recap whose card is in the chat, filed twice. */
async function filedTwice(server: TestServer): Promise<string> {
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  await share(host, meeting, nothing);
  await host.ask(saveDraft, { meeting, body: { version: 1, content: { ...nothing, actions: [action('Draft it')] } } });
  await host.ask(shareRecap, { meeting, body: { version: 2, language: 'en' } });
  return meeting;
}

function messageRequests({ microsoft }: TestServer): number {
  return microsoft.graphRequests.filter(({ path }) => path.includes('/messages')).length;
}

/** Rows that no code writes. */
const impossible = [
  ['the chat shows a later filing than is to be shown', { filing: 1, posted_filing: 2 }, 1],
  ['a filing is to be shown that the recap doesn’t have', { filing: 7, posted_filing: 2 }, 3],
  ['its time has long come, over and over', { filing: 7, posted_filing: 9, next_at: -1, leased_until: -1 }, 3],
] as const satisfies readonly (readonly [string, Partial<Tables['share']>, number])[];

test.concurrent.for(impossible)(
  'an impossible row makes delivery ask no more than once a second: %s',
  async ([, planted, most], { expect }) => {
    await using server = await startServer();
    const { ada } = server.microsoft.people;
    const meeting = await filedTwice(server);
    await server.db
      .updateTable('share')
      .set({ ...planted, state: 'waiting' })
      .execute();
    const before = messageRequests(server);
    const until = performance.now() + 2_500;
    // Panels that come back over and over hurry nothing.
    while (performance.now() < until) {
      using _panel = await listen(server, server.as(ada));
      await server.as(ada).ask(readRecap, { meeting });
    }
    expect(messageRequests(server) - before).toBeGreaterThan(0);
    expect(messageRequests(server) - before).toBeLessThanOrEqual(most);
  },
);

test('a card that Graph never takes is given up after a bounded number of attempts, until somebody presses', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await filedTwice(server);
  server.microsoft.trouble.set('busy');
  // The last of its attempts is due.
  await server.db
    .updateTable('share')
    .set({ state: 'waiting', attempts: mostAttempts - 1 })
    .execute();
  using _panel = await listen(server, host);
  const state = async () => (await host.ask(readRecap, { meeting })).share;
  await expect.poll(state, { timeout: 10_000 }).toMatchObject({ state: 'stopped', because: 'given_up' });
  server.microsoft.trouble.set('none');
  const pressed = await host.ask(shareRecap, { meeting, body: { version: 2, language: 'en' } });
  expect(pressed).toMatchObject({ state: 'posted', because: null });
  expect(server.microsoft.messages()).toHaveLength(1);
});

test('a row that has used up its attempts asks Graph for nothing more', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await filedTwice(server);
  const before = messageRequests(server);
  await server.db.updateTable('share').set({ state: 'waiting', filing: 7, attempts: mostAttempts }).execute();
  using _panel = await listen(server, host);
  const state = async () => (await host.ask(readRecap, { meeting })).share;
  await expect.poll(state, { timeout: 10_000 }).toMatchObject({ state: 'stopped', because: 'given_up' });
  expect(messageRequests(server)).toBe(before);
});

test('after any number of attempts the next is a second away or more, and after the last there is none', () => {
  const reasons = ['busy', 'unavailable', 'unknown'] as const;
  for (let attempts = 0; attempts < mostAttempts; attempts++)
    for (const random of [0, 0.999]) {
      expect(backOffMs(attempts, random)).toBeGreaterThanOrEqual(leastPauseMs);
      for (const because of reasons)
        expect(afterFailure(attempts, { because, retryAfterMs: -5, random }).pauseMs).toBeGreaterThanOrEqual(1_000);
    }
  for (const because of reasons)
    expect(afterFailure(mostAttempts, { because, retryAfterMs: 0, random: 0 })).toMatchObject({
      state: 'stopped',
      because: 'given_up',
    });
});
