import { compositionOf, type Composition } from '../../../server/features/insights/suppression/composition.ts';
import type { Unit } from '../../../server/features/insights/suppression/tree.ts';
import { chance } from '../attacks/pulseYear.ts';

/** A released result. */
export interface Result {
  host: string;
  behaviour: string;
  quarter: number;
  week: number;
  answers: number;
  saw: number;
}

export interface Year {
  results: readonly Result[];
  /** One per meeting, with `saw` 0 or 1: openings, and acknowledgements of one kind. */
  meetings: readonly Result[];
  /** The file in force at the end of each quarter. */
  files: readonly Composition[];
  /** The composition of each quarter. */
  compositions: readonly Composition[];
  /** Units in force in the last quarter. */
  units: readonly Omit<Unit, 'people'>[];
  /** The unit that its works council has switched off after the year. */
  switchedOff: string;
}

export const behaviours = ['purpose', 'dissent', 'thanks'];
export const meetingFigures = ['opened', 'thanked'];
export const quarters = [0, 1, 2, 3];

/** Six units with hosts at the levels 1, 2 and 3; the sixth, `labs`, is too small. */
const sizes = { sales: 8, north: 8, south: 8, care: 7, office: 7, labs: 2 };

const paths: Record<keyof typeof sizes, string[]> = {
  sales: ['sales'],
  north: ['works', 'plant', 'north'],
  south: ['works', 'plant', 'south'],
  care: ['works', 'care'],
  office: ['office'],
  labs: ['works', 'labs'],
};

const units: Year['units'] = [
  { id: 'sales', parent: null, isOn: true },
  { id: 'office', parent: null, isOn: true },
  { id: 'works', parent: null, isOn: true },
  { id: 'plant', parent: 'works', isOn: true },
  { id: 'care', parent: 'works', isOn: true },
  { id: 'labs', parent: 'works', isOn: true },
  { id: 'north', parent: 'plant', isOn: true },
  { id: 'south', parent: 'plant', isOn: true },
];

/** Forty hosts, three behaviours. `absent`: share of hosts without a result in a quarter. */
export function yearOf(seed: number, absent = 1 / 20): Year {
  const random = chance(seed);
  const files = filesOf();
  const hosts = [...(files[0] ?? new Map<string, string[]>()).keys()];
  const results = quarters.flatMap((quarter) =>
    hosts.filter(() => random() > absent).flatMap((host) => resultsIn(quarter, host, random)),
  );
  const meetings = hosts.flatMap((host) => meetingsOf(host, random));
  const compositions = compositionsOf(files, [...results, ...meetings]);
  return { results, meetings, files, compositions, units, switchedOff: 'care' };
}

/** One quarter's meetings: in most weeks, fewer in the first and last, and without any thanks in some. */
function meetingsOf(host: string, random: () => number): Result[] {
  const weeks = Array.from({ length: 13 }, (_, week) => week).filter(
    (week) => random() < (week % 12 === 0 ? 0.3 : 0.8),
  );
  const of = (behaviour: string, share: (week: number) => number) =>
    weeks.map((week) => ({ host, behaviour, quarter: 0, week, answers: 1, saw: random() < share(week) ? 1 : 0 }));
  return [...of('opened', () => 0.5), ...of('thanked', (week) => (week % 3 === 0 ? 0 : 0.4))];
}

/** Two hosts leave `sales` in the second quarter. In the third `north` and `south` exchange three each, and one joins. */
function filesOf(): Composition[] {
  const placed = Object.entries(paths).flatMap(([unit, path]) =>
    Array.from({ length: sizes[unit as keyof typeof sizes] }, (_, number) => [`${unit} ${number}`, path] as const),
  );
  const first = new Map(placed);
  const moved = (file: Composition, people: string[], path: string[]) =>
    new Map([...file, ...people.map((person) => [person, path] as const)]);
  const second = moved(first, ['sales 0', 'sales 1'], paths.care);
  const toSouth = moved(second, ['north 0', 'north 1', 'north 2', 'care 0'], paths.south);
  const third = moved(toSouth, ['south 0', 'south 1', 'south 2'], paths.north);
  return [first, second, third, third];
}

function compositionsOf(files: readonly Composition[], results: readonly Result[]): Composition[] {
  const hosts = new Set(results.map(({ host }) => host));
  const made: Composition[] = [];
  for (const file of files) made.push(compositionOf(made.at(-1) ?? new Map(), file, hosts));
  return made;
}

function resultsIn(quarter: number, host: string, random: () => number): Result[] {
  return behaviours.flatMap((behaviour) =>
    Array.from({ length: 1 + Math.floor(3 * random()) }, () => {
      const answers = 10 + Math.floor(9 * random());
      const saw = 5 + Math.floor((answers - 9) * random());
      return { host, behaviour, quarter, week: Math.floor(13 * random()), answers, saw };
    }),
  );
}
