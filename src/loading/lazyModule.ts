import { use } from 'react';
import { retryImport } from './retryImport.ts';

export interface LazyModule<Part> {
  fetchAhead: () => Promise<Part>;
  useIt: () => Part;
  /** Like `useIt`, but callable anywhere during render, and outside of it once loaded. */
  read: () => Part;
}

export function lazyModule<Part>(load: () => Promise<Part>): LazyModule<Part> {
  let asked: Promise<Part> | undefined;
  let loaded: { part: Part } | undefined;
  const ask = () => {
    const promise = retryImport(load);
    void promise.then((part) => {
      loaded = { part };
      // React reads a promise's result from these fields; without them `use` suspends once even if the promise has resolved.
      void Object.assign(promise, { status: 'fulfilled', value: part });
    });
    return promise;
  };
  const fetchAhead = () => (asked ??= ask());
  // Always through `use`: React replays a suspended component, and breaks if the replay doesn't call `use` again.
  const useIt = () => use(fetchAhead());
  const read = () => {
    if (loaded) return loaded.part;
    // Not through `use`, which event handlers can't call. React starts a component over that throws its promise, without a replay.
    throw fetchAhead();
  };
  return { fetchAhead, useIt, read };
}
