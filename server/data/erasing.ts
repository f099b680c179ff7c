import { gone } from '#contract/people.ts';
import type { Trx } from '../database/database.ts';
import type { MeetingKey, Self } from '../http/scope.ts';
import { withoutPerson } from './rules.ts';

/** Tables with who said something in `by_id` and `by_name`, and whom they named in `content_json`. */
const said = ['acknowledgement', 'concern', 'note', 'observation', 'section'] as const;

/** Tables that say something of a person in a series, under their id alone. */
const ofPerson = [
  'left_off',
  'joined',
  'turn',
  'off_rota',
  'ownership',
  'support',
  'cue_tick',
  'intent',
  'concern_reader',
] as const;

interface Erasing {
  trx: Trx;
  tenant: string;
  id: string;
  /** Finds texts that may name them. */
  naming: string;
  /** Notes a meeting where something changed. */
  touch: (series: string, meeting: string) => void;
}

/**
 * Puts "somebody who is gone" wherever a row names the person, over all series of their tenant, and gives the meetings
 * where it did. A draft's version counts up, so that a window in which it is open takes the change in.
 */
export async function eraseName(trx: Trx, { tenant, id }: Pick<Self, 'tenant' | 'id'>): Promise<MeetingKey[]> {
  const touched = new Map<string, MeetingKey>();
  const erasing: Erasing = {
    trx,
    tenant,
    id,
    naming: `%${JSON.stringify(id)}%`,
    touch: (series, meeting) => touched.set(`${series} ${meeting}`, { tenant, series, meeting }),
  };
  for (const erase of [fromChair, fromOpenings, fromDecisions, fromRecaps, fromActions, fromWhatWasSaid, fromTheRest])
    await erase(erasing);
  return [...touched.values()];
}

async function fromChair({ trx, tenant, id, touch }: Erasing): Promise<void> {
  const hosted = await trx
    .updateTable('meeting')
    .set({ host_id: gone.id, host_name: gone.name })
    .where('tenant', '=', tenant)
    .where('host_id', '=', id)
    .returning(['series', 'id'])
    .execute();
  for (const row of hosted) touch(row.series, row.id);
  await trx
    .updateTable('chair')
    .set({ person: gone.id })
    .where('tenant', '=', tenant)
    .where('person', '=', id)
    .execute();
}

async function fromOpenings({ trx, tenant, id, naming, touch }: Erasing): Promise<void> {
  const openings = await trx
    .selectFrom('meeting')
    .select(['series', 'id', 'opening_json', 'version'])
    .where('tenant', '=', tenant)
    .where('opening_json', 'like', naming)
    .execute();
  for (const row of openings) {
    const opening = withoutPerson(row.opening_json, id);
    if (opening === row.opening_json) continue;
    touch(row.series, row.id);
    await trx
      .updateTable('meeting')
      .set({ opening_json: opening, version: row.version + 1 })
      .where('tenant', '=', tenant)
      .where('series', '=', row.series)
      .where('id', '=', row.id)
      .execute();
  }
}

async function fromDecisions({ trx, tenant, id, naming, touch }: Erasing): Promise<void> {
  const decisions = await trx
    .selectFrom('decision')
    .select(['series', 'meeting', 'id', 'state', 'content_json', 'version'])
    .where('tenant', '=', tenant)
    .where('content_json', 'like', naming)
    .execute();
  for (const row of decisions) {
    const content = withoutPerson(row.content_json, id);
    if (content === row.content_json) continue;
    touch(row.series, row.meeting);
    // What is decided is open in no window; with another version it would seem changed since its recap was shared.
    const isOpen = row.state === 'draft' || row.state === 'proposed';
    await trx
      .updateTable('decision')
      .set({ content_json: content, version: row.version + (isOpen ? 1 : 0) })
      .where('tenant', '=', tenant)
      .where('series', '=', row.series)
      .where('id', '=', row.id)
      .execute();
  }
}

async function fromRecaps({ trx, tenant, id, naming, touch }: Erasing): Promise<void> {
  const recaps = await trx
    .selectFrom('recap')
    .select(['series', 'meeting', 'draft_json', 'filed_json', 'version'])
    .where('tenant', '=', tenant)
    .where((eb) => eb.or([eb('draft_json', 'like', naming), eb('filed_json', 'like', naming)]))
    .execute();
  for (const row of recaps) {
    const draft = withoutPerson(row.draft_json, id);
    const filed = row.filed_json && withoutPerson(row.filed_json, id);
    if (draft === row.draft_json && filed === row.filed_json) continue;
    touch(row.series, row.meeting);
    await trx
      .updateTable('recap')
      .set({ draft_json: draft, filed_json: filed, version: row.version + 1 })
      .where('tenant', '=', tenant)
      .where('series', '=', row.series)
      .where('meeting', '=', row.meeting)
      .execute();
  }
}

async function fromActions({ trx, tenant, id, touch }: Erasing): Promise<void> {
  const owned = await trx
    .updateTable('action')
    .set({ owner_id: gone.id, owner_name: gone.name })
    .where('tenant', '=', tenant)
    .where('owner_id', '=', id)
    .returning(['series', 'meeting'])
    .execute();
  for (const row of owned) touch(row.series, row.meeting);
}

async function fromWhatWasSaid({ trx, tenant, id, naming, touch }: Erasing): Promise<void> {
  // A sheet that was not handed over is its writer's alone.
  await trx
    .deleteFrom('observation')
    .where('tenant', '=', tenant)
    .where('by_id', '=', id)
    .where('handed_at', 'is', null)
    .execute();
  for (const table of said) {
    const own = await trx
      .updateTable(table)
      .set({ by_id: gone.id, by_name: gone.name })
      .where('tenant', '=', tenant)
      .where('by_id', '=', id)
      .returning(['series', 'meeting'])
      .execute();
    for (const row of own) touch(row.series, row.meeting);
    const others = await trx
      .selectFrom(table)
      .select(['series', 'meeting', 'id', 'content_json'])
      .where('tenant', '=', tenant)
      .where('content_json', 'like', naming)
      .execute();
    for (const row of others) {
      const content = withoutPerson(row.content_json, id);
      if (content === row.content_json) continue;
      touch(row.series, row.meeting);
      await trx
        .updateTable(table)
        .set({ content_json: content })
        .where('tenant', '=', tenant)
        .where('series', '=', row.series)
        .where('id', '=', row.id)
        .execute();
    }
  }
  for (const table of ofPerson)
    await trx.deleteFrom(table).where('tenant', '=', tenant).where('person', '=', id).execute();
}

/** What says something of them and of nobody else goes; what is about them stays, and nobody reads it any more. */
async function fromTheRest({ trx, tenant, id }: Erasing): Promise<void> {
  await trx.deleteFrom('focus').where('tenant', '=', tenant).where('by_id', '=', id).execute();

  // Nothing more goes to a chat in their name.
  for (const column of ['sharer', 'poster'] as const)
    await trx
      .updateTable('share')
      .set({ [column]: gone.id })
      .where('tenant', '=', tenant)
      .where(column, '=', id)
      .execute();

  // Whom a result or a sheet is about. Nobody reads it any more, what it says stays as it is.
  for (const table of ['pulse', 'pool', 'release', 'observation'] as const)
    await trx.updateTable(table).set({ host: gone.id }).where('tenant', '=', tenant).where('host', '=', id).execute();
  await trx
    .updateTable('concern')
    .set({ to_id: gone.id })
    .where('tenant', '=', tenant)
    .where('to_id', '=', id)
    .execute();
  await trx
    .updateTable('support')
    .set({ set_by: gone.id })
    .where('tenant', '=', tenant)
    .where('set_by', '=', id)
    .execute();
  await trx.deleteFrom('asked').where('tenant', '=', tenant).where('person', '=', id).execute();
}
