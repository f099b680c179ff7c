import { expect, test } from 'vitest';
import { readConcerns, setUpBox } from '#contract/concern.ts';
import { moveTo, readRoom } from '#contract/meeting.ts';
import { readPulse } from '#contract/pulse.ts';
import { makeKeysFor } from '../../server/admission/keys.ts';
import { begin } from '../support/meeting.ts';
import { invent } from '../support/people.ts';
import { startServer, type Person } from '../support/server.ts';

/** Forty key pairs take all of Node's threads for over ten seconds; what has come in since waits for them. */
const presses = 40;
const patienceMs = 5_000;

/** Presses at once; gives how long somebody else waits whose token the server hasn't seen yet. */
async function waitBehind(newcomer: Person, press: () => Promise<unknown>): Promise<number> {
  const pressing = Array.from({ length: presses }, press);
  await Promise.race(pressing);
  const since = performance.now();
  await newcomer.ask(readRoom, {});
  await Promise.all(pressing);
  return performance.now() - since;
}

test('who asks for keys over and over, at once or one after the other, keeps nobody else waiting', async () => {
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

test('for a pulse that can’t open no keys are made, however often a meeting ends', async () => {
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

test('who asks for the same keys at once shares a pair, and each purpose has its own', async () => {
  const [one, same, other] = await Promise.all(['one', 'one', 'other'].map(makeKeysFor));
  expect(one).toBe(same);
  expect(other?.publicKey).not.toBe(one?.publicKey);
  expect((await makeKeysFor('one')).publicKey).not.toBe(one?.publicKey);
});
