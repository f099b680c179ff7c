import { QueryClient } from '@tanstack/react-query';
import { exponentialMs } from '#contract/backOff.ts';
import { isPassing, pauseAfter } from './problem.ts';

/** So often a reading is tried again before it counts as failed. */
export const retries = 3;
const retryPause = { fromMs: 500, toMs: 8_000 };

/** What was read stays good until the live stream says otherwise. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The browser's own idea of "online" is wrong behind proxies and VPNs; asking tells.
        networkMode: 'always',
        staleTime: Infinity,
        retry: (count, error) => count < retries && isPassing(error),
        retryDelay: (count, error) => pauseAfter(error, exponentialMs(count + 1, retryPause)),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
