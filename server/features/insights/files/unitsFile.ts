import { fileLimits, type FileProblem } from '#contract/rules/organization/insightsFiles.ts';
import { digestOf } from './digest.ts';
import { foldName } from './names.ts';
import { problemOf, sortProblems } from './problem.ts';
import { readTable, type TableForm, type TableRow } from './table.ts';
import { pathKey, unitsOf, type Unit } from './units.ts';

type Column = 'person' | 'level1' | 'level2' | 'level3';
type Row = TableRow<Column>;

/** Each person counts in their deepest unit and in those above it. */
interface Assignment {
  person: string;
  unit: string;
}

export interface UnitsFile {
  /** Hash of the bytes: taking a file with the same digest changes nothing. */
  digest: string;
  /** Sorted by path, so each comes after its parent. */
  units: Unit[];
  assignments: Assignment[];
  problems: FileProblem[];
}

interface Placed {
  row: number;
  person: string;
  path: string[];
  /** `pathKey` of the path. */
  key: string;
}

const form: TableForm<Column> = {
  headings: {
    // Names of the object id in Entra's own export and in scripts, in English and German.
    person: ['person', 'id', 'objectid', 'objektid', 'entraid', 'entraobjectid'],
    level1: ['level1', 'unit1', 'unit', 'ebene1', 'einheit1', 'einheit'],
    level2: ['level2', 'unit2', 'ebene2', 'einheit2'],
    level3: ['level3', 'unit3', 'ebene3', 'einheit3'],
  },
  needed: { person: 'no_person_column', level1: 'no_unit_column' },
  hasOthers: true,
};

const levels = ['level1', 'level2', 'level3'] as const;

const objectId = /^\{?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\}?$/i;

/** A row is taken whole; otherwise it has a problem. */
export function readUnitsFile(bytes: Uint8Array): UnitsFile {
  const digest = digestOf(bytes);
  const { rows, problems } = readTable(bytes, form);
  const spell = createSpelling();
  const placed = rows.flatMap((row) => {
    const path = levels.map((level) => row.cells[level]).filter((name) => name !== '');
    const wrong = [...personProblems(row), ...pathProblems(row, path), ...spell(row, path)];
    problems.push(...wrong);
    const person = personIn(row);
    return wrong.length > 0 || person === undefined ? [] : [{ row: row.row, person, path, key: pathKey(path) }];
  });
  const kept = oncePerPerson(placed, problems);
  const units = unitsOf(kept.map(({ path }) => path));
  if (units.length > fileLimits.units) {
    const tooMany = problemOf('too_many_units', { number: fileLimits.units });
    return { digest, units: [], assignments: [], problems: [tooMany] };
  }
  const idOf = new Map(units.map(({ id, path }) => [pathKey(path), id]));
  const assignments = kept.map(({ person, key }) => ({ person, unit: idOf.get(key) ?? '' }));
  return { digest, units, assignments, problems: sortProblems(problems) };
}

function personIn({ cells }: Row): string | undefined {
  return objectId.exec(cells.person)?.[1]?.toLowerCase();
}

/** Only object ids will do: hosts are stored by them, and Bookend has no permission to look up addresses. */
function personProblems(row: Row): FileProblem[] {
  if (personIn(row) !== undefined) return [];
  const value = row.cells.person;
  const code = value === '' ? 'person_missing' : value.includes('@') ? 'person_is_address' : 'person_not_an_id';
  return [problemOf(code, { row: row.row, value })];
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

/** Drops people listed in two units, because the file doesn't say which is right. */
function oncePerPerson(placed: readonly Placed[], problems: FileProblem[]): Placed[] {
  const byPerson = Map.groupBy(placed, ({ person }) => person);
  return [...byPerson.values()].flatMap((rows) => {
    const [first, ...again] = rows;
    if (!first) return [];
    const other = again.find(({ key }) => key !== first.key);
    if (!other) {
      problems.push(...again.map(({ row, person }) => repeated(row, person, first.row)));
      return [first];
    }
    const elsewhere = ({ key }: Placed) => (key === first.key ? other.row : first.row);
    for (const one of rows)
      problems.push(problemOf('person_in_two_units', { row: one.row, value: one.person, number: elsewhere(one) }));
    return [];
  });
}

function repeated(row: number, value: string, number: number): FileProblem {
  return problemOf('row_repeated', { row, value, number });
}
