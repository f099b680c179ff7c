import type { FileProblem, FileProblemCode } from '#contract/rules/organization/insightsFiles.ts';
import type { GroupMembers } from '../../../platform/microsoft/microsoft.ts';
import { problemOf } from './problem.ts';

/** A readable row of the file: a person or a group, and the unit it belongs to. */
export interface ReadRow {
  row: number;
  who: { person: string } | { group: string };
  path: string[];
  /** `pathKey` of the path. */
  key: string;
}

export interface Placed {
  row: number;
  person: string;
  path: string[];
  key: string;
  /** Whether the row names a group with this person in it. */
  isMember: boolean;
}

/** A group's row becomes one for each member. Rows with a group missing in `membersOf` are left out. */
export function placeEach(
  rows: readonly ReadRow[],
  membersOf: ReadonlyMap<string, GroupMembers>,
  problems: FileProblem[],
): Placed[] {
  const firstRows = new Map<string, number>();
  return rows.flatMap(({ row, who, path, key }): Placed[] => {
    if ('person' in who) return [{ row, person: who.person, path, key, isMember: false }];
    const { group } = who;
    const members = membersOf.get(group);
    if (members === undefined) return [];
    const place = `${group} ${key}`;
    const first = firstRows.get(place);
    firstRows.set(place, first ?? row);
    const problem = first === undefined ? problemWith(members) : 'row_repeated';
    if (problem) problems.push(problemOf(problem, { row, value: group, number: first ?? 0 }));
    if (problem || typeof members === 'string') return [];
    // Sorted, because Graph promises no order, and the digest must not depend on one.
    return members.toSorted().map((person) => ({ row, person, path, key, isMember: true }));
  });
}

function problemWith(members: GroupMembers): FileProblemCode | undefined {
  if (typeof members === 'string') return members;
  return members.length === 0 ? 'group_empty' : undefined;
}

/**
 * Drops people placed in two units, because the file doesn't say which is right. A group's row tells how many of its
 * members that concerns, instead of a problem for each. Two groups of one unit may share members.
 */
export function oncePerPerson(placed: readonly Placed[], problems: FileProblem[]): Placed[] {
  const elsewhere = new Map<number, number[]>();
  const kept = [...Map.groupBy(placed, ({ person }) => person).values()].flatMap((rows) => {
    const [first, ...again] = rows;
    if (!first) return [];
    const other = again.find(({ key }) => key !== first.key);
    if (!other) {
      for (const { row, person, isMember } of again)
        if (!isMember) problems.push(problemOf('row_repeated', { row, value: person, number: first.row }));
      return [first];
    }
    for (const { row, person, key, isMember } of rows) {
      const number = key === first.key ? other.row : first.row;
      if (isMember) elsewhere.set(row, [...(elsewhere.get(row) ?? []), number]);
      else problems.push(problemOf('person_in_two_units', { row, value: person, number }));
    }
    return [];
  });
  for (const [row, others] of elsewhere)
    problems.push(
      problemOf('members_in_two_units', { row, value: String(others.length), number: Math.min(...others) }),
    );
  return kept;
}
