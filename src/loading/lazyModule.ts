import { use } from 'react';
import { retryImport } from './retryImport.ts';

/** What isn't needed at first. `fetchAhead` lets it come while nobody waits for it; `useIt` waits for what is still to come. */
export function lazyModule<Part>(load: () => Promise<Part>) {
  let asked: Promise<Part> | undefined;
  const fetchAhead = () => (asked ??= openAtOnce(retryImport(load)));
  // Always by `use`: React draws a component that waited again from there, and goes astray where it isn't asked this time.
  const useIt = () => use(fetchAhead());
  return { fetchAhead, useIt };
}

/** React notes on a promise what came of it, and draws a placeholder where it hasn't yet, even if it is here. */
function openAtOnce<Part>(promise: Promise<Part>): Promise<Part> {
  void promise.then((value) => Object.assign(promise, { status: 'fulfilled', value }));
  return promise;
}
