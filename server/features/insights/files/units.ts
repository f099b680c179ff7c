import { digestOf, idFrom } from './digest.ts';

export interface Unit {
  id: string;
  parent: string | null;
  /** Names from the top; one to three. */
  path: string[];
  /** In it and in the units below it. */
  people: number;
}

/** The tree above these paths, one for each person; each unit after its parent. */
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

/** No separator that a name can contain. */
export function pathKey(path: readonly string[]): string {
  return JSON.stringify(path);
}

function toUnit(path: string[], people: number): Unit {
  return { id: idOfUnit(path), parent: path.length > 1 ? idOfUnit(path.slice(0, -1)) : null, path, people };
}

/**
 * Derived from the names alone: the same path in a later file is the same unit. A unit that is renamed, or moved below
 * another parent, is a new one, because a file says nothing about what it was.
 */
function idOfUnit(path: readonly string[]): string {
  return idFrom(digestOf(pathKey(path)));
}

/** By code units, the same on every machine. */
function comparePaths(one: readonly string[], other: readonly string[]): number {
  for (const [depth, name] of one.entries()) {
    const against = other[depth];
    if (against === undefined) return 1;
    if (name !== against) return name < against ? -1 : 1;
  }
  return one.length - other.length;
}
