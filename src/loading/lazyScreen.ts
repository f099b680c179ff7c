import { createElement, type ComponentType } from 'react';
import { lazyModule } from './lazyModule.ts';
import { prefetch, type Audience } from './prefetch.ts';

/**
 * A screen, or part of one, in a file of its own that is prefetched for its audience after the first screen; declare it
 * where it is drawn. Unlike with `React.lazy`, once fetched it is drawn without a placeholder, so it can take the focus.
 */
export function lazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  audience: Audience = 'everybody',
) {
  const screen = screenOnDemand(load);
  prefetch(screen.fetchAhead, audience);
  return screen;
}

/** The same without prefetching, for screens that few people see. */
export function screenOnDemand<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const { fetchAhead, useIt } = lazyModule(load);
  const Screen = (props: Props) => createElement(useIt(), props);
  return Object.assign(Screen, { fetchAhead });
}
