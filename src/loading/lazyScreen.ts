import { createElement, type ComponentType } from 'react';
import { lazyModule } from './lazyModule.ts';

/** A screen that isn't needed at first. `fetchAhead` lets it come while nobody waits for it. */
export function lazyScreen<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const { fetchAhead, useIt } = lazyModule(load);
  const Screen = (props: Props) => createElement(useIt(), props);
  return { Screen, fetchAhead };
}
