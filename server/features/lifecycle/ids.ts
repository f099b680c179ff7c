import { sql } from 'kysely';
import type { Trx } from '../../platform/database/database.ts';
import { isOfChat, type AnyLifecycles } from '../../platform/database/lifecycle.ts';
import type { ChatAt } from '../../core/scope.ts';

export async function tablesWith(
  trx: Trx,
  tables: AnyLifecycles,
  { at, id }: { at: ChatAt; id: string },
): Promise<string[]> {
  const found: string[] = [];
  for (const [table, lifecycle] of Object.entries(tables)) {
    const column = lifecycle.key === 'id' ? lifecycle.key : lifecycle.alias;
    if (column === undefined || !isOfChat(lifecycle)) continue;
    const { rows } = await sql`select ${sql.ref(column)} from ${sql.table(table)}
      where "tenant" = ${at.tenant} and "series" = ${at.chat} and ${sql.ref(column)} = ${id} limit 1`.execute(trx);
    if (rows.length > 0) found.push(table);
  }
  return found;
}
