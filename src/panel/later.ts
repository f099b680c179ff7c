import { createElement, type ComponentType } from 'react';
import { arriving } from '../api/arriving.ts';

/** A screen that isn't needed at first. `fetchAhead` lets it come while nobody waits for it. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const { fetchAhead, useIt } = arriving(load);
  const Screen = (props: Props) => createElement(useIt(), props);
  return { Screen, fetchAhead };
}
