import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { acknowledge, leaveOff } from '#contract/meeting/acknowledgement.ts';
import { raiseConcern, saveReply } from '#contract/meeting/concern.ts';
import { beginMeeting } from '#contract/meeting/meeting.ts';
import { leaveOffHints, readLeftOff, readNotLately } from '#contract/person/notLately.ts';
import { agreeCheckIn, saveTouch } from '#contract/meeting/ownership.ts';
import { exportOwn, removeName } from '#contract/lifecycle.ts';
import { sixPeople, visitors } from '../../../../server/sandbox/people.ts';
import { action, begin, share } from '../../../support/meeting/meeting.ts';
import { startServer } from '../../../support/server/server.ts';

const week = 7 * 86_400_000;

test('a host alone gets a hint about people neither acknowledged nor met for six weeks [002-12]', async () => {
  const { ada, bo, cai, dana, eli, fatima } = sixPeople;
  const { gil, xenia } = visitors;
  const alone = {
    id: '19:meeting_alone@thread.v2',
    topic: null,
    organizer: ada.id,
    coOrganizers: new Set<string>(),
    members: [ada, bo],
  };
  const config = { tenants: [ada.tenant, xenia.tenant], membershipMs: 0 };
  await using server = await startServer({
    people: { ada, bo, cai, dana, eli, fatima, xenia },
    elsewhere: [alone],
    config,
  });
  const host = server.as(ada);
  const hinted = async () => (await host.ask(readNotLately, {})).people.map(({ id }) => id).toSorted();
  const ids = (...people: { id: string }[]) => people.map(({ id }) => id).toSorted();
  await begin(host);
  expect(await hinted()).toEqual([]);

  server.clock.now += 7 * week;
  server.microsoft.admit(gil);
  const meeting = await begin(host);
  const left = new Set<string>();
  for (let turn = 0; turn < 5; turn++, server.clock.now += week) for (const id of await hinted()) left.add(id);
  server.clock.now -= 5 * week;
  expect([...left].toSorted()).toEqual(ids(bo, cai, dana, eli, fatima));
  for (const person of [bo, server.microsoft.outsider])
    expect((await server.as(person).refused(readNotLately, {})).code).toBe(person === bo ? 'host_only' : 'not_found');

  const there = { series: alone.id };
  await host.ask(beginMeeting, { ...there, body: { timeZone: 'UTC' } });
  const thanks = { kind: 'thanks' as const, what: '', outcome: '' };
  await host.ask(acknowledge, { meeting, acknowledgement: randomUUID(), body: { ...thanks, to: [cai.id] } });
  // Thanks to everybody name nobody, and others' aren't the host's.
  await host.ask(acknowledge, { meeting, acknowledgement: randomUUID(), body: { ...thanks, to: [] } });
  await server.as(cai).ask(acknowledge, { meeting, acknowledgement: randomUUID(), body: { ...thanks, to: [dana.id] } });
  expect(await hinted()).toEqual(ids(dana, eli, fatima));

  const concern = randomUUID();
  await server.as(eli).ask(raiseConcern, { meeting, concern, body: { kind: 'risk', text: 'It leaks', from: null } });
  expect(await hinted()).toEqual(ids(dana, eli, fatima));
  const reply = { isThanked: true, isSummarised: true, isAnswered: true, answer: 'We fix it' };
  await host.ask(saveReply, { meeting, concern, body: { version: 0, content: reply } });
  expect(await hinted()).toEqual(ids(dana, fatima));

  const owned = action('Draw the plan', { owner: { id: fatima.id, name: '' } });
  await share(host, meeting, { actions: [owned], questions: [] });
  const checkIn = { id: randomUUID(), kind: 'weekly' as const, day: dayOf(server.clock.now + week) };
  const touch = { why: null, words: '', work: '', checkIns: [checkIn] };
  await host.ask(saveTouch, { meeting, action: owned.id, body: { person: fatima.id, version: 0, content: touch } });
  const agreed = { meeting, action: owned.id, checkIn: checkIn.id, body: { day: checkIn.day, kind: checkIn.kind } };
  await server.as(fatima).ask(agreeCheckIn, agreed);
  expect(await hinted(), 'its day is still to come').toEqual(ids(dana, fatima));
  server.clock.now += week;
  expect(await hinted()).toEqual(ids(dana));

  const asker = server.as(dana);
  expect(await asker.ask(leaveOffHints, { body: { isLeftOff: true } })).toEqual({ isLeftOff: true });
  expect(await asker.ask(readLeftOff, {})).toEqual({ isLeftOff: true });
  expect(await hinted()).toEqual([]);
  expect((await asker.ask(exportOwn, {})).own['left_off_hints']).toEqual([{ person: dana.id }]);
  await asker.ask(leaveOffHints, { body: { isLeftOff: false } });
  expect(await hinted()).toEqual(ids(dana));
  await asker.ask(leaveOff, { body: { isLeftOff: true } });
  expect(await hinted(), 'left off this chat’s cards').toEqual([]);

  server.clock.now += 7 * week;
  expect(new Set(await hinted())).not.toContain(dana.id);
  expect(await hinted()).toHaveLength(3);
  await asker.ask(leaveOffHints, { body: { isLeftOff: true } });
  await asker.ask(removeName, {});
  expect(await asker.ask(readLeftOff, {})).toEqual({ isLeftOff: false });
});

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
