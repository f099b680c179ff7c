import { fileLimits, type FileProblem, type FileProblemCode } from '#contract/rules/organization/insightsFiles.ts';
import type { GroupMembers } from '../../../platform/microsoft/microsoft.ts';
import { digestOf } from './digest.ts';
import { namesIn } from './fileWords.ts';
import { oncePerPerson, placeEach, type ReadRow } from './groupRows.ts';
import { foldName } from './names.ts';
import { problemOf, sortProblems } from './problem.ts';
import { readTable, type TableForm, type TableRow } from './table.ts';
import { pathKey, unitsOf, type Unit } from './units.ts';

type Column = 'person' | 'group' | 'level1' | 'level2' | 'level3';
type Row = TableRow<Column>;

/** Each person counts in their deepest unit and in those above it. */
interface Assignment {
  person: string;
  unit: string;
}

export interface UnitsFile {
  /** Hash of the bytes, and of its groups' members: taking a file with the same digest changes nothing. */
  digest: string;
  /** Groups that its rows name. Without the members of all of them nothing else here is complete. */
  groups: string[];
  /** Sorted by path, so each comes after its parent. */
  units: Unit[];
  assignments: Assignment[];
  problems: FileProblem[];
}

const form: TableForm<Column> = {
  headings: {
    person: namesIn(({ unitColumns }) => unitColumns.person),
    group: namesIn(({ unitColumns }) => unitColumns.group),
    level1: namesIn(({ unitColumns }) => unitColumns.level1),
    level2: namesIn(({ unitColumns }) => unitColumns.level2),
    level3: namesIn(({ unitColumns }) => unitColumns.level3),
  },
  needed: { no_person_column: ['person', 'group'], no_unit_column: ['level1'] },
  hasOthers: true,
};

const levels = ['level1', 'level2', 'level3'] as const;

const objectId = /^\{?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\}?$/i;

/** A row is taken whole; otherwise it has a problem. */
export function readUnitsFile(bytes: Uint8Array, membersOf: ReadonlyMap<string, GroupMembers> = new Map()): UnitsFile {
  const { rows, problems } = readTable(bytes, form);
  const spell = createSpelling();
  const read = rows.flatMap((row): ReadRow[] => {
    const path = levels.map((level) => row.cells[level]).filter((name) => name !== '');
    const who = whoIn(row);
    const wrong = [...(isProblem(who) ? [who] : []), ...pathProblems(row, path), ...spell(row, path)];
    problems.push(...wrong);
    return wrong.length > 0 || isProblem(who) ? [] : [{ row: row.row, who, path, key: pathKey(path) }];
  });
  const groups = [...new Set(read.flatMap(({ who }) => ('group' in who ? [who.group] : [])))];
  if (groups.length > fileLimits.groups) return refused(bytes, 'too_many_groups', fileLimits.groups);
  const placed = placeEach(read, membersOf, problems);
  if (placed.length > fileLimits.people) return refused(bytes, 'too_many_people', fileLimits.people);
  const kept = oncePerPerson(placed, problems);
  const units = unitsOf(kept.map(({ path }) => path));
  if (units.length > fileLimits.units) return refused(bytes, 'too_many_units', fileLimits.units);
  const idOf = new Map(units.map(({ id, path }) => [pathKey(path), id]));
  const assignments = kept.map(({ person, key }) => ({ person, unit: idOf.get(key) ?? '' }));
  const digest = digestOf(bytes);
  return {
    digest: groups.length === 0 ? digest : digestOf(JSON.stringify([digest, assignments])),
    groups,
    units,
    assignments,
    problems: sortProblems(problems),
  };
}

function refused(bytes: Uint8Array, code: FileProblemCode, number: number): UnitsFile {
  return { digest: digestOf(bytes), groups: [], units: [], assignments: [], problems: [problemOf(code, { number })] };
}

/** Only object ids will do: hosts are stored by them, and Bookend has no permission to look up addresses. */
function whoIn({ row, cells }: Row): ReadRow['who'] | FileProblem {
  const { person, group } = cells;
  if (person !== '' && group !== '') return problemOf('person_and_group', { row });
  if (group !== '') {
    const id = idIn(group);
    return id === undefined ? problemOf('group_not_an_id', { row, value: group }) : { group: id };
  }
  const id = idIn(person);
  if (id !== undefined) return { person: id };
  return problemOf(personProblem(person), { row, value: person });
}

function isProblem(who: ReadRow['who'] | FileProblem): who is FileProblem {
  return 'code' in who;
}

function idIn(cell: string): string | undefined {
  return objectId.exec(cell)?.[1]?.toLowerCase();
}

function personProblem(value: string): FileProblemCode {
  if (value === '') return 'person_missing';
  return value.includes('@') ? 'person_is_address' : 'person_not_an_id';
}

function pathProblems({ row, cells }: Row, path: readonly string[]): FileProblem[] {
  if (path.length === 0) return [problemOf('unit_missing', { row })];
  const skipped = levels.findIndex((level) => cells[level] === '');
  const isSkipped = skipped !== -1 && skipped < path.length;
  const long = path.filter((name) => Array.from(name).length > fileLimits.nameLength);
  return [
    ...(isSkipped ? [problemOf('level_skipped', { row, number: skipped + 1 })] : []),
    ...long.map((value) => problemOf('name_too_long', { row, value, number: fileLimits.nameLength })),
  ];
}

/** Reports later spellings: "Sales" and "sales" under one parent would be two units, each smaller than intended. */
function createSpelling() {
  const first = new Map<string, { name: string; row: number }>();
  const right = new Set<string>();
  return ({ row }: Row, path: readonly string[]): FileProblem[] => {
    if (right.has(pathKey(path))) return [];
    const wrong = path.flatMap((name, index) => {
      const key = pathKey(path.slice(0, index + 1).map(foldName));
      const known = first.get(key);
      if (!known) first.set(key, { name, row });
      const isDifferent = known !== undefined && known.name !== name;
      return isDifferent ? [problemOf('spelled_differently', { row, value: name, number: known.row })] : [];
    });
    if (wrong.length === 0) right.add(pathKey(path));
    return wrong;
  };
}
