import { useState } from 'react';

/** All that were among them since the list was mounted: what a press took out of the list can stay on screen. */
export function useCame(ids: readonly string[]): ReadonlySet<string> {
  const [came, setCame] = useState<ReadonlySet<string>>(new Set());
  if (ids.some((id) => !came.has(id))) setCame(new Set([...came, ...ids]));
  return came;
}
