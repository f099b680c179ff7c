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
  'question',
  'release',
  'pool',
  'focus',
  'cue_tick',
  'share',
] as const;

type Named = (typeof withIds)[number] | 'pulse' | 'concern_box';

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
  if (await hasAnonymous(trx, series, id)) found.push('pulse', 'concern_box');
  return found;
}

/** What is sent without a name goes to ids of its own. */
async function hasAnonymous(trx: Trx, series: Series, id: string): Promise<boolean> {
  const own = { tenant: series.tenant, series: series.id };
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
