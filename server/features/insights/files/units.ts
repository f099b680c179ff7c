import { digestOf, idFrom } from './digest.ts';

export interface Unit {
  id: string;
  parent: string | null;
  /** One to three names, from the top down. */
  path: string[];
  /** Includes the units below it. */
  people: number;
}

/** All units on these paths (one path per person), each after its parent. */
export function unitsOf(paths: readonly string[][]): Unit[] {
  const people = new Map<string, number>();
  for (const path of paths)
    for (const depth of path.keys()) {
      const key = pathKey(path.slice(0, depth + 1));
      people.set(key, (people.get(key) ?? 0) + 1);
    }
  return [...people]
    .map(([key, count]) => toUnit(JSON.parse(key) as string[], count))
    .toSorted((one, other) => comparePaths(one.path, other.path));
}

/** JSON, because a name can contain any separator. */
export function pathKey(path: readonly string[]): string {
  return JSON.stringify(path);
}

function toUnit(path: string[], people: number): Unit {
  return { id: idOfUnit(path), parent: path.length > 1 ? idOfUnit(path.slice(0, -1)) : null, path, people };
}

/**
 * Derived from the path alone, so the same path in a later file is the same unit. A renamed or moved unit is a new one,
 * because a file doesn't say what it was before.
 */
function idOfUnit(path: readonly string[]): string {
  return idFrom(digestOf(pathKey(path)));
}

/** Compares by code units, independent of the machine's locale. */
function comparePaths(one: readonly string[], other: readonly string[]): number {
  for (const [depth, name] of one.entries()) {
    const against = other[depth];
    if (against === undefined) return 1;
    if (name !== against) return name < against ? -1 : 1;
  }
  return one.length - other.length;
}
