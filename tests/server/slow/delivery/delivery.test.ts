import type { ExpectStatic } from 'vitest';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { livePath } from '#contract/rules/wire/live.ts';
import { readRecap, saveDraft, shareRecap } from '#contract/meeting/recap.ts';
import { chaos } from '../../../support/server/chaos.ts';
import { action, begin, giveChair, share } from '../../../support/meeting/meeting.ts';
import { startServer, type Person, type TestServer } from '../../../support/server/server.ts';
import { testInTurns } from '../../../support/proof.ts';

const test = testInTurns(3);

const nothing = { actions: [], questions: [] };

/** Longer than Graph's timeout, the time in which a lost post may still appear, and the pauses between. */
const patience = { timeout: 50_000, interval: 250 };

const isPosted = (expect: ExpectStatic, host: Person, meeting: string) =>
  expect
    .poll(async () => (await host.ask(readRecap, { meeting })).share, patience)
    .toMatchObject({ state: 'posted', because: null, isCurrent: true });

const askedOfGraph = ({ microsoft }: TestServer) =>
  microsoft.graphRequests
    .filter(({ path }) => path.includes('/messages'))
    .map(({ method }) => method)
    .join(' ');

test.concurrent.for([
  ['busy', 'busy'],
  ['broken', 'unknown'],
  ['silent', 'unknown'],
  ['late', 'unknown'],
] as const)(
  'while Graph fails (%s) the panel says why, and the card is posted once, automatically',
  async ([mode, because], { expect }) => {
    await using server = await startServer();
    const host = server.as(server.microsoft.people.ada);
    const meeting = await begin(host);
    server.microsoft.trouble.set(mode);
    const first = await share(host, meeting, nothing);
    expect(first).toMatchObject({ state: 'waiting', because, isMine: true });
    expect((await host.ask(readRecap, { meeting })).filed).not.toBeNull();
    server.microsoft.trouble.set('none');
    await isPosted(expect, host, meeting);
    await expect.poll(server.microsoft.heldBack, patience).toBe(0);
    expect(server.microsoft.messages()).toHaveLength(1);
  },
);

test.concurrent('after a lost response the card is found in the chat at once', async ({ expect }) => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  server.microsoft.trouble.set('lost_answer');
  expect(await share(host, meeting, nothing)).toMatchObject({ state: 'posted' });
  expect(server.microsoft.messages()).toHaveLength(1);
});

test.concurrent('a lost post stays in doubt after a refusal, and each retry looks in the chat first', async ({
  expect,
}) => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  server.microsoft.trouble.set('broken', 1);
  await share(host, meeting, nothing);
  server.microsoft.trouble.set('busy', 1);
  await isPosted(expect, host, meeting);
  expect(askedOfGraph(server)).toBe('POST GET GET POST GET POST');
});

test.concurrent('if Graph throttles the search for a lost post, nothing is posted twice', async ({ expect }) => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  server.microsoft.trouble.set('late', 1);
  Object.assign(server.microsoft.reading, { messages: 'throttled', retryAfterSeconds: 1 });
  const sharing = share(host, meeting, nothing);
  const why = async () => (await host.ask(readRecap, { meeting })).share?.because;
  await expect.poll(why, patience).toEqual(expect.stringMatching(/busy|unknown/));
  server.microsoft.reading.messages = 'told';
  await sharing;
  await isPosted(expect, host, meeting);
  await expect.poll(server.microsoft.heldBack, patience).toBe(0);
  expect(server.microsoft.messages()).toHaveLength(1);
});

test.concurrent('a share waits as long as Graph asks, with 429 or 503, before it reads messages', async ({
  expect,
}) => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  await share(host, meeting, nothing);
  for (const [version, messages] of [
    [1, 'throttled'],
    [2, 'unavailable'],
  ] as const) {
    Object.assign(server.microsoft.reading, { messages, retryAfterSeconds: 300 });
    await server.db.updateTable('share').set({ next_at: 0 }).execute();
    const at = Date.now();
    await share(host, meeting, { ...nothing, actions: [action(`Do ${version}`)] }, version);
    const { next_at } = await server.db.selectFrom('share').select('next_at').executeTakeFirstOrThrow();
    expect([messages, next_at >= at + 300_000]).toEqual([messages, true]);
  }
});

test.concurrent('a refused share stops until somebody presses again', async ({ expect }) => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  server.microsoft.trouble.set('refused', 1);
  expect(await share(host, meeting, nothing)).toMatchObject({ state: 'stopped', because: 'not_allowed' });
  expect(await host.ask(shareRecap, { meeting, body: { version: 1, language: 'en' } })).toMatchObject({
    state: 'posted',
  });
});

test.concurrent('after a restart the card is posted once its sharer opens a panel, and not before', async ({
  expect,
}) => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const host = server.as(ada);
  const meeting = await begin(host);
  server.microsoft.trouble.set('busy');
  await share(host, meeting, nothing);
  await server.restart();
  server.microsoft.trouble.set('none');
  await server.db.updateTable('share').set({ next_at: 0 }).execute();
  // Bo's panel brings a token too, but the share isn't in Bo's name.
  await using _bos = await openPanel(server, server.as(bo));
  expect((await host.ask(readRecap, { meeting })).share).toMatchObject({ state: 'waiting', because: 'busy' });
  await using _adas = await openPanel(server, host);
  await isPosted(expect, host, meeting);
  expect(server.microsoft.messages().map(({ from }) => from?.user?.id)).toEqual([ada.id]);
});

test.concurrent('another host posts a pending card as themselves, and corrects with a card of their own', async ({
  expect,
}) => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, other] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  await giveChair(host, other, meeting);
  server.microsoft.trouble.set('late', 1);
  await share(host, meeting, nothing);
  const offered = (await other.ask(readRecap, { meeting })).share;
  expect(offered).toMatchObject({ state: 'waiting', sharer: ada.name, isMine: false });
  await other.ask(shareRecap, { meeting, body: { version: 1, language: 'de' } });
  await isPosted(expect, other, meeting);
  // Ada's post got through after all: nothing is posted twice, and the card stays hers.
  const posters = () => server.microsoft.messages().map(({ from }) => from?.user?.id);
  expect(posters()).toEqual([ada.id]);
  expect((await other.ask(readRecap, { meeting })).share).toMatchObject({ isMine: true, changesCard: false });

  const content = { actions: [action('Draft the announcement')], questions: [] };
  await other.ask(saveDraft, { meeting, body: { version: 1, content } });
  await other.ask(shareRecap, { meeting, body: { version: 2, language: 'de' } });
  await isPosted(expect, other, meeting);
  expect(posters()).toEqual([ada.id, bo.id]);
  expect((await other.ask(readRecap, { meeting })).share).toMatchObject({ changesCard: true });
});

test.concurrent('a card is found behind a hundred newer messages', async ({ expect }) => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  server.microsoft.trouble.set('late', 1);
  expect(await share(host, meeting, nothing)).toMatchObject({ state: 'waiting' });
  await expect.poll(() => server.microsoft.messages().length, patience).toBe(1);
  server.microsoft.chatter(120);
  await isPosted(expect, host, meeting);
  expect(server.microsoft.messages()).toHaveLength(121);
});

test.concurrent('a correction while the card is on its way brings the corrected one', async ({ expect }) => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  server.microsoft.trouble.set('late', 1);
  await share(host, meeting, nothing);
  const content = { actions: [action('Draft the announcement')], questions: [] };
  await host.ask(saveDraft, { meeting, body: { version: 1, content } });
  await host.ask(shareRecap, { meeting, body: { version: 2, language: 'en' } });
  await isPosted(expect, host, meeting);
  const [card, ...others] = server.microsoft.messages();
  expect(others).toEqual([]);
  expect(card?.attachments?.[0]?.content).toContain('Draft the announcement');
});

test.concurrent(
  'while Graph fails in every way and the server is killed, no share is lost or doubled',
  { timeout: 240_000 },
  async ({ expect }) => {
    expect(await chaos({ shares: 20, kills: 3 })).toMatchObject({ messages: 20, doubled: 0, lost: 0 });
  },
);

async function openPanel({ url, microsoft }: TestServer, { token }: Person): Promise<AsyncDisposable> {
  const leave = new AbortController();
  const path = pathOf(livePath, { series: microsoft.chat.id });
  const stream = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` }, signal: leave.signal });
  await stream.body?.getReader().read();
  return { [Symbol.asyncDispose]: async () => leave.abort() };
}
