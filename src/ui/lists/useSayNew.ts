import { useEffect, useEffectEvent, useRef } from 'react';
import { useAnnounce } from '../Announcer.tsx';
import type { Moment } from './moments.ts';
import { useTexts } from '../text/Texts.tsx';

/** Batches new items into one announcement. */
const gatherMs = 1_500;

export function useSayNew(moments: readonly Moment[]): void {
  const { texts } = useTexts();
  const announce = useAnnounce();
  const known = useRef<ReadonlySet<string>>(undefined);
  const gathered = useRef<Moment[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const say = useEffectEvent(() => {
    timer.current = undefined;
    const [first, ...others] = gathered.current;
    gathered.current = [];
    if (first && others.length === 0) announce(first.line, first.theirs);
    else if (first) announce(texts.newOnes(others.length + 1));
  });
  useEffect(() => {
    const before = known.current;
    known.current = new Set(moments.map(momentKey));
    const arrived = before ? moments.filter((one) => !one.isOwn && !before.has(momentKey(one))) : [];
    if (arrived.length === 0) return;
    gathered.current.push(...arrived);
    timer.current ??= setTimeout(() => {
      say();
    }, gatherMs);
  }, [moments]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
}

function momentKey({ id, at }: Moment): string {
  return `${id} ${at}`;
}
