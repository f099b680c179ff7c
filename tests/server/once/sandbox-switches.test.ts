import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createBookend } from '../../../server/sandbox/bookend.ts';
import { sixPeople, type SandboxPeople } from '../../../server/sandbox/people.ts';
import { startSandbox, type Sandbox } from '../../../server/sandbox/sandbox.ts';
import { switches } from '../../../server/sandbox/switches.ts';
import { changeTo, optionNow, type Switch } from '../../../src/sandbox/controls/switch.ts';
import { switchGroups } from '../../../src/sandbox/controls/switches.ts';
import {
  chatProbes,
  deviceProbes,
  entraProbes,
  messageProbes,
  notificationProbes,
  type Probes,
} from '../../support/sandbox/probes.ts';

const probesFor: Record<keyof typeof switchGroups, (sandbox: Sandbox) => Probes> = {
  'The chat': chatProbes,
  Messages: messageProbes,
  'Activity notifications': notificationProbes,
  Entra: entraProbes,
  'A person’s device and OneDrive': deviceProbes,
};

test('each option of Trouble changes the sandbox’s response, and the first one resets it', async () => {
  let restarts = 0;
  const restart = () => Promise.resolve(void restarts++);
  const bookendBy: typeof createBookend = async (...how) => ({ ...(await createBookend(...how)), restart });
  await using sandbox = await startSandbox({ port: 0, people: crowd(), bookendBy });
  sandbox.microsoft.admit(sandbox.microsoft.visitors.gil);
  for (const name of Object.keys(probesFor) as (keyof typeof switchGroups)[]) {
    const probes = probesFor[name](sandbox);
    const lists: readonly Switch[] = switchGroups[name];
    expect(Object.keys(probes)).toEqual(lists.map(({ label }) => label));
    for (const list of lists) await tryEach(sandbox, list, probes[list.label] ?? (() => Promise.resolve()));
  }
  // Bookend remembers who organizes.
  expect(restarts).toBe(switchGroups['The chat'][0]?.options.length);
});

test('Trouble shows that signing in works again once its one failure is over', async () => {
  await using sandbox = await startSandbox({ port: 0 });
  const label = 'Teams’ bridge to it';
  const bridge = switchGroups.Entra.find((list) => list.label === label);
  if (!bridge) throw new Error('There is no such list');
  await press(sandbox, bridge, 'fails once');
  expect(await shown(sandbox, bridge)).toBe('fails once');
  await entraProbes(sandbox)[label]?.();
  expect(await shown(sandbox, bridge)).toBe('works');
});

test('Trouble has an option for each state that a switch can have', () => {
  const states = Object.entries(switches.shape).flatMap(([part, { shape }]) =>
    Object.entries(shape).flatMap(([key, field]) => valuesOf(field).map((value) => stateOf(part, key, value))),
  );
  const options = Object.values(switchGroups).flatMap((lists: readonly Switch[]) =>
    lists.flatMap((one) => one.options),
  );
  const set = new Set(
    options.flatMap((option) =>
      Object.entries(option.set).flatMap(([part, values]) =>
        Object.entries(values).map(([key, value]) => stateOf(part, key, value)),
      ),
    ),
  );
  // Only for tests that run for long.
  expect(states.filter((state) => !set.has(state))).toEqual(['trouble.mode: any']);
});

function stateOf(part: string, key: string, value: unknown): string {
  return `${part}.${key}: ${String(value)}`;
}

function valuesOf(field: z.core.$ZodType): unknown[] {
  if (field instanceof z.ZodMiniEnum) return field.options;
  if (field instanceof z.ZodMiniLiteral) return [...field.def.values];
  if (field instanceof z.ZodMiniNullable) return [null, ...valuesOf(field.def.innerType)];
  if (field instanceof z.ZodMiniUnion) return field.def.options.flatMap(valuesOf);
  return field instanceof z.ZodMiniBoolean ? [true, false] : [];
}

async function tryEach(sandbox: Sandbox, list: Switch, probe: () => Promise<unknown>): Promise<void> {
  const [usual, ...others] = list.options;
  const answers = new Map([[JSON.stringify(await probe()), usual.words]]);
  for (const { words } of others) {
    await press(sandbox, list, words);
    expect([list.label, await shown(sandbox, list)]).toEqual([list.label, words]);
    const answer = JSON.stringify(await probe());
    expect([list.label, words, answer, answers.get(answer)]).toEqual([list.label, words, answer, undefined]);
    answers.set(answer, words);
  }
  await press(sandbox, list, usual.words);
  expect([list.label, await shown(sandbox, list)]).toEqual([list.label, usual.words]);
  expect([list.label, answers.get(JSON.stringify(await probe()))]).toEqual([list.label, usual.words]);
}

async function press({ url }: Sandbox, list: Switch, words: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(changeTo(list, words));
  expect((await fetch(`${url}/sandbox/control/switches`, { method: 'POST', headers, body })).status).toBe(200);
}

async function shown({ url }: Sandbox, list: Switch): Promise<string> {
  return optionNow(list, switches.parse(await (await fetch(`${url}/sandbox/control/state`)).json())).words;
}

/** More members than Graph returns with a chat. */
function crowd(): SandboxPeople {
  const more = Array.from({ length: 24 }, (_, index) => {
    const key = `p${index}`;
    return [key, { ...sixPeople.fatima, key, id: crypto.randomUUID(), name: key }] as const;
  });
  return { ...sixPeople, ...Object.fromEntries(more) };
}
