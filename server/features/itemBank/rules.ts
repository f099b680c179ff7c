import type { SeenResult } from '#contract/pulse.ts';

/** privacy: what a number needs behind it. `batches`: released results. */
const fewest = { hosts: 5, answers: 10, batches: 2 };

export interface Quarter {
  /** `2026-Q3`, in UTC. */
  id: string;
  from: number;
  until: number;
}

/** After its end, so that a result whose transaction is still running at midnight is in it. */
const settleMs = 86_400_000;

/** The last two that are over, the earlier first. */
export function lastQuarters(nowMs: number): [Quarter, Quarter] {
  const running = countAt(nowMs - settleMs);
  return [quarterOf(running - 2), quarterOf(running - 1)];
}

/** All that can be read now or have begun. */
export function quartersBegun(nowMs: number): Quarter[] {
  return [3, 2, 1, 0].map((ago) => quarterOf(countAt(nowMs) - ago));
}

function countAt(nowMs: number): number {
  const day = new Date(nowMs);
  return day.getUTCFullYear() * 4 + Math.floor(day.getUTCMonth() / 3);
}

function quarterOf(count: number): Quarter {
  const start = (of: number) => Date.UTC(Math.floor(of / 4), (of % 4) * 3);
  return { id: `${Math.floor(count / 4)}-Q${(count % 4) + 1}`, from: start(count), until: start(count + 1) };
}

export function partsOf(id: string): { year: number; number: number } {
  const [year = 0, number = 0] = id.split('-Q').map(Number);
  return { year, number };
}

/** What was seen in a quarter, of one behaviour in one wording. */
export interface SeenCell {
  behaviour: string;
  version: number;
  answers: number;
  saw: number;
}

export interface Released {
  host: string;
  seen: readonly Pick<SeenResult, 'behaviour' | 'version' | 'answers' | 'saw'>[];
}

/** Adds up results one at a time. Bands count for nothing: a number made of them would be invented. */
export function createTally() {
  const cells = new Map<string, SeenCell & { batches: number; hosts: Set<string> }>();
  return {
    add({ host, seen }: Released): void {
      for (const { behaviour, version, answers, saw } of seen) {
        if (saw === null) continue;
        const key = `${behaviour} ${version}`;
        const cell = cells.get(key) ?? { behaviour, version, answers: 0, saw: 0, batches: 0, hosts: new Set<string>() };
        cell.answers += answers;
        cell.saw += saw;
        cell.batches++;
        cell.hosts.add(host);
        cells.set(key, cell);
      }
    },
    /** Only those that may be shown. */
    cells: (): SeenCell[] =>
      [...cells.values()]
        .filter(
          ({ answers, batches, hosts }) =>
            answers >= fewest.answers && batches >= fewest.batches && hosts.size >= fewest.hosts,
        )
        .map(({ behaviour, version, answers, saw }) => ({ behaviour, version, answers, saw })),
  };
}

/** Rounded down to tens: somebody who knows one host's answers can't subtract them. */
export function atLeast(answers: number): number {
  return Math.floor(answers / 10) * 10;
}
