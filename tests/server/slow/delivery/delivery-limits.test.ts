import { expect, test } from 'vitest';
import { readRecap, saveDraft, shareRecap } from '#contract/meeting/recap.ts';
import type { Tables } from '../../../../server/platform/database/schema.ts';
import { afterFailure, backOffMs, leastPauseMs, mostAttempts } from '../../../../server/platform/delivery/rules.ts';
import { listen } from '../../../support/server/live.ts';
import { action, begin, share } from '../../../support/meeting/meeting.ts';
import { startServer, type TestServer } from '../../../support/server/server.ts';

const nothing = { actions: [], questions: [] };

async function filedTwice(server: TestServer): Promise<string> {
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  await share(host, meeting, nothing);
  await host.ask(saveDraft, { meeting, body: { version: 1, content: { ...nothing, actions: [action('Draft it')] } } });
  await host.ask(shareRecap, { meeting, body: { version: 2, language: 'en' } });
  return meeting;
}

/** A change of a message reads it first; the two count as one. */
function messageRequests({ microsoft }: TestServer): number {
  const isRead = ({ method, path }: { method: string; path: string }) =>
    method === 'GET' && /\/messages\/\d/.test(path);
  return microsoft.graphRequests.filter((request) => request.path.includes('/messages') && !isRead(request)).length;
}

const impossible = [
  ['the chat shows a later filing than it should', { filing: 1, posted_filing: 2 }, 1],
  ['the chat should show a filing that doesn’t exist', { filing: 7, posted_filing: 2 }, 3],
  ['it is always overdue', { filing: 7, posted_filing: 9, next_at: -1, leased_until: -1 }, 3],
] as const satisfies readonly (readonly [string, Partial<Tables['share']>, number])[];

test.concurrent.for(impossible)(
  'an impossible row causes at most one Graph request a second: %s',
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
    // Reconnecting panels must not speed up retries.
    while (performance.now() < until) {
      using _panel = await listen(server, server.as(ada));
      await server.as(ada).ask(readRecap, { meeting });
    }
    expect(messageRequests(server) - before).toBeGreaterThan(0);
    expect(messageRequests(server) - before).toBeLessThanOrEqual(most);
  },
);

test('delivery stops after a bounded number of attempts, until somebody presses again', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await filedTwice(server);
  server.microsoft.trouble.set('busy');
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

test('a share without attempts left sends Graph nothing', async () => {
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

test('retries are at least a second apart, and there is none after the last attempt', () => {
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
