import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { todayPaths } from '#contract/rules/person/home.ts';
import type { Self } from './core/scope.ts';
import { batchByKey } from './platform/database/batchByKey.ts';
import type { Tables } from './platform/database/schema.ts';
import type { Services } from './platform/services.ts';

type Path = (typeof todayPaths)[number];

type Column = { [Table in keyof Tables]: `${Table}.${keyof Tables[Table] & string}` }[keyof Tables];

/** Columns of people. A read whose columns don't name the reader answers what it answers to somebody with nothing. */
const columnsOf: Partial<Record<Path, readonly Column[]>> = {
  '/api/me/meetings': ['chair.person', 'action.owner_id'],
  '/api/me/actions': ['action.owner_id', 'action_change.from_id'],
  '/api/me/results': ['release.host'],
  '/api/me/trends': ['release.host'],
  '/api/me/stories': ['nomination.to_id', 'story.leader_id'],
  '/api/me/what-worked/hidden': ['what_worked.by_id'],
  '/api/me/commitments': ['commitment.author'],
  '/api/me/asides': ['aside.by_id'],
  '/api/me/thanks': ['meeting.host_id'],
  '/api/me/reflections': [
    'meeting.host_id',
    'reflection.author_id',
    'reflection.reader_id',
    'reflection_setting.author_id',
    'reflection_setting.manager_id',
  ],
};

const columns = [...new Set(Object.values(columnsOf).flat())];

/** The answers hold the server's time. */
const nothingForMs = 1_000;

/**
 * Reads only what can have something to tell this person. Most people have little waiting, and a whole organization opens
 * Teams at nine: one statement for up to 32 people replaces a dozen for each (`npm run bench -- home`).
 */
export function todayReader({ db, now, ownReads }: Services) {
  const nothing = new Map<Path, { at: number; answer: Promise<unknown> }>();
  const read = (path: Path, request: object) => {
    const handle = ownReads.get(path);
    if (!handle) throw new Error(`Nothing answers ${path}`);
    return handle(request);
  };
  const readNothing = (path: Path, request: { self: Self }) => {
    const known = nothing.get(path);
    if (known && now() - known.at < nothingForMs) return known.answer;
    const answer = read(path, { ...request, self: { ...request.self, id: randomUUID() } });
    nothing.set(path, { at: now(), answer });
    answer.catch(() => nothing.delete(path));
    return answer;
  };
  return async (request: { self: Self }): Promise<Record<Path, unknown>> => {
    const naming = await columnsNaming(db, request.self.tenant, request.self.id);
    const hasSomething = (path: Path) => columnsOf[path]?.some((column) => naming.has(column)) ?? true;
    const parts = todayPaths.map(async (path): Promise<[Path, unknown]> => {
      return [path, await (hasSomething(path) ? read(path, request) : readNothing(path, request))];
    });
    return Object.fromEntries(await Promise.all(parts)) as Record<Path, unknown>;
  };
}

const columnsNaming = batchByKey(async (db, tenant, people: string[]) => {
  const named = columns.map((column) => {
    const [table = '', name = ''] = column.split('.');
    const isIn = sql`${sql.ref('t.tenant')} = ${tenant} and ${sql.ref(`t.${name}`)} = p.id`;
    return sql`exists (select 1 from ${sql.table(table)} as t where ${isIn}) as ${sql.ref(column.replace('.', '_'))}`;
  });
  const asked = people.map((person) => sql`(${person})`);
  const { rows } = await sql<Record<string, unknown>>`
    with p(id) as (values ${sql.join(asked)}) select p.id as person, ${sql.join(named)} from p`.execute(db);
  const of = new Map(rows.map((row) => [row['person'], row]));
  // SQLite answers 1 and 0, PostgreSQL true and false.
  const isNamed = (person: string) => (column: Column) => Boolean(of.get(person)?.[column.replace('.', '_')]);
  return people.map((person) => new Set(columns.filter(isNamed(person))));
});
