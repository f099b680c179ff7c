import { sql, type Kysely } from 'kysely';
import { addTable, indexPerson, type Engine } from './table.ts';

export async function whomRowsName(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await addTable(db, engine, 'named', ['place', 'id', 'person'], (table) =>
    engine === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table,
  );
  const inOrder = ['tenant', 'person', 'series', 'place', 'id'];
  await db.schema.createIndex('named_person').on('named').columns(inOrder).execute();
  for (const [table, column] of columns) await indexPerson(db, engine, table, column);
}

const columns: [string, string][] = [
  ['meeting', 'host_id'],
  ['acknowledgement', 'by_id'],
  ['left_off', 'person'],
  ['joined', 'person'],
  ['concern', 'by_id'],
  ['concern', 'to_id'],
  ['concern_reader', 'person'],
  ['focus', 'by_id'],
  ['cue_tick', 'person'],
  ['intent', 'person'],
  ['note', 'by_id'],
  ['turn', 'person'],
  ['off_rota', 'person'],
  ['observation', 'by_id'],
  ['observation', 'host'],
  ['section', 'by_id'],
  ['share', 'poster'],
  ['share', 'sharer'],
  ['ownership', 'person'],
  ['support', 'person'],
  ['support', 'set_by'],
  ['pulse', 'host'],
  ['release', 'host'],
];
