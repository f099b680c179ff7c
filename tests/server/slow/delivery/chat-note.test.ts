import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { acknowledge, leaveOff } from '#contract/meeting/acknowledgement.ts';
import { postNote, readNotes, type NoteContent } from '#contract/meeting/chatNote.ts';
import { outsider } from '../../../../server/sandbox/people.ts';
import { readCard } from '../../../support/meeting/card.ts';
import { listen, topics } from '../../../support/server/live.ts';
import { begin, decide, share } from '../../../support/meeting/meeting.ts';
import { startServer, type Person, type TestServer } from '../../../support/server/server.ts';

const hourMs = 3_600_000;

function post(by: Person, meeting: string, content: NoteContent, note: string = randomUUID()) {
  return by.ask(postNote, { meeting, note, body: { language: 'en', content } });
}

function latestCard({ microsoft }: TestServer): { from: string | undefined; text: string; body: string | undefined } {
  const message = microsoft.messages().at(-1);
  const [body] = message?.body?.content?.split(' id=') ?? [];
  return { from: message?.from?.user?.id ?? undefined, text: message?.attachments?.[0]?.content ?? '', body };
}

test('somebody thanks people by name between meetings, with one card in their own name [000-47, 004-02]', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  await share(host, meeting, { actions: [], questions: [] });
  using hears = await listen(server, attendee);
  const content = { kind: 'thanks' as const, to: [cai.id, ada.id], text: 'You *stayed* late with me' };
  const id = randomUUID();
  const [note, again] = await Promise.all([post(attendee, meeting, content, id), post(attendee, meeting, content, id)]);
  expect(note).toMatchObject({ id, kind: 'thanks', to: [{ name: cai.name }, { name: ada.name }] });
  expect(again.id).toBe(id);
  await expect.poll(async () => (await attendee.ask(readNotes, {})).notes[0]?.share.state).toBe('posted');
  await expect.poll(() => topics(hears)).toContain('notes');
  expect(server.microsoft.messages()).toHaveLength(2);
  const { from, text, body } = latestCard(server);
  expect(from).toBe(bo.id);
  expect(readCard(text).lines).toEqual([`Thank you, ${cai.name} and ${ada.name}`, 'You *stayed* late with me']);
  expect(body).toBe(`<p>Thank you, ${cai.name} and ${ada.name}</p><attachment`);
  expect(await attendee.ask(readNotes, {})).toMatchObject({ count: 1, notes: [{ share: { isMine: true } }] });
  expect(await host.ask(readNotes, {})).toEqual({ notes: [], count: 0 });
  expect(
    await host.refused(postNote, {
      meeting,
      note: id,
      body: { language: 'en', content: { ...content, to: [cai.id] } },
    }),
  ).toMatchObject({ code: 'not_found' });
});

test('a decision is clarified in the chat, and dissent is asked for with a reply-by time [000-48, 000-49]', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  const older = await decide(host, meeting);
  const newer = await decide(host, meeting, { final: 'We launch in May' }, older.id);
  await post(host, meeting, { kind: 'clarify', decision: newer.id, text: 'May, whatever the fair does' });
  expect(readCard(latestCard(server).text).lines).toEqual([
    'What we decided, more clearly',
    'May, whatever the fair does',
    'Decided: We launch in May',
  ]);
  const clarified = { kind: 'clarify', decision: older.id, text: 'March' };
  const refused = (content: unknown) =>
    host.refused(postNote, { meeting, note: randomUUID(), body: { language: 'en', content } });
  expect(await refused(clarified)).toMatchObject({ code: 'not_found' });

  const replyBy = server.clock.now + 26 * hourMs;
  await post(host, meeting, { kind: 'dissent', text: 'Who sees a risk in May?', replyBy });
  expect(readCard(latestCard(server).text).lines).toEqual([
    'What are we missing?',
    'Who sees a risk in May?',
    'Please reply by Tue 24 Nov, 15:00 CET. Disagreeing helps most.',
  ]);
  expect(await refused({ kind: 'dissent', text: 'Late', replyBy: server.clock.now })).toMatchObject({
    fields: [{ field: 'content.replyBy', code: 'in_the_past' }],
  });
  const inTwoYears = server.clock.now + 2 * 365 * 24 * hourMs;
  expect(await refused({ kind: 'dissent', text: 'Far', replyBy: inTwoYears })).toMatchObject({
    fields: [{ field: 'content.replyBy', code: 'too_far_ahead' }],
  });
  const endless = { kind: 'dissent', text: 'Never', replyBy: Number.MAX_SAFE_INTEGER };
  expect(await refused(endless)).toMatchObject({ code: 'invalid' });
});

test('one press shares an acknowledgement in the chat, without people who opted out [001-14]', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  const said = randomUUID();
  const body = { to: [bo.id, cai.id], kind: 'risk' as const, what: 'Saw the gap', outcome: 'We fixed it in time' };
  await host.ask(acknowledge, { meeting, acknowledgement: said, body });
  await server.as(cai).ask(leaveOff, { body: { isLeftOff: true } });
  const shared = { kind: 'acknowledgement' as const, acknowledgement: said };
  await post(attendee, meeting, shared, said);
  expect(await post(host, meeting, shared, said)).toMatchObject({ share: { state: 'posted', isMine: false } });
  expect(server.microsoft.messages()).toHaveLength(1);
  const { from, text } = latestCard(server);
  expect(from).toBe(bo.id);
  expect(text).toContain(`Thank you, ${bo.name}`);
  expect(text).toContain('It led to: We fixed it in time');
  expect(text).not.toContain(cai.name);
  await attendee.ask(leaveOff, { body: { isLeftOff: true } });
  const content = { kind: 'acknowledgement', acknowledgement: said };
  expect(
    await host.refused(postNote, { meeting, note: randomUUID(), body: { language: 'en', content } }),
  ).toMatchObject({ code: 'not_found' });
});

test('a note that Graph refuses is retried, and only people in the chat can be thanked', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  server.microsoft.trouble.set('busy', 2);
  const thanks = { kind: 'thanks' as const, to: [ada.id], text: 'For the clear opening' };
  await post(attendee, meeting, thanks);
  await expect
    .poll(async () => (await attendee.ask(readNotes, {})).notes[0]?.share.state, { timeout: 20_000 })
    .toBe('posted');
  expect(server.microsoft.messages()).toHaveLength(1);
  const refused = (content: object) =>
    attendee.refused(postNote, { meeting, note: randomUUID(), body: { language: 'en', content } });
  expect(await refused({ ...thanks, to: [outsider.id] })).toMatchObject({
    fields: [{ field: 'content.to.0', code: 'not_in_chat' }],
  });
  expect(await refused({ ...thanks, to: [bo.id] })).toMatchObject({ fields: [{ code: 'oneself' }] });
  expect(await refused({ ...thanks, text: ' ' })).toMatchObject({ fields: [{ field: 'content.text', code: 'empty' }] });
});
