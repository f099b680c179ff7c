import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { postNote, type NoteContent } from '#contract/meeting/chatNote.ts';
import { readRecap, saveDraft, shareRecap } from '#contract/meeting/recap.ts';
import { posted } from '../../../support/meeting/card.ts';
import { action, begin, decide, share, thank } from '../../../support/meeting/meeting.ts';
import { startServer, type Person, type TestServer } from '../../../support/server/server.ts';

const nothing = { actions: [], questions: [] };
const hourMs = 3_600_000;

function hijack(server: TestServer): NoteContent {
  return { kind: 'dissent', text: 'I resign as your host', replyBy: server.clock.now + hourMs };
}

const asking = (content: NoteContent) => ({ language: 'en' as const, content });

async function isRefused(by: Person, meeting: string, note: string, content: NoteContent): Promise<void> {
  expect(await by.refused(postNote, { meeting, note, body: asking(content) })).toMatchObject({ code: 'not_found' });
}

test('a note under a meeting’s id is refused, and the host still shares the recap', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, attacker] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  await isRefused(attacker, meeting, meeting, hijack(server));
  const draft = { actions: [action('Draft the announcement')], questions: [] };
  expect(await share(host, meeting, draft)).toMatchObject({ state: 'posted', isCurrent: true });
  expect(posted(server)).toEqual([{ from: ada.id, text: expect.stringContaining('Draft the announcement') }]);
});

test('a note under a shared recap’s id changes neither card nor sharer, even weeks later', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, attacker] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  await share(host, meeting, nothing);
  await share(host, meeting, { actions: [action('Draft the announcement')], questions: [] }, 1);
  server.clock.now += 3 * 7 * 24 * hourMs;
  const next = await begin(host);
  const before = server.microsoft.graphRequests.length;
  for (const place of [meeting, next]) await isRefused(attacker, place, meeting, hijack(server));
  expect((await host.ask(readRecap, { meeting })).share).toMatchObject({
    state: 'posted',
    isMine: true,
    changesCard: true,
  });
  await host.ask(saveDraft, { meeting, body: { version: 2, content: nothing } });
  await host.ask(shareRecap, { meeting, body: { version: 3, language: 'en' } });
  expect(posted(server).map(({ from }) => from)).toEqual([ada.id]);
  const asked = server.microsoft.graphRequests.slice(before).filter(({ path }) => path.includes('/messages'));
  expect(asked.map(({ method }) => method)).toEqual(['GET', 'PATCH']);
});

test('an acknowledgement is posted once, under its own id, which nobody can take first', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, attacker] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  const { said } = await thank(host, meeting, cai.id);
  const shared = { kind: 'acknowledgement' as const, acknowledgement: said };

  await isRefused(attacker, meeting, said, hijack(server));
  await isRefused(attacker, meeting, randomUUID(), shared);
  expect(await host.ask(postNote, { meeting, note: said, body: asking(shared) })).toMatchObject({
    kind: 'acknowledgement',
    share: { state: 'posted', isMine: true },
  });
  expect(await attacker.ask(postNote, { meeting, note: said, body: asking(shared) })).toMatchObject({
    share: { state: 'posted', isMine: false },
  });
  await isRefused(attacker, meeting, said, hijack(server));
  expect(posted(server)).toEqual([{ from: ada.id, text: expect.stringContaining('Saw the gap') }]);
});

test('a note can’t take the id of anything else in the series', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const host = server.as(ada);
  const meeting = await begin(host);
  const { id } = await decide(host, meeting);
  const task = action('Draft it');
  await share(host, meeting, { actions: [task], questions: [] });
  for (const taken of [id, task.id]) await isRefused(server.as(bo), meeting, taken, hijack(server));
  expect(posted(server)).toHaveLength(1);
});

test('somebody who can’t post doesn’t block others from sharing an acknowledgement', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, other] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  const { said } = await thank(host, meeting, cai.id);
  const body = asking({ kind: 'acknowledgement', acknowledgement: said });
  server.microsoft.trouble.set('refused', 1);
  expect((await other.ask(postNote, { meeting, note: said, body })).share).toMatchObject({ state: 'stopped' });
  expect((await host.ask(postNote, { meeting, note: said, body })).share).toMatchObject({
    state: 'posted',
    isMine: true,
  });
  expect(posted(server).map(({ from }) => from)).toEqual([ada.id]);
});

test('a refused note is posted when its author presses again', async () => {
  await using server = await startServer();
  const author = server.as(server.microsoft.people.bo);
  const meeting = await begin(server.as(server.microsoft.people.ada));
  const [note, body] = [randomUUID(), asking(hijack(server))];
  server.microsoft.trouble.set('refused', 1);
  expect((await author.ask(postNote, { meeting, note, body })).share).toMatchObject({ state: 'stopped' });
  expect((await author.ask(postNote, { meeting, note, body })).share).toMatchObject({ state: 'posted' });
  expect(posted(server)).toHaveLength(1);
});
