/** The long runs of `npm run prove`; `npm test` takes a sample of each. */
export const isProof = process.env['EXHAUSTIVE'] === 'yes';
