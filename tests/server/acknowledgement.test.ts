import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  acknowledge,
  latelyMeetings,
  leaveOff,
  readAcknowledgements,
  readUnacknowledged,
  takeBackAcknowledgement,
} from '#contract/acknowledgement.ts';
import { removeName } from '#contract/data.ts';
import { gone } from '#contract/people.ts';
import { listen, topics } from '../support/live.ts';
import { begin, share } from '../support/meeting.ts';
import { startServer, type Person } from '../support/server.ts';
import { outsider } from '../../server/sandbox/people.ts';

const dayMs = 86_400_000;

function thank(by: Person, meeting: string, to: { id: string }[], set: { what?: string; outcome?: string } = {}) {
  const body = {
    to: to.map(({ id }) => id),
    kind: 'knowledge' as const,
    what: 'Shared the numbers',
    outcome: '',
    ...set,
  };
  return by.ask(acknowledge, { meeting, acknowledgement: randomUUID(), body });
}

test('000-08, 001-02: anybody acknowledges anybody by name, everybody reads it live with its time, and it is kept', async () => {
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

test('what is said twice under one id is said once, and whoever said it takes it back, nobody else', async () => {
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

test('nobody is thanked who is not in the chat, for nothing, by themselves, or after the end', async () => {
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

test('000-10: the whole team can be thanked; the host alone sees who was not acknowledged in the latest meetings', async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const [host, attendee] = [server.as(ada), server.as(bo)];
  const meeting = await begin(host);
  await thank(host, meeting, []);
  await thank(host, meeting, [bo]);
  await thank(attendee, meeting, [cai]);
  const names = async () => (await host.ask(readUnacknowledged, {})).people.map(({ id }) => id);
  const others = server.microsoft.chat.members.map(({ id }) => id).filter((id) => id !== ada.id);
  expect((await names()).toSorted(inOrder)).toEqual(
    others.filter((id) => id !== bo.id && id !== cai.id).toSorted(inOrder),
  );
  expect(await attendee.refused(readUnacknowledged, {})).toMatchObject({ code: 'host_only' });
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

test('who leaves is no longer named in what was said, and who asks to be left off is told that it holds', async () => {
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

function inOrder(a: string, b: string): number {
  return a < b ? -1 : 1;
}
