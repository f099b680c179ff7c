import { useEffect, useEffectEvent } from 'react';
import { useSignedIn } from './HostProvider.tsx';

/** While `isOpen`, the back button closes this before anything around it. */
export function useBackStep(isOpen: boolean, close: () => void): void {
  const { onBack } = useSignedIn();
  const closeIt = useEffectEvent(close);
  useEffect(() => {
    if (!isOpen) return undefined;
    return onBack(() => {
      closeIt();
    });
  }, [isOpen, onBack]);
}
