import { QueryClient } from '@tanstack/react-query';
import { isPassing, pauseAfter } from './problem.ts';

/** So often a reading is tried again before it counts as failed. */
export const retries = 3;

/** What was read stays good until the live stream says otherwise. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The browser's own idea of "online" is wrong behind proxies and VPNs; asking tells.
        networkMode: 'always',
        staleTime: Infinity,
        retry: (count, error) => count < retries && isPassing(error),
        retryDelay: (count, error) => pauseAfter(error, Math.min(8_000, 500 * 2 ** count)),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
