import { addUp, noCounts, type Counts } from '../../../server/features/insights/suppression/counts.ts';

/** One possible sum for the hosts of a unit. `holds`: results that one of these hosts can have. */
export interface UnitState {
  counts: Counts;
  holds: ReadonlySet<string>;
}

export type States = ReadonlyMap<string, readonly UnitState[]>;
export type Table = ReadonlyMap<string, Counts>;

/** What a publication shows of a table, and the sets of units whose counts it hides. */
export interface Telling {
  output: string;
  hidden: readonly (readonly string[])[];
}

export interface Finding {
  /** Number of possible values of the hidden count that is exposed most. */
  values: number;
  where: string;
}

const measures = ['hosts', 'answers', 'saw'] as const;
type Measure = (typeof measures)[number];

/** Counting stops here: five values are safe. */
const enough = 5;

/** Tables with the same publication: up to five values of each hidden count, by what else the attacker knows. */
interface Alike {
  hidden: Telling['hidden'];
  values: number[][];
}

/**
 * The attacker. Knows how `tell` works and perhaps one host's results, enumerates all tables that the units' states allow,
 * and counts the values that each hidden count can have given what is shown. Returns the worst case. A count with fewer
 * than five possible values to begin with must keep them all. `tell` returns null for tables to skip.
 */
export function attack(states: States, tell: (table: Table) => Telling | null): Finding {
  const knowledge = knowledgeOf(states);
  const seen = new Map<string, Alike>();
  for (const { table, chosen } of everyTable(states)) {
    const told = tell(table);
    if (!told) continue;
    const alike = seen.get(told.output) ?? { hidden: told.hidden, values: [] };
    seen.set(told.output, alike);
    const isKnown = knowledge.map(({ unit, result }) => unit === null || chosen.get(unit)?.holds.has(result) === true);
    for (const [at, units] of told.hidden.entries()) {
      const sum = addUp(units.map((unit) => table.get(unit) ?? noCounts));
      for (const [index, known] of isKnown.entries())
        if (known) remember(alike, (at * isKnown.length + index) * 3, sum);
    }
  }
  return worstOf(seen, knowledge, states);
}

function remember({ values }: Alike, from: number, sum: Counts): void {
  for (const [index, measure] of measures.entries()) {
    const some = (values[from + index] ??= []);
    if (some.length < enough && !some.includes(sum[measure])) some.push(sum[measure]);
  }
}

function worstOf(seen: ReadonlyMap<string, Alike>, knowledge: readonly Knowledge[], states: States): Finding {
  let worst: Finding = { values: Infinity, where: 'nothing is hidden' };
  for (const [output, { hidden, values }] of seen)
    for (const [at, units] of hidden.entries())
      for (const [index, known] of knowledge.entries())
        for (const [which, measure] of measures.entries()) {
          const left = values[(at * knowledge.length + index) * 3 + which]?.length ?? Infinity;
          if (left >= worst.values) continue;
          if (left < enough && left === valuesBefore(states, units, measure, known)) continue;
          worst = { values: left, where: `${measure} of ${units.join('+')}, knowing ${known.name}; ${output}` };
        }
  return worst;
}

/** Number of possible values before anything is shown. */
function valuesBefore(states: States, units: readonly string[], measure: Measure, known: Knowledge): number {
  let sums = new Set([0]);
  for (const unit of units) {
    const possible = (states.get(unit) ?? []).filter(({ holds }) => known.unit !== unit || holds.has(known.result));
    const values = [...new Set(possible.map(({ counts }) => counts[measure]))];
    sums = new Set([...sums].flatMap((sum) => values.map((value) => sum + value)));
  }
  return sums.size;
}

interface Knowledge {
  unit: string | null;
  result: string;
  name: string;
}

function knowledgeOf(states: States): Knowledge[] {
  const hosts = [...states].flatMap(([unit, some]) =>
    [...new Set(some.flatMap(({ holds }) => [...holds]))].map((result) => ({
      unit,
      result,
      name: `${result} in ${unit}`,
    })),
  );
  return [{ unit: null, result: '', name: 'nothing' }, ...hosts];
}

/** Yields the same two maps each time, because copying them would take most of the run. */
function* everyTable(states: States): Generator<{ table: Map<string, Counts>; chosen: Map<string, UnitState> }> {
  const units = [...states];
  const [table, chosen] = [new Map<string, Counts>(), new Map<string, UnitState>()];
  const total = units.reduce((product, [, some]) => product * some.length, 1);
  for (let number = 0; number < total; number++) {
    let left = number;
    for (const [unit, some] of units) {
      const state = some[left % some.length];
      left = Math.floor(left / some.length);
      if (!state || state === chosen.get(unit)) continue;
      chosen.set(unit, state);
      table.set(unit, state.counts);
    }
    yield { table, chosen };
  }
}

/** Every sum that up to `people` hosts with such results can have. */
export function statesOf(people: number, results: readonly { answers: number; saw: number }[]): UnitState[] {
  let states = new Map<string, { counts: Counts; holds: Set<string> }>();
  states.set('', { counts: noCounts, holds: new Set() });
  let last = [...states.values()];
  for (let hosts = 1; hosts <= people; hosts++) {
    const next = new Map<string, { counts: Counts; holds: Set<string> }>();
    for (const { counts, holds } of last)
      for (const { answers, saw } of results) {
        const one = { hosts: 1, answers, saw, batches: 2, mostSaw: saw, mostMissed: answers - saw };
        const sum = addUp([counts, one]);
        const key = Object.values(sum).join(' ');
        const state = next.get(key) ?? { counts: sum, holds: new Set() };
        for (const held of [...holds, `${saw} of ${answers}`]) state.holds.add(held);
        next.set(key, state);
      }
    states = new Map([...states, ...next]);
    last = [...next.values()];
  }
  return [...states.values()];
}
