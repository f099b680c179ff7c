import { sql, type Kysely } from 'kysely';

interface Answered {
  tenant: string;
  series: string;
  action: string;
  person: string;
  is_answered: number;
  touch_json: string;
  agreed_json: string;
}

interface Written {
  id: string;
  what: string;
  owner: { id: string | null } | null;
}

/**
 * Owners accept a wording, not an id, and a kind of check-in as well as its day. Earlier answers are backfilled with
 * what their owners last read, so they stay valid until somebody changes the text.
 */
export async function ownersWords(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('ownership').addColumn('said_to', 'text').execute();
  const { rows: meetings } = await sql<{ tenant: string; series: string; meeting: string }>`
    select distinct tenant, series, meeting from ownership where answered_at is not null or agreed_json <> '[]'
  `.execute(db);
  for (const { tenant, series, meeting } of meetings) {
    const isHere = sql`tenant = ${tenant} and series = ${series} and meeting = ${meeting}`;
    const { rows: recaps } = await sql<{ draft_json: string; filed_json: string | null }>`
      select draft_json, filed_json from recap where ${isHere}`.execute(db);
    const written = recaps.flatMap(({ draft_json, filed_json }) =>
      [filed_json ?? 'null', draft_json].flatMap((json): Written[] => JSON.parse(json)?.actions ?? []),
    );
    const { rows } = await sql<Answered>`
      select tenant, series, action, person, touch_json, agreed_json,
        case when answered_at is null then 0 else 1 end as is_answered
      from ownership where ${isHere}`.execute(db);
    for (const row of rows) await keepWords(db, row, written);
  }
}

async function keepWords(db: Kysely<unknown>, row: Answered, written: Written[]): Promise<void> {
  const theirs = written.find(({ id, owner }) => id === row.action && owner?.id === row.person);
  const saidTo = row.is_answered === 1 ? (theirs?.what ?? null) : null;
  const checkIns: { id: string; kind: string }[] = JSON.parse(row.touch_json)?.checkIns ?? [];
  const agreed: { id: string; day: string }[] = JSON.parse(row.agreed_json);
  const kinds = new Map(checkIns.map(({ id, kind }) => [id, kind]));
  const withKinds = agreed.map((one) => ({ ...one, kind: kinds.get(one.id) }));
  await sql`update ownership set said_to = ${saidTo}, agreed_json = ${JSON.stringify(withKinds)}
    where tenant = ${row.tenant} and series = ${row.series} and action = ${row.action} and person = ${row.person}`.execute(
    db,
  );
}
