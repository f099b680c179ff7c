import { test } from 'vitest';

/** The long runs of `npm run prove`; `npm test` takes a sample of each. */
export const isProof = process.env['EXHAUSTIVE'] === 'yes';

/** `TURNS=all` leaves none out; nor does whoever asks for screenshots with `LOOKS`. */
const isEveryTurn = isProof || process.env['TURNS'] === 'all' || process.env['LOOKS'] !== undefined;

/** All cases in `npm run prove`; in `npm test` one of every `parts`, different ones in each run. */
export function sample<Item>(all: readonly Item[], parts: number): Item[] {
  const chosen = Math.floor(Math.random() * parts);
  return isEveryTurn ? [...all] : all.filter((_, index) => index % parts === chosen);
}

/** For a test with cases: `test.runIf(isInTurn(2)).each(…)`. */
export function isInTurn(parts: number): boolean {
  return isEveryTurn || Math.floor(Math.random() * parts) === 0;
}

/**
 * Like `test`, but `npm test` runs one of every `parts` of a file's tests, different ones each time. Only for `test` and
 * `test.concurrent`; what has cases, such as `test.each`, always runs.
 */
export function testInTurns(parts: number): typeof test {
  let turn = Math.floor(Math.random() * parts);
  const inTurns = <Kind extends Function>(kind: Kind): Kind =>
    new Proxy(kind, {
      apply: (_, __, given) => Reflect.apply(isEveryTurn || turn++ % parts === 0 ? kind : test.skip, undefined, given),
    });
  return new Proxy(inTurns(test), {
    get: (target, key) => (key === 'concurrent' ? inTurns(test.concurrent) : Reflect.get(target, key)),
  });
}
