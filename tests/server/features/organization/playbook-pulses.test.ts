import { expect, test } from 'vitest';
import { readBehaviours } from '#contract/organization/behaviour.ts';
import { readNeverAsked, type BehaviourContent } from '#contract/organization/playbook.ts';
import { readPulse } from '#contract/meeting/pulse.ts';
import { colleagues, visitors } from '../../../../server/sandbox/people.ts';
import { begin, endPulse, rate, share } from '../../../support/meeting/meeting.ts';
import { contentOf, publishWording, reword } from '../../../support/meeting/playbook.ts';
import { startServer, type TestServer } from '../../../support/server/server.ts';

const day = 86_400_000;
const week = 7 * day;
const nothing = { actions: [], questions: [] };

const othersIn = (server: TestServer) =>
  server.microsoft.chat.members
    .filter(({ id }) => id !== server.microsoft.people.ada.id)
    .map((person) => server.as(person));

test('an open pulse and its result keep their words, the next has the new: never added up [000-53]', async () => {
  await using server = await startServer();
  const [host, comms] = [server.as(server.microsoft.people.ada), server.as(colleagues.carla)];
  const attendees = othersIn(server);
  const [bo] = attendees;
  const before = await contentOf(comms, 'dissent');
  const after = reword(before, { en: { question: 'Were you asked for a no?', label: 'Asked for a no' } });
  const asked = async (meeting: string) =>
    (await bo?.ask(readPulse, { meeting }))?.questions?.seen.find(({ behaviour }) => behaviour === 'dissent');

  const released = async (meeting: string) => {
    for (const one of attendees) await rate(one, meeting, 4, 4, { dissent: 'saw' });
    await endPulse(server, host, meeting);
    server.clock.now += week;
    const seen = (await host.ask(readPulse, { meeting })).release?.batch.seen ?? [];
    return seen
      .filter(({ behaviour }) => behaviour === 'dissent')
      .map(({ version, answers, texts }) => [version, answers, texts.en.label]);
  };
  const first = await begin(host);
  await share(host, first, nothing);
  await publishWording(comms, 'dissent', after);
  expect(await asked(first)).toMatchObject({ version: 1, texts: { en: { label: before.texts.en?.label } } });
  expect(await released(first)).toEqual([[1, attendees.length, before.texts.en?.label]]);
  const second = await begin(host, { isKey: true });
  await share(host, second, nothing);
  expect(await asked(second)).toMatchObject({ version: 2, texts: { en: { question: 'Were you asked for a no?' } } });
  expect(await released(second)).toEqual([[2, attendees.length, 'Asked for a no']]);
});

test('a pulse that opens while comms publish has one wording, whole [000-53]', async () => {
  await using server = await startServer();
  const [host, comms] = [server.as(server.microsoft.people.ada), server.as(colleagues.carla)];
  const before = await contentOf(comms, 'dissent');
  const published: BehaviourContent[] = [];
  for (let turn = 1; turn <= 4; turn++) {
    const word = `Wording ${turn}`;
    const meeting = await begin(host, { isKey: true });
    const content = reword(before, {
      en: { question: `${word}?`, label: word },
      de: { question: `${word}?`, label: word },
    });
    const opening = () => share(host, meeting, nothing);
    const publishing = () => publishWording(comms, 'dissent', content);
    await Promise.all(turn % 2 === 0 ? [opening(), publishing()] : [publishing(), opening()]);
    const { questions } = await host.ask(readPulse, { meeting });
    const dissent = questions?.seen.find(({ behaviour }) => behaviour === 'dissent');
    const { en, de } = dissent?.texts ?? {};
    const isNew = dissent?.version === turn + 1;
    const [whole = before] = isNew ? [content] : published.slice(-1);
    expect(dissent?.version).toBe(isNew ? turn + 1 : turn);
    expect([en?.label, en?.question]).toEqual([whole.texts.en?.label, whole.texts.en?.question]);
    expect([de?.label, de?.question]).toEqual([whole.texts.de?.label, whole.texts.de?.question]);
    published.push(content);
    server.clock.now += week;
  }
});

test('declared and never asked: a plain list, by whole days, and not of another tenant [002-15]', async () => {
  await using server = await startServer({ config: { tenants: [colleagues.carla.tenant, visitors.xenia.tenant] } });
  const [host, comms] = [server.as(server.microsoft.people.ada), server.as(colleagues.carla)];
  const elsewhere = server.as({ ...visitors.xenia, roles: ['Playbook.Edit'] });
  const all = (await host.ask(readBehaviours, {})).behaviours.map(({ id }) => id);
  const never = async (editor = comms) => editor.ask(readNeverAsked, {});
  expect(await never()).toEqual({ quarter: all, halfYear: all });
  const meeting = await begin(host);
  await share(host, meeting, nothing);
  for (const one of othersIn(server)) await rate(one, meeting, 4, 4, { dissent: 'saw' });
  await endPulse(server, host, meeting);
  await host.ask(readPulse, { meeting });
  server.clock.now += 2 * day;
  const asked = (await host.ask(readPulse, { meeting })).release?.batch.seen.map(({ behaviour }) => behaviour) ?? [];
  expect(asked).toContain('dissent');
  const rest = all.filter((id) => !asked.includes(id));
  expect(await never()).toEqual({ quarter: rest, halfYear: rest });
  expect(await never(elsewhere)).toEqual({ quarter: all, halfYear: all });
  server.clock.now += 100 * day;
  expect(await never()).toEqual({ quarter: all, halfYear: rest });
  server.clock.now += 100 * day;
  expect(await never()).toEqual({ quarter: all, halfYear: all });
});
