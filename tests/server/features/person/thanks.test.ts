import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { acknowledge, leaveOff } from '#contract/meeting/acknowledgement.ts';
import { postNote } from '#contract/meeting/chatNote.ts';
import { raiseConcern } from '#contract/meeting/concern.ts';
import { exportOwn, removeName } from '#contract/lifecycle.ts';
import { readDigests } from '#contract/person/digest.ts';
import { markDone } from '#contract/meeting/openItems.ts';
import { ownLivePath } from '#contract/rules/wire/live.ts';
import { putThanksAway, readThanks } from '#contract/person/thanks.ts';
import { readCard } from '../../../support/meeting/card.ts';
import { action, begin, giveChair, share } from '../../../support/meeting/meeting.ts';
import { listen, topics } from '../../../support/server/live.ts';
import { startServer, type Person } from '../../../support/server/server.ts';

const dayMs = 86_400_000;

async function thank(by: Person, meeting: string, to: string, what: string) {
  const body = { to: [to], kind: 'initiative' as const, what, outcome: '' };
  await by.ask(acknowledge, { meeting, acknowledgement: randomUUID(), body });
}

async function drafts(host: Person) {
  return (await host.ask(readThanks, {})).drafts;
}

test('after sharing, a host finds drafts to thank people, and posts one with a mention [004-02]', async () => {
  await using server = await startServer();
  const { ada, bo, cai, dana, eli } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const first = await begin(host);
  const booking = action('Book the venue', { owner: { id: bo.id, name: bo.name } });
  await share(host, first, { actions: [booking], questions: [] });
  expect(await drafts(host)).toEqual([]);

  server.clock.now += 7 * dayMs;
  const second = await begin(host);
  await attendee.ask(markDone, { action: booking.id, body: { isDone: true } });
  await thank(host, second, cai.id, 'Called the printer');
  server.clock.now += 1;
  await thank(attendee, second, eli.id, 'Kept us on time');
  await thank(attendee, second, ada.id, 'Opened clearly');
  const risk = { kind: 'risk' as const, text: 'The supplier is late', from: null };
  const concern = randomUUID();
  await server.as(dana).ask(raiseConcern, { meeting: second, concern, body: risk });
  using hears = await listen(server, host, ownLivePath);
  await share(host, second, { actions: [], questions: [] });
  await expect.poll(() => topics(hears)).toContain('home');

  const offered = await drafts(host);
  expect(offered.map(({ to, kind, what }) => [to.name, kind, what])).toEqual([
    [cai.name, 'acknowledgement', 'Called the printer'],
    [bo.name, 'action', 'Book the venue'],
    [dana.name, 'risk', 'The supplier is late'],
  ]);
  expect(offered[0]).toMatchObject({ meeting: second, topic: 'Launch planning' });
  for (const other of [attendee, server.as(cai)]) expect(await drafts(other)).toEqual([]);

  const [toCai, toBo] = offered;
  const thanks = { kind: 'thanks' as const, to: [cai.id], text: 'Called the printer', outcome: 'We ship on time' };
  await host.ask(postNote, { meeting: second, note: randomUUID(), body: { language: 'en', content: thanks } });
  const message = server.microsoft.messages().at(-1);
  expect(message?.mentions?.map(({ mentioned }) => mentioned?.user?.id)).toEqual([cai.id]);
  expect(readCard(message?.attachments?.[0]?.content ?? '').lines).toEqual([
    `Thank you, ${cai.name}`,
    'Called the printer',
    'It led to: We ship on time',
  ]);
  expect((await drafts(host)).map(({ to }) => to.id)).toEqual([bo.id, dana.id, eli.id]);

  const key = toBo?.key ?? '';
  expect(await attendee.refused(putThanksAway, { body: { key } })).toMatchObject({ code: 'not_found' });
  expect(await host.refused(putThanksAway, { body: { key: toCai?.key } })).toMatchObject({ code: 'not_found' });
  const away = () => host.ask(putThanksAway, { body: { key } });
  await Promise.all([away(), away()]);
  await away();
  await server.as(eli).ask(leaveOff, { body: { isLeftOff: true } });
  expect((await drafts(host)).map(({ to }) => to.id)).toEqual([dana.id]);
  expect((await host.ask(exportOwn, {})).own).toMatchObject({ thanks_away: [{ person: bo.id }] });
  expect(JSON.stringify(await attendee.ask(exportOwn, {}))).not.toContain(key);

  using reads = await listen(server, host, ownLivePath);
  await server.as(dana).ask(removeName, {});
  await expect.poll(() => topics(reads)).toContain('home');
  expect(await drafts(host)).toEqual([]);
  await attendee.ask(removeName, {});
  expect(await server.db.selectFrom('thanks_away').selectAll().execute()).toEqual([]);
});

test('nobody is suggested twice within 14 days, and drafts are gone after a week [004-02]', async () => {
  await using server = await startServer();
  const { ada, cai } = server.microsoft.people;
  const host = server.as(ada);
  const meet = async (what: string) => {
    const meeting = await begin(host);
    await thank(host, meeting, cai.id, what);
    await share(host, meeting, { actions: [], questions: [] });
    return meeting;
  };
  await meet('Called the printer');
  const [draft] = await drafts(host);
  await host.ask(putThanksAway, { body: { key: draft?.key ?? '' } });
  server.clock.now += 13 * dayMs;
  await meet('Found the venue');
  expect(await drafts(host)).toEqual([]);
  server.clock.now += 2 * dayMs;
  expect(await drafts(host)).toMatchObject([{ what: 'Found the venue' }]);
  server.clock.now += 6 * dayMs;
  expect(await drafts(host)).toEqual([]);
});

test('hosts who have left a chat get no drafts from it, not even of meetings that they hosted', async () => {
  await using server = await startServer({ config: { membershipMs: 0 } });
  const { chat, people } = server.microsoft;
  const [organizer, former] = [server.as(people.ada), server.as(people.cai)];
  server.clock.now = Date.UTC(2026, 10, 28, 12);
  const meeting = await begin(organizer);
  await giveChair(organizer, former, meeting);
  await thank(former, meeting, people.dana.id, 'Called the printer');
  await share(former, meeting, { actions: [], questions: [] });
  // A digest is of the month before.
  server.clock.now += 5 * dayMs;
  const read = async () => [await drafts(former), (await former.ask(readDigests, {})).digests];
  expect((await read()).map(({ length }) => length)).toEqual([1, 1]);
  chat.members.splice(chat.members.indexOf(people.cai), 1);
  await begin(organizer);
  expect(await read()).toEqual([[], []]);
});
