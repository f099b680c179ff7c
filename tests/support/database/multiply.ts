import pg from 'pg';

/** PostgreSQL only: adds copies of a tenant's rows with other people and chats, unless a copy would violate a key. */
export async function multiply(url: string, tables: readonly string[], times: number): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query("select set_config('bookend.tenant', '*', false)");
    for (const table of tables) {
      const { rows } = await client.query<{ name: string; type: string }>(columnsOf, [table]);
      const names = rows.map(({ name }) => `"${name}"`).join();
      const values = rows.map(({ name, type }) => (type === 'text' && name !== 'tenant' ? changed(name) : `"${name}"`));
      const copies = `"${table}", generate_series(1, ${times}) copy`;
      await client.query(
        `insert into "${table}" (${names}) select ${values.join()} from ${copies} on conflict do nothing`,
      );
    }
  } finally {
    await client.end();
  }
}

const columnsOf = `
  select column_name as name, data_type as type from information_schema.columns
  where table_name = $1 order by ordinal_position`;

function changed(column: string): string {
  const isId = `"${column}" ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$'`;
  const isOther = `"${column}" like '19:%' or '${column}' = 'id'`;
  return `case when ${isId} then md5("${column}" || copy)::uuid::text when ${isOther} then "${column}" || copy else "${column}" end`;
}
