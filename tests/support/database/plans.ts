import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { fileOf, isServerUrl } from '../../../server/platform/database/database.ts';

/**
 * How a statement reaches one table's rows. `by`: the leading index columns that are searched; absent: a full scan.
 */
export interface Way {
  statement: string;
  table: string;
  by: string[];
}

export async function waysOf(url: string, statements: Iterable<string>): Promise<Way[]> {
  return isServerUrl(url) ? waysOnServer(url, statements) : waysInFile(fileOf(url), statements);
}

function waysInFile(file: string, statements: Iterable<string>): Way[] {
  using db = new DatabaseSync(file, { readOnly: true });
  return [...statements].flatMap((statement) =>
    db
      .prepare(`explain query plan ${statement}`)
      .all()
      .flatMap(({ detail }) => {
        // Example: SEARCH meeting USING INDEX meeting_number (tenant=? AND series=?). Rows listed in the statement
        // itself (`values`) are no table.
        const [, table] = /^(?:SCAN|SEARCH) (?!CONSTANT ROW|\d+-ROW VALUES)(\w+)/.exec(String(detail)) ?? [];
        const [, conditions = ''] = /\(([^)]*)\)/.exec(String(detail)) ?? [];
        const by = [...conditions.matchAll(/(\w+)[=<>]/g)].map(([, column = '']) => column);
        return table === undefined ? [] : [{ statement, table, by }];
      }),
  );
}

async function waysOnServer(url: string, statements: Iterable<string>): Promise<Way[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    // With few rows a full scan is the best plan, so make it the worst: it shows only if there is no alternative.
    for (const setting of ['enable_seqscan = off', 'plan_cache_mode = force_generic_plan'])
      await client.query(`set ${setting}`);
    const { rows: indexes } = await client.query<Index>(columnsOfIndexes);
    const ways: Way[] = [];
    for (const statement of statements) {
      const values = Math.max(0, ...[...statement.matchAll(/\$(\d+)/g)].map(([, place]) => Number(place)));
      await client.query(`prepare asked as ${statement}`);
      const given = values === 0 ? '' : `(${Array.from({ length: values }, () => 'null').join()})`;
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
        `explain (format json) execute asked${given}`,
      );
      await client.query('deallocate asked');
      for (const { 'QUERY PLAN': plans } of rows)
        ways.push(...plans.flatMap(({ Plan }) => waysIn(Plan, indexes)).map((way) => ({ statement, ...way })));
    }
    return ways;
  } finally {
    await client.end();
  }
}

interface Index {
  name: string;
  columns: string[];
}

const columnsOfIndexes = `
  select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_attribute a on a.attrelid = i.indexrelid
  group by c.relname`;

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: Plan[];
}

function waysIn(plan: Plan, indexes: Index[]): Omit<Way, 'statement'>[] {
  const below = plan.Plans ?? [];
  const { 'Node Type': node, 'Relation Name': table } = plan;
  if (table === undefined || !node.endsWith('Scan')) return below.flatMap((each) => waysIn(each, indexes));
  return searchesIn(plan, indexes).map((by) => ({ table, by }));
}

/** A bitmap scan's conditions are on its index nodes, below the node that names the table. */
function searchesIn(plan: Plan, indexes: Index[]): string[][] {
  const { 'Index Name': name, 'Index Cond': condition = '', Plans: below = [] } = plan;
  if (name !== undefined) {
    const columns = indexes.find((index) => index.name === name)?.columns ?? [];
    const first = columns.findIndex((column) => !new RegExp(`\\b${column}\\b`).test(condition));
    return [first === -1 ? columns : columns.slice(0, first)];
  }
  const searches = below.flatMap((each) => searchesIn(each, indexes));
  // Only rows that all of them find are read.
  return plan['Node Type'] === 'BitmapAnd' || searches.length === 0 ? [searches.flat()] : searches;
}
