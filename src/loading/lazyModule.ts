import { use } from 'react';
import { startImport } from './retryImport.ts';

export interface LazyModule<Part> {
  fetchAhead: () => Promise<Part>;
  useIt: () => Part;
  /** Like `useIt`, but callable anywhere during render, and outside of it once loaded. */
  read: () => Part;
}

export function lazyModule<Part>(load: () => Promise<Part>): LazyModule<Part> {
  let importing: ReturnType<typeof startImport<Part>> | undefined;
  let loaded: { part: Part } | undefined;
  const start = () => {
    const started = startImport(load);
    void started.part.then((part) => {
      loaded = { part };
      // React reads a promise's result from these fields; without them `use` suspends once even if the promise has resolved.
      void Object.assign(started.part, { status: 'fulfilled', value: part });
    });
    return started;
  };
  const fetchAhead = () => (importing ??= start()).part;
  const need = () => {
    importing ??= start();
    importing.need();
    return importing.part;
  };
  // Always through `use`: React replays a suspended component, and breaks if the replay doesn't call `use` again.
  const useIt = () => use(need());
  const read = () => {
    if (loaded) return loaded.part;
    // Not through `use`, which event handlers can't call. React starts a component over that throws its promise, without a replay.
    throw need();
  };
  return { fetchAhead, useIt, read };
}
