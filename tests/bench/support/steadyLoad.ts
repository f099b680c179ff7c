import { setTimeout as sleep } from 'node:timers/promises';

export interface SteadyLoad {
  /** Response times in milliseconds, counted from when each request was due. */
  times: () => number[];
  stop: () => Promise<number[]>;
}

/**
 * Open-loop load: `perSecond` requests a second whether or not earlier ones are answered, so a server that stalls for a
 * second is late for all requests of that second. `skipMs`: warm-up, while a new process still compiles its code.
 */
export function startSteadyLoad(ask: (turn: number) => Promise<unknown>, perSecond: number, skipMs = 0): SteadyLoad {
  const begun = performance.now();
  const times: number[] = [];
  const running = new Set<Promise<void>>();
  let isOver = false;
  const note = async (turn: number, due: number) => {
    await ask(turn);
    if (due >= skipMs) times.push(performance.now() - begun - due);
  };
  const sent = (async () => {
    for (let turn = 0; !isOver; turn++) {
      const due = (turn * 1000) / perSecond;
      const early = due - (performance.now() - begun);
      if (early > 0) await sleep(early);
      const asked = note(turn, due).finally(() => running.delete(asked));
      running.add(asked);
    }
  })();
  return {
    times: () => [...times],
    async stop() {
      isOver = true;
      await sent;
      await Promise.all(running);
      return times;
    },
  };
}
