import { sql, type Selectable } from 'kysely';
import { draft as draftSchema, filed as filedSchema, type Draft, type Filed } from '#contract/meeting/recap.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { decisionContentIn } from '../../meeting/outcomes.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { batchByKey, isOneOf } from '../../platform/database/batchByKey.ts';
import { saveVersion } from '../../platform/database/versioned.ts';
import { meetingKey, type At } from '../../core/scope.ts';
import { replaceActions } from './actions.ts';
import { replaceQuestions } from './questions.ts';

interface StoredRecap {
  draft: Draft;
  version: number;
  savedAt: number;
  filed: Filed | null;
  filing: number;
}

export async function findRecap(db: Database | Trx, at: At): Promise<StoredRecap | undefined> {
  const row = await recapRow(db, at).executeTakeFirst();
  return (
    row && {
      draft: draftIn(row.draft_json),
      version: row.version,
      savedAt: row.saved_at,
      filed: row.filed_json === null ? null : filedIn(row.filed_json),
      filing: row.filing,
    }
  );
}

export function findDraft(db: Database, at: At): Promise<Draft | undefined> {
  return draftOf(db, at.tenant, { series: at.chat, meeting: at.meeting });
}

const draftOf = batchByKey(async (db, tenant, keys: { series: string; meeting: string }[]) => {
  const rows = await db
    .selectFrom('recap')
    .select(['series', 'meeting', 'draft_json'])
    .where('tenant', '=', tenant)
    .where(isOneOf(['series', 'meeting'], keys))
    .execute();
  return keys.map((key): Draft | undefined => {
    const row = rows.find(({ series, meeting }) => series === key.series && meeting === key.meeting);
    return row && draftIn(row.draft_json);
  });
});

export interface SavedDraft {
  version: number;
  filing: number;
}

export async function saveDraft(
  db: Database,
  at: At,
  { version, draft, at: nowMs }: { version: number; draft: Draft; at: number },
): Promise<SavedDraft | undefined> {
  const draftJson = JSON.stringify(draft);
  // A recap can be shared before anything is typed: then its row exists, at version 0.
  if (version === 0) {
    const key = meetingKey(at);
    const set = { draft_json: draftJson, saved_at: nowMs };
    const saved = await saveVersion(db, 'recap', { key, version, set, first: unfiled });
    return saved === undefined ? undefined : { version: saved, filing: await filingOf(db, at) };
  }
  return saveOver(db, at.tenant, {
    series: at.chat,
    meeting: at.meeting,
    version,
    draft_json: draftJson,
    saved_at: nowMs,
  });
}

async function filingOf(db: Database, at: At): Promise<number> {
  const row = await recapRow(db, at).executeTakeFirst();
  return row?.filing ?? 0;
}

type DraftSave = Pick<Selectable<Tables['recap']>, 'series' | 'meeting' | 'version' | 'draft_json' | 'saved_at'>;

const saveOver = batchByKey(async (db, tenant, drafts: DraftSave[]) => {
  const firsts = [...new Map(drafts.toReversed().map((draft) => [versionName(draft), draft])).values()];
  const rows = firsts.map(
    ({ series, meeting, version, draft_json, saved_at }) =>
      sql`(${series}, ${meeting}, cast(${version} as bigint), ${draft_json}, cast(${saved_at} as bigint))`,
  );
  const saved = await db
    .with('typed(series, meeting, version, draft_json, saved_at)', () => sql<DraftSave>`(values ${sql.join(rows)})`)
    .updateTable('recap')
    .from('typed')
    .set((eb) => ({
      draft_json: eb.ref('typed.draft_json'),
      version: eb('typed.version', '+', 1),
      saved_at: eb.ref('typed.saved_at'),
    }))
    .where('recap.tenant', '=', tenant)
    .whereRef('recap.series', '=', 'typed.series')
    .whereRef('recap.meeting', '=', 'typed.meeting')
    .whereRef('recap.version', '=', 'typed.version')
    .returning(['recap.series', 'recap.meeting', 'recap.version', 'recap.filing'])
    .execute();
  const versions = new Map(saved.map((row) => [versionName({ ...row, version: row.version - 1 }), row]));
  return drafts.map((draft) => (firsts.includes(draft) ? versions.get(versionName(draft)) : undefined));
});

function versionName({ series, meeting, version }: Pick<DraftSave, 'series' | 'meeting' | 'version'>): string {
  return `${series} ${meeting} ${version}`;
}

/** Adds to the draft while others may be typing. Optimistic lock: false if `version` is stale. */
export async function addToDraft(
  trx: Trx,
  at: At,
  { version, draft, at: nowMs }: { version: number; draft: Draft; at: number },
): Promise<boolean> {
  const saved = await saveVersion(trx, 'recap', {
    key: meetingKey(at),
    version,
    set: { draft_json: JSON.stringify(draft), saved_at: nowMs },
    first: unfiled,
  });
  return saved !== undefined;
}

const unfiled = { filed_json: null, filing: 0 };

/** Stores the shared recap as a copy, and its actions and questions as rows for later meetings; `before`: the previous filing.
 * Returns the filing's number. */
export async function fileRecap(
  trx: Trx,
  at: At,
  { version, filed, before }: { version: number; filed: Filed; before: Filed | null },
): Promise<number> {
  const row = { draft_json: JSON.stringify({ actions: [], questions: [] }), version, saved_at: filed.at };
  const { filing } = await trx
    .insertInto('recap')
    .values({
      ...row,
      ...meetingKey(at),
      filed_json: JSON.stringify(filed),
      filing: 1,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'series', 'meeting']).doUpdateSet((eb) => ({
        filed_json: JSON.stringify(filed),
        filing: eb('recap.filing', '+', 1),
      })),
    )
    .returning('filing')
    .executeTakeFirstOrThrow();
  await replaceActions(trx, at, { filed, before });
  await replaceQuestions(trx, at, filed);
  return filing;
}

export function filedIn(json: string): Filed {
  const stored = JSON.parse(json);
  const decisions = stored.decisions.map((one: { content: object }) => ({
    ...one,
    content: decisionContentIn(one.content),
  }));
  return filedSchema.parse({ ...stored, decisions });
}

function draftIn(json: string): Draft {
  return draftSchema.parse(JSON.parse(json));
}

function recapRow(db: Database | Trx, at: At) {
  return db
    .selectFrom('recap')
    .selectAll()
    .where((eb) => eb.and(meetingKey(at)));
}
