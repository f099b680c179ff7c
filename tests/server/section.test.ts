import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { deleteMeeting, exportSeries, removeName } from '#contract/data.ts';
import { moveTo, readRoom } from '#contract/meeting.ts';
import { gone } from '#contract/people.ts';
import { saveDraft } from '#contract/recap.ts';
import { answerSection, dropSection, handSection, readSections, type SectionKind } from '#contract/section.ts';
import { begin, share } from '../support/meeting.ts';
import { startServer, type Person } from '../support/server.ts';

const nothing = { actions: [], questions: [] };

async function hand(host: Person, to: { id: string }, meeting: string, kind: SectionKind, title = '') {
  const section = randomUUID();
  await host.ask(handSection, { meeting, section, body: { kind, title, person: to.id } });
  return { meeting, section };
}

const yes = { body: { isYes: true } };
const no = { body: { isYes: false } };

test('001-12: a host hands an item and the closing to people who say yes, and whoever closes hosts from then on', async () => {
  await using server = await startServer();
  const { people } = server.microsoft;
  const [ada, bo, cai] = [server.as(people.ada), server.as(people.bo), server.as(people.cai)];
  const meeting = await begin(ada);
  const blank = { meeting, section: randomUUID(), body: { kind: 'item', title: ' ', person: bo.id } };
  expect(await ada.refused(handSection, blank)).toMatchObject({ fields: [{ field: 'title', code: 'empty' }] });
  const item = await hand(ada, bo, meeting, 'item', 'Budget');
  const states = async (reader: Person) =>
    (await reader.ask(readSections, { meeting })).sections.map(({ kind, to, state }) => [kind, to.id, state]);
  expect(await states(cai)).toEqual([]);
  expect(await states(bo)).toEqual([['item', bo.id, 'asked']]);
  expect(await cai.refused(answerSection, { ...item, ...yes })).toMatchObject({ code: 'not_found' });
  await Promise.all([bo.ask(answerSection, { ...item, ...yes }), bo.ask(answerSection, { ...item, ...yes })]);
  expect(await states(cai)).toEqual([['item', bo.id, 'accepted']]);

  server.clock.now += 1_000;
  // The closing is one person's: whoever is asked last. It gives nobody the chair before the meeting closes.
  const first = await hand(ada, cai, meeting, 'closing');
  const closing = await hand(ada, bo, meeting, 'closing');
  expect(await cai.refused(answerSection, { ...first, ...yes })).toMatchObject({ code: 'not_found' });
  await bo.ask(answerSection, { ...closing, ...yes });
  expect(await bo.refused(moveTo, { meeting, body: { stage: 'close' } })).toMatchObject({ code: 'host_only' });
  expect(await ada.ask(readSections, { meeting })).toMatchObject({ given: 2 });
  expect((await bo.ask(readSections, { meeting })).given).toBeNull();
  await server.restart();
  await ada.ask(moveTo, { meeting, body: { stage: 'close' } });
  expect(await bo.ask(readRoom, {})).toMatchObject({ you: { isHost: true }, meeting: { host: { id: bo.id } } });
  await share(bo, meeting, nothing);
  expect(await ada.refused(handSection, { ...item, body: { kind: 'item', title: 'x', person: bo.id } })).toMatchObject({
    code: 'meeting_over',
  });

  expect((await cai.ask(exportSeries, {})).meetings[0]?.sections).toEqual([
    { kind: 'item', title: 'Budget', to: { id: bo.id, name: bo.name } },
    { kind: 'closing', title: '', to: { id: bo.id, name: bo.name } },
  ]);
  await bo.ask(removeName, {});
  expect((await ada.ask(readSections, { meeting })).sections.map(({ to }) => to)).toEqual([gone, gone]);
  await ada.ask(deleteMeeting, { meeting });
  expect(await server.db.selectFrom('section').selectAll().execute()).toEqual([]);
});

test('001-12: whoever says no, or is no longer asked, takes nothing on; while the meeting closes a yes to the closing counts at once', async () => {
  await using server = await startServer();
  const { people } = server.microsoft;
  const [ada, bo, cai] = [server.as(people.ada), server.as(people.bo), server.as(people.cai)];
  const meeting = await begin(ada);
  await ada.ask(moveTo, { meeting, body: { stage: 'close' } });
  const chair = await hand(ada, bo, meeting, 'chair');
  await bo.ask(answerSection, { ...chair, ...no });
  expect(await bo.refused(answerSection, { ...chair, ...yes })).toMatchObject({ code: 'not_found' });
  const dropped = await hand(ada, bo, meeting, 'closing');
  await ada.ask(dropSection, dropped);
  expect(await bo.refused(answerSection, { ...dropped, ...yes })).toMatchObject({ code: 'not_found' });
  expect(await ada.ask(readSections, { meeting })).toMatchObject({ given: 0 });
  const closing = await hand(ada, cai, meeting, 'closing');
  expect(await cai.refused(saveDraft, { meeting, body: { version: 0, content: nothing } })).toMatchObject({
    code: 'host_only',
  });
  await cai.ask(answerSection, { ...closing, ...yes });
  await share(cai, meeting, nothing);
});
