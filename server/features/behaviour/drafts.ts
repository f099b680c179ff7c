import type { BehaviourContent } from '#contract/organization/playbook.ts';
import { languages, type LanguageCode } from '#contract/rules/languages.ts';
import type { TenantAt } from '../../core/scope.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { saveVersion, updateVersion } from '../../platform/database/versioned.ts';

export interface StoredDraft {
  version: number;
  content: BehaviourContent | null;
}

export async function listDrafts(db: Database | Trx, { tenant }: TenantAt): Promise<Map<string, StoredDraft>> {
  const rows = await db.selectFrom('behaviour_draft').selectAll().where('tenant', '=', tenant).orderBy('id').execute();
  return new Map(rows.map(({ id, version, content_json }) => [id, { version, content: parsed(content_json) }]));
}

export async function findDraft(db: Database | Trx, { tenant }: TenantAt, id: string): Promise<StoredDraft> {
  const row = await db
    .selectFrom('behaviour_draft')
    .select(['version', 'content_json'])
    .where((eb) => eb.and({ tenant, id }))
    .executeTakeFirst();
  return row ? { version: row.version, content: parsed(row.content_json) } : { version: 0, content: null };
}

export function saveDraft(
  trx: Trx,
  { tenant }: TenantAt,
  id: string,
  { version, content }: StoredDraft,
): Promise<number | undefined> {
  return saveVersion(trx, 'behaviour_draft', {
    key: { tenant, id },
    version,
    set: { content_json: JSON.stringify(content) },
  });
}

/** Undefined if `version` is stale. */
export function emptyDraft(trx: Trx, { tenant }: TenantAt, id: string, version: number): Promise<number | undefined> {
  return updateVersion(trx, 'behaviour_draft', { key: { tenant, id }, version, set: { content_json: null } });
}

/** What was never published leaves nothing, so its name can be used again. */
export async function deleteDraft(
  trx: Trx,
  { tenant }: TenantAt,
  id: string,
  version: number,
): Promise<number | undefined> {
  const deleted = await trx
    .deleteFrom('behaviour_draft')
    .where((eb) => eb.and({ tenant, id, version }))
    .returning('version')
    .executeTakeFirst();
  return deleted?.version;
}

export async function findLanguages(
  db: Database | Trx,
  { tenant }: TenantAt,
): Promise<{ version: number; spoken: LanguageCode[] }> {
  const row = await db
    .selectFrom('playbook_setting')
    .select(['version', 'languages_json'])
    .where('tenant', '=', tenant)
    .executeTakeFirst();
  if (!row) return { version: 0, spoken: [...languages] };
  const chosen: string[] = JSON.parse(row.languages_json);
  return { version: row.version, spoken: languages.filter((language) => chosen.includes(language)) };
}

export function saveLanguages(
  db: Database,
  { tenant }: TenantAt,
  { version, spoken }: { version: number; spoken: readonly LanguageCode[] },
): Promise<number | undefined> {
  const set = { languages_json: JSON.stringify(languages.filter((language) => spoken.includes(language))) };
  return saveVersion(db, 'playbook_setting', { key: { tenant }, version, set });
}

function parsed(json: string | null): BehaviourContent | null {
  return json === null ? null : JSON.parse(json);
}
