import type { Leak } from './leak.ts';

export interface Counted {
  ballots: number;
  scores: { clarity: number[]; safety: number[] };
  purpose: { saw: number; did_not: number; could_not_tell: number };
}

export const noneCounted = (): Counted => ({
  ballots: 0,
  scores: { clarity: [0, 0, 0, 0, 0], safety: [0, 0, 0, 0, 0] },
  purpose: { saw: 0, did_not: 0, could_not_tell: 0 },
});

export function sumOf(all: Counted[]): Counted {
  return all.reduce(
    (one, other) => ({
      ballots: one.ballots + other.ballots,
      scores: {
        clarity: one.scores.clarity.map((people, index) => people + (other.scores.clarity[index] ?? 0)),
        safety: one.scores.safety.map((people, index) => people + (other.scores.safety[index] ?? 0)),
      },
      purpose: {
        saw: one.purpose.saw + other.purpose.saw,
        did_not: one.purpose.did_not + other.purpose.did_not,
        could_not_tell: one.purpose.could_not_tell + other.purpose.could_not_tell,
      },
    }),
    noneCounted(),
  );
}

/**
 * Everything that privacy.md grants, plus the leak: bands, or from twice `fewest` answers a count that leaves
 * `fewest` on both sides.
 */
export function resultOf({ ballots, scores, purpose }: Counted, leak: Leak | null, fewest = 5): object {
  const couldTell = purpose.saw + purpose.did_not;
  return {
    answers: ballots,
    clarity: scoreOf(scores.clarity, leak, fewest),
    safety: scoreOf(scores.safety, leak, fewest),
    purpose:
      leak === 'shows exact parts'
        ? { couldTell, saw: purpose.saw }
        : couldTell < 5
          ? null
          : band(purpose.saw / couldTell),
  };
}

function scoreOf(people: number[], leak: Leak | null, fewest: number): unknown {
  const answers = people.reduce((sum, number) => sum + number, 0);
  const favourable = (people[3] ?? 0) + (people[4] ?? 0);
  const everybody = people.findIndex((number) => number === answers) + 1;
  if (leak === 'shows unanimity' && everybody > 0) return { everybody };
  if (leak === 'shows rare options' && answers >= 2 * fewest) return { people };
  const hides = [favourable, answers - favourable].every((number) => number >= fewest);
  if (fewest === 1 || (answers >= 2 * fewest && hides)) return { favourable };
  return { band: band(favourable / answers) };
}

const band = (share: number) => (share < 0.4 ? 'low' : share < 0.7 ? 'middle' : 'high');
