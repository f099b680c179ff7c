import { vi } from 'vitest';

/** `ahead` moves the process's monotonic clock, `setBack` its time of day. */
export interface Clocks extends Disposable {
  ahead: (ms: number) => void;
  setBack: (ms: number) => void;
}

export function moveClocks(): Clocks {
  const now = performance.now.bind(performance);
  let aheadMs = 0;
  const monotonic = vi.spyOn(performance, 'now').mockImplementation(() => now() + aheadMs);
  return {
    ahead(ms) {
      aheadMs = ms;
    },
    setBack(ms) {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - ms });
    },
    [Symbol.dispose]() {
      monotonic.mockRestore();
      vi.useRealTimers();
    },
  };
}
