import { expect, test } from 'vitest';
import { createWaitGroup } from '../../server/platform/waitGroup.ts';

test('a wait group waits for the last to end, or for a signal, and not at all if it is empty', async () => {
  const group = createWaitGroup();
  await group.wait();
  const [first, second] = [group.begin(), group.begin()];
  let isOver = false;
  const waiting = group.wait().then(() => (isOver = true));
  first();
  await group.wait(AbortSignal.timeout(1));
  expect([isOver, group.isEmpty()]).toEqual([false, false]);
  second();
  await waiting;
  expect([isOver, group.isEmpty()]).toEqual([true, true]);
});
