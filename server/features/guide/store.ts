import type { Guide, GuideContent } from '#contract/organization/guide.ts';
import type { TenantAt } from '../../core/scope.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { asContent, inForce } from './rules.ts';
import { shippedGuides, type PublishedGuide } from './shipped.ts';

/** The latest version of each, retired ones too. */
export async function listGuides(db: Database | Trx, { tenant }: TenantAt): Promise<Guide[]> {
  const own = await db
    .selectFrom('guide')
    .select(['id', 'version', 'content_json'])
    .where('tenant', '=', tenant)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('guide as newer')
            .select('newer.version')
            .where('newer.tenant', '=', tenant)
            .whereRef('newer.id', '=', 'guide.id')
            .whereRef('newer.version', '>', 'guide.version'),
        ),
      ),
    )
    .orderBy('id')
    .execute();
  const retired = await db.selectFrom('guide_retired').select('id').where('tenant', '=', tenant).execute();
  const retiredIds = new Set(retired.map(({ id }) => id));
  return inForce(shippedGuides, own.map(toPublished)).map(({ id, version, content }) => ({
    id,
    version,
    ...content,
    isRetired: retiredIds.has(id),
  }));
}

export async function findGuide(db: Database | Trx, at: TenantAt, id: string): Promise<Guide | undefined> {
  return (await listGuides(db, at)).find((guide) => guide.id === id);
}

export async function findVersion(
  db: Database,
  { tenant }: TenantAt,
  { id, version }: { id: string; version: number },
): Promise<GuideContent | undefined> {
  const row = await db
    .selectFrom('guide')
    .select(['id', 'version', 'content_json'])
    .where((eb) => eb.and({ tenant, id, version }))
    .executeTakeFirst();
  const shipped = shippedGuides.find((one) => one.id === id && one.version === version);
  return (row ? toPublished(row) : shipped)?.content;
}

export async function setRetired(
  db: Database,
  { tenant }: TenantAt,
  { id, isRetired, at }: { id: string; isRetired: boolean; at: number },
): Promise<void> {
  if (isRetired)
    await db
      .insertInto('guide_retired')
      .values({ tenant, id, at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  else
    await db
      .deleteFrom('guide_retired')
      .where((eb) => eb.and({ tenant, id }))
      .execute();
}

function toPublished({ id, version, content_json }: { id: string; version: number; content_json: string }) {
  return { id, version, content: asContent(JSON.parse(content_json)) } satisfies PublishedGuide;
}
