import { sql, type Kysely } from 'kysely';
import { addTable, indexPerson, type Engine } from '../table.ts';

export async function openItems(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const count = (name: string) =>
    db.schema
      .alterTable('action')
      .addColumn(name, 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  await count('is_dropped');
  await count('changes');
  await addTable(db, engine, 'action_change', ['id'], (table) =>
    table
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('meeting', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('by_id', 'text', (c) => c.notNull())
      .addColumn('by_name', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('from_id', 'text')
      .addColumn('from_name', 'text')
      .addColumn('to_id', 'text')
      .addColumn('to_name', 'text')
      .addColumn('day_from', 'text')
      .addColumn('day_to', 'text')
      .addColumn('reason', 'text', (c) => c.notNull()),
  );
  await addTable(db, engine, 'question', ['id'], (table) =>
    table
      .addColumn('meeting', 'text', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('closed_as', 'text')
      .addColumn('closed_at', 'bigint')
      .addColumn('closed_by_id', 'text')
      .addColumn('closed_by_name', 'text')
      .addColumn('closed_words', 'text'),
  );
  const ofAction = ['tenant', 'series', 'action', 'number'];
  await db.schema.createIndex('action_change_in_order').on('action_change').columns(ofAction).execute();
  for (const table of ['action_change', 'question'])
    await db.schema.createIndex(`${table}_of_meeting`).on(table).columns(['tenant', 'series', 'meeting']).execute();
  for (const column of ['by_id', 'from_id', 'to_id']) await indexPerson(db, engine, 'action_change', column);
  await indexPerson(db, engine, 'question', 'closed_by_id');
  await keepLatestQuestions(db);
}

const batch = 200;

/** Only the last recap's questions were carried over so far, so only those are imported as open. */
async function keepLatestQuestions(db: Kysely<unknown>): Promise<void> {
  let after = { tenant: '', series: '' };
  for (;;) {
    const { rows } = await sql<{ tenant: string; series: string; meeting: string; filed_json: string }>`
      select r."tenant", r."series", r."meeting", r."filed_json" from "recap" r
      join "meeting" m on m."tenant" = r."tenant" and m."series" = r."series" and m."id" = r."meeting"
      where r."filed_json" is not null and (r."tenant", r."series") > (${after.tenant}, ${after.series})
        and not exists (
          select 1 from "recap" l
          join "meeting" n on n."tenant" = l."tenant" and n."series" = l."series" and n."id" = l."meeting"
          where l."tenant" = r."tenant" and l."series" = r."series" and l."filed_json" is not null
            and n."number" > m."number"
        )
      order by r."tenant", r."series" limit ${sql.lit(batch)}`.execute(db);
    for (const { tenant, series, meeting, filed_json } of rows) {
      const { questions = [] }: { questions?: { id: string; text: string }[] } = JSON.parse(filed_json);
      for (const [position, { id, text }] of questions.entries())
        await sql`
          insert into "question" ("tenant", "series", "id", "meeting", "position", "text")
          values (${tenant}, ${series}, ${id}, ${meeting}, ${position}, ${text}) on conflict do nothing`.execute(db);
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last;
  }
}
