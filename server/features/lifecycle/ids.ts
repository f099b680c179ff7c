import type { Trx } from '../../platform/database/database.ts';
import { chatKey, type ChatAt } from '../../core/scope.ts';

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
export async function kindsUnder(trx: Trx, at: ChatAt, id: string): Promise<Named[]> {
  const found: Named[] = [];
  for (const table of withIds) {
    const row = await trx
      .selectFrom(table)
      .select('id')
      .where((eb) => eb.and(chatKey(at)))
      .where('id', '=', id)
      .limit(1)
      .executeTakeFirst();
    if (row) found.push(table);
  }
  if (await hasAnonymous(trx, at, id)) found.push('pulse', 'concern_box');
  return found;
}

/** What is sent without a name goes to ids of its own. */
async function hasAnonymous(trx: Trx, at: ChatAt, id: string): Promise<boolean> {
  const own = chatKey(at);
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
