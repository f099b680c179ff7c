import { fileLimits, type FileProblem } from '#contract/rules/organization/insightsFiles.ts';
import { foldName } from './names.ts';
import { problemOf } from './problem.ts';
import type { Unit } from './units.ts';

export type KnownUnit = Pick<Unit, 'id' | 'path' | 'people'>;

/** Finds a unit by its name, or by a path such as "Sales / North"; ignores case. */
export function createUnitLookup(units: readonly KnownUnit[]) {
  const named = new Map<string, Set<KnownUnit>>();
  const add = (name: string, unit: KnownUnit) => {
    const key = nameKey(name);
    named.set(key, (named.get(key) ?? new Set()).add(unit));
  };
  for (const unit of units) {
    add(unit.path.at(-1) ?? '', unit);
    add(unit.path.join('/'), unit);
  }
  return (value: string, row: number): KnownUnit | FileProblem => {
    if (value === '') return problemOf('unit_missing', { row });
    const found = [...(named.get(nameKey(value)) ?? [])];
    // A top unit's path is just its name, so the name finds it even if a lower unit has the same.
    const byPath = found.filter(({ path }) => nameKey(path.join('/')) === nameKey(value));
    const [unit, ...others] = byPath.length > 0 ? byPath : found;
    if (!unit) return problemOf('unit_unknown', { row, value });
    if (others.length > 0) return problemOf('unit_ambiguous', { row, value, number: found.length });
    if (unit.people < fileLimits.fewestPeople) return problemOf('unit_too_small', { row, value, number: unit.people });
    return unit;
  };
}

function nameKey(name: string): string {
  return foldName(name).replaceAll(/ ?\/ ?/g, '/');
}
