import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  acknowledge,
  latelyMeetings,
  leaveOff,
  readAcknowledgements,
  readAcknowledging,
  takeBackAcknowledgement,
  type AcknowledgementKind,
} from '#contract/meeting/acknowledgement.ts';
import { exportSeries, removeName } from '#contract/lifecycle.ts';
import { gone } from '#contract/rules/people.ts';
import { type Filed, readRecap, readReview, shareRecap } from '#contract/meeting/recap.ts';
import { listen, topics } from '../../support/server/live.ts';
import { begin, share } from '../../support/meeting/meeting.ts';
import { startServer, type Person } from '../../support/server/server.ts';
import { outsider } from '../../../server/sandbox/people.ts';

const dayMs = 86_400_000;

interface ThanksFor {
  kind: AcknowledgementKind;
  what: string;
  outcome: string;
}

function thank(by: Person, meeting: string, to: { id: string }[], set: Partial<ThanksFor> = {}) {
  const body = {
    to: to.map(({ id }) => id),
    kind: 'knowledge' as const,
    what: 'Shared the numbers',
    outcome: '',
    ...set,
  };
  return by.ask(acknowledge, { meeting, acknowledgement: randomUUID(), body });
}

test('anybody acknowledges anybody by name, and everybody reads it live with its time [000-08, 001-02]', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  using hears = await listen(server, host);
  const said = await thank(attendee, meeting, [cai, ada], { outcome: 'We saw the risk in time' });
  expect(said).toMatchObject({
    by: { id: bo.id, name: bo.name },
    to: [
      { id: cai.id, name: cai.name },
      { id: ada.id, name: ada.name },
    ],
    at: server.clock.now,
    outcome: 'We saw the risk in time',
  });
  await expect.poll(() => topics(hears)).toContain('acknowledgements');
  await server.restart();
  const read = await server.as(cai).ask(readAcknowledgements, { meeting });
  expect(read).toEqual({ acknowledgements: [said], total: 1, isLeftOff: false });
});

test('the same id stores an acknowledgement once, and only its author takes it back', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  const body = { to: [cai.id], kind: 'thanks' as const, what: '', outcome: '' };
  const asked = { meeting, acknowledgement: randomUUID(), body };
  const [one, other] = await Promise.all([attendee.ask(acknowledge, asked), attendee.ask(acknowledge, asked)]);
  expect(other).toEqual(one);
  expect((await host.ask(readAcknowledgements, { meeting })).total).toBe(1);
  const itsName = { meeting, acknowledgement: asked.acknowledgement };
  expect(await host.refused(takeBackAcknowledgement, itsName)).toMatchObject({ code: 'not_found' });
  await attendee.ask(takeBackAcknowledgement, itsName);
  expect((await host.ask(readAcknowledgements, { meeting })).acknowledgements).toEqual([]);
});

test('acknowledgements that are empty, late, for oneself or for an unknown id are refused', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const host = server.as(ada);
  const meeting = await begin(host);
  const said = { kind: 'coaching' as const, what: 'Helped', outcome: '' };
  const refused = (set: object) =>
    host.refused(acknowledge, { meeting, acknowledgement: randomUUID(), body: { ...said, to: [bo.id], ...set } });
  expect(await refused({ to: [bo.id, outsider.id] })).toMatchObject({
    fields: [{ field: 'to.1', code: 'not_in_chat' }],
  });
  expect(await refused({ to: [ada.id] })).toMatchObject({ fields: [{ field: 'to.0', code: 'oneself' }] });
  expect(await refused({ what: ' ' })).toMatchObject({ fields: [{ field: 'what', code: 'empty' }] });
  await share(host, meeting, { actions: [], questions: [] });
  expect(await refused({})).toMatchObject({ code: 'meeting_over' });
});

test('the whole team can be thanked; only the host sees who wasn’t acknowledged lately [000-10]', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  await thank(host, meeting, []);
  await thank(host, meeting, [bo]);
  await thank(attendee, meeting, [cai]);
  const names = async () => (await host.ask(readAcknowledging, {})).unacknowledged.map(({ id }) => id);
  const others = server.microsoft.chat.members.map(({ id }) => id).filter((id) => id !== ada.id);
  expect((await names()).toSorted(inOrder)).toEqual(
    others.filter((id) => id !== bo.id && id !== cai.id).toSorted(inOrder),
  );
  expect(await attendee.refused(readAcknowledging, {})).toMatchObject({ code: 'host_only' });
  let latest = meeting;
  const goOn = async () => {
    await share(host, latest, { actions: [], questions: [] });
    server.clock.now += dayMs;
    latest = await begin(host);
  };
  for (let number = 1; number < latelyMeetings; number++) await goOn();
  expect(await names()).not.toContain(bo.id);
  await goOn();
  expect(await names()).toContain(bo.id);
});

test('removing a name clears it from acknowledgements, and opting out of the card is confirmed', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  await thank(attendee, meeting, [cai, ada]);
  await thank(server.as(cai), meeting, [bo]);
  await attendee.ask(leaveOff, { body: { isLeftOff: true } });
  expect(await attendee.ask(readAcknowledgements, { meeting })).toMatchObject({ isLeftOff: true });
  expect(await host.ask(readAcknowledgements, { meeting })).toMatchObject({ isLeftOff: false });
  await attendee.ask(removeName, {});
  const { acknowledgements } = await host.ask(readAcknowledgements, { meeting });
  expect(JSON.stringify(acknowledgements)).not.toContain(bo.id);
  expect(acknowledgements.map(({ by }) => by.id).toSorted(inOrder)).toEqual([cai.id, gone.id].toSorted(inOrder));
  for (const table of ['left_off', 'joined'] as const) {
    const rows = await server.db.selectFrom(table).select('person').execute();
    expect(rows.map(({ person }) => person)).not.toContain(bo.id);
  }
});

test('recap, export and card list acknowledgements, without people who opted out [000-09, 000-11, 001-03, 001-08]', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  await thank(attendee, meeting, [cai, ada], {
    kind: 'initiative',
    what: 'Spoke up early',
    outcome: 'We saved a week',
  });
  server.clock.now += 1_000;
  await thank(host, meeting, [bo], { what: 'Shared the numbers' });
  await thank(server.as(cai), meeting, [], { kind: 'thanks', what: '' });
  await attendee.ask(leaveOff, { body: { isLeftOff: true } });
  await share(host, meeting, { actions: [], questions: [] });

  const whom = (filed: Filed | null) => filed?.acknowledgements.map(({ to }) => to.map(({ name }) => name));
  const readFiled = async () => (await attendee.ask(readRecap, { meeting })).filed;
  expect(whom(await readFiled())).toEqual([[cai.name, ada.name], []]);
  const exported = await attendee.ask(exportSeries, {});
  expect(exported.meetings[0]?.recap).toEqual(await readFiled());
  const cards = () => server.microsoft.messages().map(({ attachments }) => String(attachments?.[0]?.content));
  expect(cards()[0]).toContain('Cai Okafor and Ada Park');
  expect(cards()[0]).toContain('We saved a week');
  expect(cards()[0]).toContain('The whole team');
  expect(cards()[0]).not.toContain(bo.name);

  using hears = await listen(server, host);
  await server.as(cai).ask(leaveOff, { body: { isLeftOff: true } });
  await expect.poll(() => topics(hears)).toContain('review');
  const { version } = await host.ask(readRecap, { meeting });
  expect(await host.ask(readReview, { meeting })).toMatchObject({ hasChanged: true });
  await host.ask(shareRecap, { meeting, body: { version, language: 'en' } });
  expect(whom(await readFiled())).toEqual([[ada.name], []]);
  expect(cards()).toHaveLength(1);
  expect(cards()[0]).not.toContain(cai.name);
  expect(await host.ask(readReview, { meeting })).toMatchObject({ hasChanged: false });
});

test('a recap from before acknowledgements is read, exported and shared again unchanged', async () => {
  await using server = await startServer();
  const host = server.as(server.microsoft.people.ada);
  const meeting = await begin(host);
  await share(host, meeting, { actions: [], questions: [] });
  const { filed_json } = await server.db.selectFrom('recap').select('filed_json').executeTakeFirstOrThrow();
  const { acknowledgements: _none, ...older } = JSON.parse(filed_json ?? '');
  await server.db
    .updateTable('recap')
    .set({ filed_json: JSON.stringify(older) })
    .execute();
  const read = await host.ask(readRecap, { meeting });
  expect(await host.ask(readReview, { meeting })).toMatchObject({ hasChanged: false });
  expect(read).toMatchObject({ filed: { ...older, acknowledgements: [] } });
  expect((await host.ask(exportSeries, {})).meetings[0]?.recap).toEqual(read.filed);
  const again = { version: read.version, language: 'en' as const };
  expect(await host.ask(shareRecap, { meeting, body: again })).toMatchObject({ isCurrent: true });
});

test('only the host reads how often, for what kinds and by whom people are acknowledged [000-09, 000-59, 001-03, 001-04, 001-05, 001-06, 001-09]', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  await thank(host, meeting, [bo], { kind: 'risk' });
  await thank(attendee, meeting, [cai], { kind: 'risk', outcome: 'We moved the date' });
  for (const kind of ['initiative', 'knowledge', 'outcome', 'coaching'] as const)
    await thank(server.as(cai), meeting, [ada], { kind });
  const { counts } = await host.ask(readAcknowledging, {});
  expect(counts).toEqual({
    total: 6,
    byKind: { contribution: 0, initiative: 1, knowledge: 1, outcome: 1, coaching: 1, risk: 2, thanks: 0 },
    withOutcome: 1,
    byOthers: 5,
  });
  expect(await attendee.refused(readAcknowledging, {})).toMatchObject({ code: 'host_only' });
});

test('the host reads in which meeting newcomers were first acknowledged, without a ranking [000-55]', async () => {
  await using server = await startServer();
  const { microsoft, clock } = server;
  const { ada, bo, cai, dana, eli } = microsoft.people;
  const host = server.as(ada);
  const later = microsoft.chat.members.splice(microsoft.chat.members.indexOf(cai), 3);
  const meet = async () => {
    clock.now += dayMs;
    const meeting = await begin(host);
    return { meeting, end: () => share(host, meeting, { actions: [], questions: [] }) };
  };
  const first = await meet();
  await thank(host, first.meeting, [bo]);
  await first.end();
  microsoft.chat.members.push(...later);
  await server.restart();
  await (await meet()).end();
  const newcomers = async () => (await host.ask(readAcknowledging, {})).newcomers;
  const inOrderOfComing = (...firsts: (number | null)[]) =>
    [cai, dana, eli].map(({ id, name }, index) => ({ person: { id, name }, first: firsts[index] }));
  expect(await newcomers()).toEqual(inOrderOfComing(null, null, null));
  const third = await meet();
  await thank(server.as(bo), third.meeting, [dana]);
  await third.end();
  await thank(host, (await meet()).meeting, [cai, dana]);
  expect(await newcomers()).toEqual(inOrderOfComing(3, 2, null));
});

function inOrder(a: string, b: string): number {
  return a < b ? -1 : 1;
}

test('people outside the chat are acknowledged by name, and an empty name is refused', async () => {
  await using server = await startServer();
  const { ada, bo } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  const body = { to: [ada.id], others: [' The printer’s Ms Lund '], kind: 'thanks' as const, what: '', outcome: '' };
  const said = await attendee.ask(acknowledge, { meeting, acknowledgement: randomUUID(), body });
  expect(said.to).toEqual([
    { id: ada.id, name: ada.name },
    { id: null, name: 'The printer’s Ms Lund' },
  ]);
  const empty = { meeting, acknowledgement: randomUUID(), body: { ...body, to: [], others: [' '] } };
  expect((await attendee.refused(acknowledge, empty)).fields).toEqual([{ field: 'others.0', code: 'empty' }]);
  await share(host, meeting, { actions: [], questions: [] });
  const { filed } = await attendee.ask(readRecap, { meeting });
  expect(filed?.acknowledgements.map(({ to }) => to.map(({ name }) => name))).toEqual([
    [ada.name, 'The printer’s Ms Lund'],
  ]);
});
