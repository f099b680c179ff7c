/** Rounded, so that a single refusal doesn't show. */
const step = 100;

const minuteMs = 60_000;

export interface RefusedUnnamed {
  count(): void;
  /**
   * In hundreds, for the last whole minute. The remainder is rounded at random, so that one refusal more shows
   * nothing.
   */
  lastMinute(): number;
}

export function countRefusedUnnamed(now: () => number = () => performance.now(), chance = Math.random): RefusedUnnamed {
  let minute = Math.floor(now() / minuteMs);
  let counted = 0;
  let reported = 0;
  const goOn = () => {
    const current = Math.floor(now() / minuteMs);
    if (current === minute) return;
    reported = current === minute + 1 ? step * Math.floor(counted / step + chance()) : 0;
    minute = current;
    counted = 0;
  };
  return {
    count() {
      goOn();
      counted++;
    },
    lastMinute() {
      goOn();
      return reported;
    },
  };
}
