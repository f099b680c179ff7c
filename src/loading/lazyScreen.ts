import { createElement, type ComponentType } from 'react';
import { lazyModule } from './lazyModule.ts';
import { prefetch, type Audience } from './prefetch.ts';

/**
 * Prefetched after the first screen. Unlike `React.lazy`, it then renders without a fallback, so it can take the
 * focus at once.
 */
export function lazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  audience: Audience = 'everybody',
) {
  const screen = screenOnDemand(load);
  prefetch(screen.fetchAhead, audience);
  return screen;
}

/** Not prefetched, for screens that few people see. */
export function screenOnDemand<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const { fetchAhead, useIt } = lazyModule(load);
  const Screen = (props: Props) => createElement(useIt(), props);
  return Object.assign(Screen, { fetchAhead });
}
