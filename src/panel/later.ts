import { lazy, type ComponentType } from 'react';
import { patiently } from '../api/patiently.ts';

/** A screen that isn't needed at first. `fetchAhead` lets it come while nobody waits for it. */
export function later<Props>(load: () => Promise<ComponentType<Props>>) {
  let loading: Promise<{ default: ComponentType<Props> }> | undefined;
  const fetchAhead = () => (loading ??= patiently(async () => ({ default: await load() })));
  return { Screen: lazy(fetchAhead), fetchAhead };
}
