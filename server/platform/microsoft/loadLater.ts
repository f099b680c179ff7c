import type { Config } from '../../core/config.ts';
import type { Outside } from './microsoft.ts';

/** Microsoft's clients and their libraries, loaded with the first request: until then a process is 25 MB smaller. */
export function microsoftLater(config: Config): Outside {
  let loading: Promise<Outside> | undefined;
  const load = () => (loading ??= import('./graph.ts').then(({ microsoft }) => microsoft(config)));
  return {
    verify: async (...asked) => (await load()).verify(...asked),
    readChat: async (...asked) => (await load()).readChat(...asked),
    post: async (...asked) => (await load()).post(...asked),
    update: async (...asked) => (await load()).update(...asked),
    find: async (...asked) => (await load()).find(...asked),
  };
}
