/** The long runs of `npm run prove`; `npm test` takes a sample of each. */
export const isProof = process.env['EXHAUSTIVE'] === 'yes';

/** All cases in `npm run prove`; in `npm test` one of every `parts`, different ones in each run. */
export function sample<Item>(all: readonly Item[], parts: number): Item[] {
  const chosen = Math.floor(Math.random() * parts);
  return isProof ? [...all] : all.filter((_, index) => index % parts === chosen);
}
