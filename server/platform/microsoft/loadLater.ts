import type { Logger } from 'pino';
import type { Config } from '../../core/config.ts';
import type { Outside } from './microsoft.ts';

/** Lazy import of Microsoft's clients: saves 25 MB until the first request. */
export function microsoftLater(config: Config, log: Logger): Outside {
  let loading: Promise<Outside> | undefined;
  const load = () => (loading ??= import('./graph.ts').then(({ microsoft }) => microsoft(config, log)));
  return {
    verify: async (...asked) => (await load()).verify(...asked),
    readChat: async (...asked) => (await load()).readChat(...asked),
    readGroups: async (...asked) => (await load()).readGroups(...asked),
    post: async (...asked) => (await load()).post(...asked),
    update: async (...asked) => (await load()).update(...asked),
    read: async (...asked) => (await load()).read(...asked),
    find: async (...asked) => (await load()).find(...asked),
    mayNotify: async (...asked) => (await load()).mayNotify(...asked),
    notify: async (...asked) => (await load()).notify(...asked),
  };
}
