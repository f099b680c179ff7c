import { useEffect, useEffectEvent, useRef } from 'react';
import { useAnnounce } from './Announcer.tsx';

/** Announces new questions only. `key` identifies one; undefined: not read yet; empty: nothing is asked. */
export function useAnnounceNew(key: string | undefined, question: string, theirs: readonly string[]): void {
  const announce = useAnnounce();
  const known = useRef<string>(undefined);
  const say = useEffectEvent(() => {
    announce(question, theirs);
  });
  useEffect(() => {
    if (key === undefined) return;
    if (key !== '' && known.current !== undefined && known.current !== key) say();
    known.current = key;
  }, [key]);
}
