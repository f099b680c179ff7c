import { createElement, lazy, useState, type ComponentType } from 'react';
import { patiently } from '../api/patiently.ts';

/** A screen that isn't needed at first. `fetchAhead` lets it come while nobody waits for it. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let here: ComponentType<Props> | undefined;
  let loading: Promise<ComponentType<Props>> | undefined;
  const fetchAhead = () =>
    (loading ??= patiently(load).then((screen) => {
      here = screen;
      return screen;
    }));
  const Awaited: ComponentType<Props> = lazy(async () => ({ default: await fetchAhead() }));

  // A `lazy` screen draws its placeholder first, even if it is here, and React then shows that for 300 ms.
  function Screen(props: Props) {
    const [chosen] = useState(() => here ?? Awaited);
    return createElement(chosen, props);
  }
  return { Screen, fetchAhead };
}
