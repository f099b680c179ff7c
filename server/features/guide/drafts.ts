import { isDeepStrictEqual } from 'node:util';
import type { Guide, GuideContent } from '#contract/organization/guide.ts';
import type { GuideDraft } from '#contract/organization/guideEditor.ts';
import type { TenantAt } from '../../core/scope.ts';
import { AppError } from '../../core/errors.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import { saveVersion, updateVersion } from '../../platform/database/versioned.ts';
import { asContent, contentOf } from './rules.ts';
import { shippedGuides } from './shipped.ts';
import { findGuide, listGuides } from './store.ts';
import { mostGuides } from './tables.ts';

export async function listDrafts(db: Database | Trx, { tenant }: TenantAt): Promise<Map<string, GuideDraft>> {
  const rows = await db
    .selectFrom('guide_draft')
    .select(['id', 'version', 'content_json'])
    .where('tenant', '=', tenant)
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ id, ...row }) => [id, toDraft(row)]));
}

export async function findDraft(db: Database | Trx, { tenant }: TenantAt, id: string): Promise<GuideDraft | undefined> {
  const row = await db
    .selectFrom('guide_draft')
    .select(['version', 'content_json'])
    .where((eb) => eb.and({ tenant, id }))
    .executeTakeFirst();
  return row && toDraft(row);
}

export function hasChanges(draft: GuideDraft, published: Guide | undefined): boolean {
  return published === undefined || !isDeepStrictEqual(draft.content, contentOf(published));
}

/** Optimistic lock; undefined if the version is stale. */
export function saveDraft(
  db: Database,
  at: TenantAt,
  { id, version, content }: GuideDraft & { id: string },
): Promise<number | undefined> {
  const { tenant } = at;
  return transaction(db, async (trx) => {
    if (version === 0) await refuseMoreGuides(trx, at, id);
    return saveVersion(trx, 'guide_draft', { key: { tenant, id }, version, set: toColumns(content) });
  });
}

async function refuseMoreGuides(trx: Trx, at: TenantAt, id: string): Promise<void> {
  const known = new Set([
    ...(await listDrafts(trx, at)).keys(),
    ...(await listGuides(trx, at)).map((guide) => guide.id),
  ]);
  if (!known.has(id) && known.size >= mostGuides + shippedGuides.length)
    throw new AppError('too_many_here', 'There is no room for more guides');
}

type Publishing = Pick<GuideDraft, 'version'> & { id: string; isFit: (content: GuideContent) => void };

/**
 * The next version, from the draft as the caller saw it; the one that is there if that is the same, as after a second
 * click. Undefined if the draft has changed since. `isFit` throws if it mustn't be published.
 */
export function publish(db: Database, at: TenantAt, { id, version, isFit }: Publishing): Promise<number | undefined> {
  return transaction(db, async (trx) => {
    const draft = await findDraft(trx, at, id);
    if (draft?.version !== version) return undefined;
    const published = await findGuide(trx, at, id);
    if (published && !hasChanges(draft, published)) return published.version;
    isFit(draft.content);
    const next = (published?.version ?? 0) + 1;
    await trx
      .insertInto('guide')
      .values({ tenant: at.tenant, id, version: next, ...toColumns(draft.content) })
      .execute();
    return next;
  });
}

/** False if there is no draft. */
export function discard(db: Database, at: TenantAt, id: string): Promise<boolean> {
  const key = { tenant: at.tenant, id };
  return transaction(db, async (trx) => {
    const draft = await findDraft(trx, at, id);
    if (!draft) return false;
    const published = await findGuide(trx, at, id);
    if (published)
      await updateVersion(trx, 'guide_draft', { key, version: draft.version, set: toColumns(contentOf(published)) });
    else
      await trx
        .deleteFrom('guide_draft')
        .where((eb) => eb.and(key))
        .execute();
    return true;
  });
}

function toDraft({ version, content_json }: { version: number; content_json: string }): GuideDraft {
  return { version, content: asContent(JSON.parse(content_json)) };
}

function toColumns(content: GuideContent): { content_json: string } {
  return { content_json: JSON.stringify(content) };
}
