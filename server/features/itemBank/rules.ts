import type { SeenResult } from '#contract/meeting/pulse.ts';

/** privacy: what a number needs behind it. `batches`: released results. */
const fewest = { hosts: 5, answers: 10, batches: 2 };

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
