import { QueryClient } from '@tanstack/react-query';
import { isPassing, pauseAfter } from './problem.ts';

/** What was read stays good until the live stream says otherwise. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The browser's own idea of "online" is wrong behind proxies and VPNs; asking tells.
        networkMode: 'always',
        staleTime: Infinity,
        retry: (count, error) => count < 3 && isPassing(error),
        retryDelay: (count, error) => pauseAfter(error, Math.min(8_000, 500 * 2 ** count)),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
