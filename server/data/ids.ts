import type { Trx } from '../database/database.ts';
import type { Series } from '../http/scope.ts';

/** What of a series bears an id, besides notes. */
const withIds = [
  'meeting',
  'decision',
  'acknowledgement',
  'mistake',
  'concern',
  'observation',
  'section',
  'action',
  'release',
  'focus',
  'cue_tick',
  'share',
] as const;

type Named = (typeof withIds)[number];

/** Of which kinds the series already has something under this id. */
export async function kindsUnder(trx: Trx, series: Series, id: string): Promise<Named[]> {
  const found: Named[] = [];
  for (const table of withIds) {
    const row = await trx
      .selectFrom(table)
      .select('id')
      .where('tenant', '=', series.tenant)
      .where('series', '=', series.id)
      .where('id', '=', id)
      .limit(1)
      .executeTakeFirst();
    if (row) found.push(table);
  }
  return found;
}
