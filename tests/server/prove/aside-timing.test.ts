import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { readAside, writeAside } from '#contract/person/aside.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { startServer } from '../../support/server/server.ts';

/** Retried, because a busy machine can spoil one measurement; a real difference shows in all of them. */
test('over 200 requests, another person’s aside takes as long as a missing one [002-02]', { retry: 3 }, async () => {
  await using server = await startServer();
  const { ada, bo, cai } = server.microsoft.people;
  const aside = randomUUID();
  await server.as(ada).ask(writeAside, { aside, body: { person: bo.id, content: { text: 'Her daughter' } } });
  const readers = [server.as(bo), server.as(cai)];
  const durationOf = async (id: string, turn: number) => {
    const { token } = readers[turn % readers.length] ?? server.as(bo);
    const began = performance.now();
    const response = await fetch(`${server.url}${pathOf(readAside.path, { aside: id })}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    await response.text();
    return performance.now() - began;
  };
  for (let turn = 0; turn < 20; turn++) await durationOf(randomUUID(), turn);
  const [theirs, none] = [[], []] as [number[], number[]];
  // Alternates, so that both kinds meet the same load.
  for (let turn = 0; turn < 200; turn++) {
    if (turn % 4 < 2) theirs.push(await durationOf(aside, turn));
    else none.push(await durationOf(randomUUID(), turn));
  }
  const ratio = median(theirs) / median(none);
  expect(ratio).toBeGreaterThan(0.7);
  expect(ratio).toBeLessThan(1.4);
});

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
