import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { deleteMeeting, exportSeries, removeName } from '#contract/lifecycle.ts';
import { moveTo, readRoom, takeChair } from '#contract/meeting/meeting.ts';
import { gone } from '#contract/rules/people.ts';
import { saveDraft } from '#contract/meeting/recap.ts';
import { answerSection, dropSection, handSection, readSections, type SectionKind } from '#contract/meeting/handover.ts';
import { begin, giveChair, share } from '../../../support/meeting/meeting.ts';
import { giveChair as changeChair } from '../../../../server/meeting/chair.ts';
import { atOf } from '../../../../server/core/scope.ts';
import { transaction } from '../../../../server/platform/database/database.ts';
import { startServer, type Person } from '../../../support/server/server.ts';

const nothing = { actions: [], questions: [] };

async function hand(host: Person, to: { id: string }, meeting: string, kind: SectionKind, title = '') {
  const section = randomUUID();
  await host.ask(handSection, { meeting, section, body: { kind, title, person: to.id } });
  return { meeting, section };
}

const yes = { body: { isYes: true } };
const no = { body: { isYes: false } };

test('a host hands over an item and the closing; whoever accepts the closing hosts from then on [001-12]', async () => {
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

test('a refused or withdrawn request hands nothing over; during the close a yes counts at once [001-12]', async () => {
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

test('a request to hand over the chair or the closing is void once its sender loses the chair', async () => {
  await using server = await startServer();
  const { people } = server.microsoft;
  const [ada, bo, cai] = [server.as(people.ada), server.as(people.bo), server.as(people.cai)];
  const meeting = await begin(ada);
  const host = async () => (await ada.ask(readRoom, {})).meeting?.host.id;
  await giveChair(ada, bo, meeting);
  const chair = await hand(bo, cai, meeting, 'chair');
  const item = await hand(bo, cai, meeting, 'item', 'Budget');
  await ada.ask(takeChair, { meeting });
  expect(await cai.refused(answerSection, { ...chair, ...yes })).toMatchObject({ code: 'not_found' });
  await cai.ask(answerSection, { ...item, ...yes });
  expect(await host()).toBe(ada.id);

  // The same if the offer is still there, as after somebody stops being a co-organizer.
  const left = await hand(ada, cai, meeting, 'chair');
  await server.db.updateTable('section').set({ by_id: people.dana.id }).where('id', '=', left.section).execute();
  expect(await cai.refused(answerSection, { ...left, ...yes })).toMatchObject({ code: 'not_found' });

  await giveChair(ada, bo, meeting);
  await cai.ask(answerSection, { ...(await hand(bo, cai, meeting, 'closing')), ...yes });
  await ada.ask(takeChair, { meeting });
  await ada.ask(moveTo, { meeting, body: { stage: 'close' } });
  expect(await host()).toBe(ada.id);
  await ada.ask(moveTo, { meeting, body: { stage: 'meet' } });
  await cai.ask(answerSection, { ...(await hand(ada, cai, meeting, 'closing')), ...yes });
  await giveChair(ada, bo, meeting);
  await bo.ask(moveTo, { meeting, body: { stage: 'close' } });
  expect(await host()).toBe(cai.id);
});

test('if a yes races with the organizer taking the chair back, the organizer has it', async () => {
  await using server = await startServer();
  const { people } = server.microsoft;
  const [ada, bo, cai] = [server.as(people.ada), server.as(people.bo), server.as(people.cai)];
  const meeting = await begin(ada);
  const host = async () => (await ada.ask(readRoom, {})).meeting?.host.id;
  for (const isYesFirst of [true, false, true, false, true, false]) {
    await giveChair(ada, bo, meeting);
    const chair = await hand(bo, cai, meeting, 'chair');
    const answering = () => cai.ask(answerSection, { ...chair, ...yes }).catch(() => 'void');
    const taking = () => ada.ask(takeChair, { meeting });
    await Promise.all((isYesFirst ? [answering, taking] : [taking, answering]).map((act) => act()));
    expect(await host()).toBe(ada.id);
  }

  // Race: the chair moves after the acceptance was read.
  const { db } = server.services;
  const at = atOf({ tenant: people.ada.tenant, series: server.microsoft.chat.id, meeting });
  const giving = { to: { id: cai.id, name: cai.name }, from: bo.id, at: server.clock.now, isToOrganizer: false };
  const isGiven = await transaction(db, (trx) => changeChair(trx, at, giving));
  expect([isGiven, await host()]).toEqual([false, ada.id]);
});
