import { backOff } from '#contract/rules/wire/backOff.ts';
import { reloadIfReplaced } from './newBuild.ts';

const retry = { fromMs: 500, toMs: 10_000 };

interface Importing<Part> {
  part: Promise<Part>;
  /** Somebody is waiting for it: from now on a new build reloads the panel. */
  need: () => void;
}

/** Retries until the network or the server is back. Nothing reloads for a part that is only fetched ahead. */
export function startImport<Part>(load: () => Promise<Part>): Importing<Part> {
  let attempt = 0;
  let isNeeded = false;
  let retryNow = () => {};
  const run = async () => {
    for (;;) {
      try {
        return await load();
      } catch {
        if (isNeeded) await reloadIfReplaced();
        attempt += 1;
        const ms = backOff(attempt, { ...retry, random: Math.random() });
        const waiting = new AbortController();
        await new Promise<void>((resolve) => {
          retryNow = resolve;
          setTimeout(resolve, ms);
          window.addEventListener('online', () => resolve(), { signal: waiting.signal });
        });
        waiting.abort();
      }
    }
  };
  const part = run();
  return {
    part,
    need: () => {
      if (isNeeded) return;
      isNeeded = true;
      attempt = 0;
      retryNow();
    },
  };
}

/** A screen opened offline appears once the network is back. */
export function retryImport<Part>(load: () => Promise<Part>): Promise<Part> {
  const { part, need } = startImport(load);
  need();
  return part;
}
