import { use } from 'react';
import { retryImport } from './retryImport.ts';

/** A module that isn't needed at first. `fetchAhead` prefetches it; `useIt` suspends until it has loaded. */
export function lazyModule<Part>(load: () => Promise<Part>) {
  let asked: Promise<Part> | undefined;
  const fetchAhead = () => (asked ??= openAtOnce(retryImport(load)));
  // Always through `use`: React replays a suspended component, and breaks if the replay doesn't call `use` again.
  const useIt = () => use(fetchAhead());
  return { fetchAhead, useIt };
}

/** React reads a promise's result from these fields; without them `use` suspends once even if the promise has resolved. */
function openAtOnce<Part>(promise: Promise<Part>): Promise<Part> {
  void promise.then((value) => Object.assign(promise, { status: 'fulfilled', value }));
  return promise;
}
