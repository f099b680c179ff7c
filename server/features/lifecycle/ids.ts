import { sql } from 'kysely';
import type { Trx } from '../../platform/database/database.ts';
import { tablesWhere, type AnyLifecycles } from '../../platform/database/lifecycle.ts';
import { chatKey, type ChatAt } from '../../core/scope.ts';

/** The tables in which the series already has something under this id. */
export async function tablesWith(trx: Trx, tables: AnyLifecycles, at: ChatAt, id: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of tablesWhere(tables, ({ key }) => key === 'id')) {
    const { rows } = await sql`select "id" from ${sql.table(table)}
      where "tenant" = ${at.tenant} and "series" = ${at.chat} and "id" = ${id} limit 1`.execute(trx);
    if (rows.length > 0) found.push(table);
  }
  if (await hasAnonymous(trx, at, id)) found.push('pulse', 'concern_box');
  return found;
}

/** What is sent without a name goes to ids of its own. */
async function hasAnonymous(trx: Trx, at: ChatAt, id: string): Promise<boolean> {
  const own = chatKey(at);
  const pulse = trx
    .selectFrom('pulse')
    .select('meeting')
    .where((eb) => eb.and({ ...own, ballots: id }));
  const box = trx
    .selectFrom('concern_box')
    .select('meeting')
    .where((eb) => eb.and({ ...own, box: id }));
  return Boolean((await pulse.executeTakeFirst()) ?? (await box.executeTakeFirst()));
}
