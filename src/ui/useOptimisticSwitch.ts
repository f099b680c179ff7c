import { startTransition, useOptimistic } from 'react';

/** Switches at once; returns to `isOn` if saving fails. The caller shows the error. */
export function useOptimisticSwitch(
  isOn: boolean,
  save: (isOn: boolean) => Promise<unknown>,
): [boolean, (isOn: boolean) => void] {
  const [shown, show] = useOptimistic(isOn);
  const change = (next: boolean) => {
    startTransition(async () => {
      show(next);
      await save(next).catch(() => undefined);
    });
  };
  return [shown, change];
}
