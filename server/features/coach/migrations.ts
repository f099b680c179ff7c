import type { Kysely } from 'kysely';
import type { Steps } from '../../platform/database/migrations.ts';
import { addPersonTable, indexPerson, type Engine } from '../../platform/database/migrations/table.ts';

export const coachMigrations: Steps = {
  async '044-coach'(db, engine) {
    const leaderAndCoach = ['leader_id', 'coach_id'];
    await addPeopleTable(db, engine, {
      name: 'coach_grant',
      people: leaderAndCoach,
      texts: ['leader_name', 'coach_name', 'kinds_json', 'time_zone'],
      numbers: ['granted_at', 'expires_at'],
      flags: ['is_earlier_too'],
    });
    await addPeopleTable(db, engine, {
      name: 'coach_thing',
      people: leaderAndCoach,
      texts: ['grant_id', 'kind', 'thing'],
      numbers: ['shared_at'],
    });
    await addPeopleTable(db, engine, {
      name: 'coach_reading',
      people: leaderAndCoach,
      texts: ['grant_id', 'kind'],
      numbers: ['read_on'],
    });
    await addPeopleTable(db, engine, {
      name: 'coach_code',
      people: ['coach_id'],
      texts: ['coach_name', 'code'],
      numbers: ['expires_at'],
    });
    const once = (name: string, table: string, columns: string[]) =>
      db.schema
        .createIndex(name)
        .unique()
        .on(table)
        .columns(['tenant', ...columns])
        .execute();
    await once('coach_thing_once', 'coach_thing', ['grant_id', 'kind', 'thing']);
    await once('coach_reading_once', 'coach_reading', ['grant_id', 'kind', 'read_on']);
    await db.schema.createIndex('coach_code_by_code').on('coach_code').columns(['tenant', 'code']).execute();
    const byTime = (table: string, column: string) =>
      db.schema.createIndex(`${table}_by_time`).on(table).columns(['tenant', column]).execute();
    await byTime('coach_grant', 'expires_at');
    await byTime('coach_thing', 'shared_at');
    await byTime('coach_reading', 'read_on');
    await byTime('coach_code', 'expires_at');
  },
};

interface Shape {
  name: string;
  people: string[];
  texts: string[];
  numbers: string[];
  flags?: string[];
}

async function addPeopleTable(
  db: Kysely<unknown>,
  engine: Engine,
  { name, people, texts, numbers, flags = [] }: Shape,
): Promise<void> {
  const columns = [
    ...[...people, ...texts].map((column) => [column, 'text'] as const),
    ...numbers.map((column) => [column, 'bigint'] as const),
    ...flags.map((column) => [column, 'integer'] as const),
  ];
  await addPersonTable(db, engine, name, (table) =>
    columns.reduce((made, [column, type]) => made.addColumn(column, type, (c) => c.notNull()), table),
  );
  for (const column of people) await indexPerson(db, engine, name, column, 'id');
}
