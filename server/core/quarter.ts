import { quarterCount, quarterCountAt, quarterId } from '#contract/rules/quarter.ts';

export interface Quarter {
  /** `2026-Q3`, in UTC. */
  id: string;
  from: number;
  until: number;
}

/** Wait after a quarter's end, so that it includes results whose transaction was still running at midnight. */
const settleMs = 86_400_000;

/** The last two finished quarters, the earlier first. */
export function lastQuarters(nowMs: number): [Quarter, Quarter] {
  const running = quarterCountAt(nowMs - settleMs);
  return [quarterOf(running - 2), quarterOf(running - 1)];
}

/** Quarters whose results can be added up, now or later. */
export function quartersBegun(nowMs: number): Quarter[] {
  return [3, 2, 1, 0].map((ago) => quarterOf(quarterCountAt(nowMs) - ago));
}

function quarterOf(count: number): Quarter {
  const start = (of: number) => Date.UTC(Math.floor(of / 4), (of % 4) * 3);
  return { id: quarterId(count), from: start(count), until: start(count + 1) };
}

export function quarterNamed(id: string): Quarter {
  return quarterOf(quarterCount(id));
}

/** The running quarter; on its first day still the previous one, until that has settled. */
export function runningQuarter(nowMs: number): Quarter {
  return quarterOf(quarterCountAt(nowMs - settleMs));
}

/** Whether all of its results are there. */
export function isOver({ until }: Quarter, nowMs: number): boolean {
  return nowMs >= until + settleMs;
}

export function quarterBefore({ from }: Quarter, ago = 1): Quarter {
  return quarterOf(quarterCountAt(from) - ago);
}
