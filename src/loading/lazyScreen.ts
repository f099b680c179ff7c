import { createElement, type ComponentType } from 'react';
import { lazyModule } from './lazyModule.ts';
import { prefetch, type Audience } from './prefetch.ts';

/**
 * A screen, or a part of one, in a file of its own that loads after the first screen; declare it where it is drawn. It is prefetched for
 * its audience.
 * Unlike with `React.lazy`, a prefetched one is drawn at once, without a placeholder in between, so it can take the focus.
 */
export function lazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  audience: Audience = 'everybody',
) {
  const screen = screenOnDemand(load);
  prefetch(screen.fetchAhead, audience);
  return screen;
}

/** The same for what few people see: nothing is fetched before it is drawn. */
export function screenOnDemand<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const { fetchAhead, useIt } = lazyModule(load);
  const Screen = (props: Props) => createElement(useIt(), props);
  return Object.assign(Screen, { fetchAhead });
}
