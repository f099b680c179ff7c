import { expect, test } from 'vitest';
import { readConcerns, setUpBox } from '#contract/meeting/concern.ts';
import { beginMeeting, moveTo, readRoom, takeChair } from '#contract/meeting/meeting.ts';
import { readPulse } from '#contract/meeting/pulse.ts';
import { keyMaker } from '../../../../server/platform/admission/keys.ts';
import { tokensFor } from '../../../support/meeting/concern.ts';
import { listen } from '../../../support/server/live.ts';
import { begin } from '../../../support/meeting/meeting.ts';
import { invent } from '../../../support/meeting/people.ts';
import { startServer, type Person } from '../../../support/server/server.ts';

/** Forty key pairs occupy all of libuv's threads for over ten seconds; later requests wait. */
const presses = 40;
const patienceMs = 8_000;

async function waitBehind(newcomer: Person, press: () => Promise<unknown>): Promise<number> {
  const pressing = Array.from({ length: presses }, (): Promise<unknown> => press());
  await Promise.race(pressing);
  const since = performance.now();
  await newcomer.ask(readRoom, {});
  await Promise.all(pressing);
  return performance.now() - since;
}

test('requesting keys over and over, in parallel or in sequence, delays nobody else', async () => {
  await using server = await startServer({ people: invent(8) });
  const [organizer, attacker, ...others] = server.microsoft.cast.map((person) => server.as(person));
  const [first, second] = others;
  if (!organizer || !attacker || !first || !second) throw new Error('Nobody is in the chat');
  const meeting = await begin(organizer, { isKey: true });
  expect(await waitBehind(first, () => attacker.ask(setUpBox, { meeting }))).toBeLessThan(patienceMs);
  expect((await attacker.ask(readConcerns, { meeting })).unsigned).toMatchObject({ state: 'gathering' });
  const end = () => organizer.ask(moveTo, { meeting, body: { stage: 'after' } });
  expect(await waitBehind(second, end)).toBeLessThan(patienceMs);
  const before = await attacker.ask(readPulse, { meeting });
  expect(before.state).toBe('open');
  const since = performance.now();
  for (let time = 0; time < presses; time++) {
    await organizer.ask(moveTo, { meeting, body: { stage: 'meet' } });
    await end();
  }
  expect(performance.now() - since).toBeLessThan(patienceMs);
  expect(await attacker.ask(readPulse, { meeting })).toEqual(before);
});

test('no keys are generated for a pulse that can’t open, however often a meeting ends', async () => {
  await using server = await startServer();
  const [organizer, ...others] = server.microsoft.cast.map((person) => server.as(person));
  if (!organizer) throw new Error('Nobody is in the chat');
  for (const { id } of others.slice(2)) {
    const person = server.microsoft.cast.find((one) => one.id === id);
    if (person) server.microsoft.remove(person);
  }
  const meeting = await begin(organizer, { isKey: true });
  const since = performance.now();
  for (let time = 0; time < presses; time++)
    for (const stage of ['after', 'meet'] as const) await organizer.ask(moveTo, { meeting, body: { stage } });
  expect(performance.now() - since).toBeLessThan(patienceMs);
});

test('concurrent requests for the same keys share one pair, and each purpose has its own', async () => {
  const makeKeys = keyMaker();
  const [one, same, other] = await Promise.all(['one', 'one', 'other'].map(makeKeys));
  expect(one).toBe(same);
  expect(other?.publicKey).not.toBe(one?.publicKey);
  expect((await makeKeys('one')).publicKey).not.toBe(one?.publicKey);
});

test('pressing over and over in a hall doesn’t re-check or notify every panel each time', async () => {
  let statements = 0;
  await using server = await startServer({ people: invent(102), onStatement: () => void statements++ });
  const [organizer, ...others] = server.microsoft.cast.map((person) => server.as(person));
  if (!organizer) throw new Error('Nobody is in the chat');
  const meeting = await begin(organizer);
  const panels = await Promise.all(others.map((person) => listen(server, person)));
  const begins = () => organizer.ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
  const ways = [
    () => organizer.ask(takeChair, { meeting }),
    begins,
    () => organizer.ask(moveTo, { meeting, body: { stage: 'close' } }),
  ];
  for (const press of ways) {
    statements = 0;
    for (const panel of panels) panel.heard.length = 0;
    const since = performance.now();
    await Promise.all(Array.from({ length: presses }, (): Promise<unknown> => press()));
    // A press takes ten to fifty statements, depending on the engine; re-checking each panel would add a hundred.
    expect(statements).toBeLessThan(presses * 60);
    // Starting a meeting that is in progress notifies nobody.
    const mayBeSilent = press === begins;
    await expect.poll(() => mayBeSilent || panels.every(({ heard }) => heard.length > 0)).toBe(true);
    const most = (performance.now() - since) / 100 + 2;
    const counts = panels.map(({ heard }) => heard.filter(({ topic }) => topic === 'room').length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(most);
  }
  for (const panel of panels) panel[Symbol.dispose]();
});

test('the anonymity set is recounted only after a change of people, tokens or chair', async () => {
  let counts = 0;
  const onStatement = (sql: string) => {
    if (sql.includes('"roster"') && sql.startsWith('select')) counts++;
  };
  await using server = await startServer({ people: invent(110), onStatement, config: { membershipMs: 0 } });
  const people = server.microsoft.cast.map((person) => server.as(person));
  const [organizer, ...attendees] = people;
  const [reader, , , , , last] = attendees;
  const leaving = server.microsoft.cast[5];
  if (!organizer || !reader || !last || !leaving) throw new Error('Nobody is in the chat');
  const meeting = await begin(organizer);
  for (const person of attendees.slice(0, 5)) await tokensFor(person, meeting);
  const read = async () => {
    counts = 0;
    const { unsigned } = await reader.ask(readConcerns, { meeting });
    return [unsigned.state, counts];
  };
  for (let time = 0; time < 3; time++) expect(await read()).toEqual(['open', 0]);
  server.microsoft.remove(leaving);
  expect(await read()).toEqual(['gathering', 1]);
  expect(await read()).toEqual(['gathering', 0]);
  counts = 0;
  await tokensFor(last, meeting);
  expect(counts).toBeGreaterThan(0);
  expect(await read()).toEqual(['open', 0]);
});
