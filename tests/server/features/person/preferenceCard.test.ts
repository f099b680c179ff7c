import { expect, test } from 'vitest';
import { exportOwn, exportSeries, removeName } from '#contract/lifecycle.ts';
import { beginMeeting, moveTo } from '#contract/meeting/meeting.ts';
import {
  readPreferenceCard,
  readPreferenceCards,
  savePreferenceCard,
  type PreferenceCard,
} from '#contract/person/preferenceCard.ts';
import { ownLivePath } from '#contract/rules/wire/live.ts';
import { sixPeople, visitors } from '../../../../server/sandbox/people.ts';
import { rowsOf } from '../../../support/database/rows.ts';
import { begin } from '../../../support/meeting/meeting.ts';
import { listen, topics } from '../../../support/server/live.ts';
import { startServer } from '../../../support/server/server.ts';

const blank: PreferenceCard = { best: '', reach: '', avoid: '', learn: '', ask: '', readers: 'nobody', chats: [] };

test('a preference card is read where its author says, and gone at once when withdrawn [002-04, 002-05, 002-06, 002-07, 002-08]', async () => {
  const { ada, bo, cai, dana } = sixPeople;
  const { gil } = visitors;
  const series = '19:meeting_second@thread.v2';
  const inSecond = { series };
  const second = { id: series, topic: 'Second', organizer: bo.id, coOrganizers: new Set<string>(), members: [bo, cai] };
  await using server = await startServer({
    people: { ada, bo, cai, dana, gil },
    elsewhere: [second],
    config: { membershipMs: 0 },
  });
  const { chat } = server.microsoft;
  const [host, other, author, guest] = [server.as(ada), server.as(bo), server.as(cai), server.as(gil)];
  const here = async (reader = host) => (await reader.ask(readPreferenceCards, {})).cards;
  const there = async () => (await other.ask(readPreferenceCards, { ...inSecond })).cards;
  let version = 0;
  const save = async (content: PreferenceCard) => {
    ({ version } = await author.ask(savePreferenceCard, { body: { version, content } }));
  };
  const lines = { best: 'Early', reach: 'Write', avoid: 'Heron at lunch', learn: 'Watching', ask: 'Tides' };
  const written = { ...blank, ...lines, reach: ' Write ' };
  const seen = [{ by: { id: cai.id, name: cai.name }, lines }];

  const meeting = await begin(host);
  await other.ask(beginMeeting, { ...inSecond, body: { timeZone: 'UTC' } });
  using hears = await listen(server, host);
  using own = await listen(server, author, ownLivePath);
  const notices = () => hears.heard.filter(({ topic }) => topic === 'preference-cards');
  await save(written);
  await expect.poll(() => topics(own)).toEqual(['home']);
  expect([await here(), await there(), notices()]).toEqual([[], [], []]);

  await save({ ...written, readers: 'all' });
  await expect.poll(notices).toEqual([{ topic: 'preference-cards', id: chat.id }]);
  expect([await here(), await here(guest), await there(), await here(author)]).toEqual([seen, seen, seen, []]);
  expect((await host.ask(readPreferenceCards, {})).meeting).toBe(1);
  const late = await author.refused(savePreferenceCard, { body: { version: 1, content: blank } });
  expect(late).toMatchObject({ code: 'stale', current: { version, content: { readers: 'all' } } });
  const long = { ...written, ask: 'x'.repeat(141) };
  expect((await author.refused(savePreferenceCard, { body: { version, content: long } })).fields).toEqual([
    { field: 'content.ask', code: 'too_long' },
  ]);

  await save({ ...written, readers: 'named', chats: [{ id: series }, { id: '19:meeting_nowhere@thread.v2' }] });
  await expect.poll(() => notices().length).toBe(2);
  expect([await here(), await there()]).toEqual([[], seen]);

  await save({ ...written, readers: 'all' });
  await expect.poll(() => notices().length).toBe(3);
  chat.members.splice(chat.members.indexOf(cai), 1);
  expect(await here()).toEqual([]);
  await host.ask(moveTo, { meeting, body: { stage: 'after' } });
  server.clock.now += 86_400_000;
  await begin(host);
  // A panel that stayed open may still show what it read before.
  await save({ ...written, readers: 'nobody' });
  await expect.poll(() => notices().length).toBe(4);
  expect(await there()).toEqual([]);

  await save({ ...written, readers: 'all' });
  await expect.poll(() => notices().length).toBe(5);
  const holds = (exported: unknown) => JSON.stringify(exported).includes('Heron');
  expect(holds(await author.ask(exportOwn, {}))).toBe(true);
  expect(holds([await other.ask(exportOwn, {}), await other.ask(exportSeries, { ...inSecond })])).toBe(false);
  await author.ask(removeName, {});
  await expect.poll(() => notices().length).toBe(6);
  expect(await there()).toEqual([]);
  expect(holds(await rowsOf(server.db))).toBe(false);
  expect(await author.ask(readPreferenceCard, {})).toEqual({ version: 0, content: blank });
});
