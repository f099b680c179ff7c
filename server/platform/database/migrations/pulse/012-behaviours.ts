import { sql, type Kysely } from 'kysely';
import { raiseWall, type Engine } from '../table.ts';

export async function behaviours(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('behaviour')
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('content_json', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('behaviour_key', ['tenant', 'id', 'version'])
    .execute();
  await raiseWall(db, engine, 'behaviour');

  const { rows: pulses } = await sql<PulseRow>`
    select tenant, series, meeting, questions_json, own_json from pulse`.execute(db);
  for (const { tenant, series, meeting, questions_json, own_json } of pulses) {
    const questions: { seen: Item[] } = JSON.parse(questions_json);
    const asked = questions.seen.map((item) => ({ ...wordingOf(item), isTicked: true }));
    await sql`
      update pulse set
        questions_json = ${JSON.stringify({ ...questions, seen: asked })},
        own_json = ${own_json && JSON.stringify(ownOf(JSON.parse(own_json), questions.seen))}
      where tenant = ${tenant} and series = ${series} and meeting = ${meeting}`.execute(db);
  }

  const { rows: releases } = await sql<ReleaseRow>`select tenant, series, id, content_json from release`.execute(db);
  for (const { tenant, series, id, content_json } of releases) {
    const batch: { seen: ({ item: Item } & object)[] } = JSON.parse(content_json);
    const seen = batch.seen.map(({ item, ...result }) => ({ ...wordingOf(item), ...result }));
    await sql`
      update release set content_json = ${JSON.stringify({ ...batch, seen })}
      where tenant = ${tenant} and series = ${series} and id = ${id}`.execute(db);
  }
}

type Item = keyof typeof wording;

interface PulseRow {
  tenant: string;
  series: string;
  meeting: string;
  questions_json: string;
  own_json: string | null;
}

interface ReleaseRow {
  tenant: string;
  series: string;
  id: string;
  content_json: string;
}

const wording = {
  purpose: {
    en: { question: 'Was it said why we are here?', label: 'Said why we are here' },
    de: { question: 'Wurde gesagt, warum wir hier sind?', label: 'Gesagt, warum wir hier sind' },
  },
  frame: {
    en: { question: 'Was it said how we decide?', label: 'Said how we decide' },
    de: { question: 'Wurde gesagt, wie wir entscheiden?', label: 'Gesagt, wie wir entscheiden' },
  },
  dissent: {
    en: { question: 'Were other views invited?', label: 'Invited dissent' },
    de: { question: 'Wurde nach anderen Sichtweisen gefragt?', label: 'Zum Widerspruch eingeladen' },
  },
};

function wordingOf(item: Item) {
  return { behaviour: item, version: 1, texts: wording[item], isFocus: false };
}

function ownOf({ seen, ...scores }: { seen: Record<Item, string | null> }, items: Item[]) {
  const [first = null, second = null, third = null] = items.map((item) => seen[item]);
  return { ...scores, plan: null, load: null, seen: { first, second, third } };
}
