import { test } from 'vitest';

/** The long runs of `npm run prove`; `npm test` takes a sample of each. */
export const isProof = process.env['EXHAUSTIVE'] === 'yes';

const isEveryTurn = isProof || process.env['TURNS'] === 'all';

/** All cases in `npm run prove`; in `npm test` one of every `parts`, different ones in each run. */
export function sample<Item>(all: readonly Item[], parts: number): Item[] {
  const chosen = Math.floor(Math.random() * parts);
  return isEveryTurn ? [...all] : all.filter((_, index) => index % parts === chosen);
}

/** Like `test`, but `npm test` runs one of every `parts` of a file's tests, other ones each time. */
export function testInTurns(parts: number): typeof test {
  let turn = Math.floor(Math.random() * parts);
  return new Proxy(test, {
    apply: (_, __, given) => Reflect.apply(test.runIf(isEveryTurn || turn++ % parts === 0), undefined, given),
  });
}
