import { QueryClient } from '@tanstack/react-query';
import { exponentialMs } from '#contract/rules/wire/backOff.ts';
import { isPassing, pauseAfter } from './problem.ts';

export const retries = 3;
const retryPause = { fromMs: 500, toMs: 8_000 };

/** Cached reads stay fresh until a notice invalidates them. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The browser's `onLine` is unreliable behind proxies and VPNs, so requests are sent anyway.
        networkMode: 'always',
        staleTime: Infinity,
        retry: (count, error) => count < retries && isPassing(error),
        retryDelay: (count, error) => pauseAfter(error, exponentialMs(count + 1, retryPause)),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
