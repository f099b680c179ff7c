import { inEachLanguage } from '#contract/rules/languages.ts';
import { randomUUID } from 'node:crypto';
import type { Batch, SeenResult } from '#contract/meeting/pulse.ts';
import type { Database } from '../../../server/platform/database/database.ts';

const texts = {
  ...inEachLanguage(() => ({ question: 'Was it said why we are here?', label: 'Said why we are here' })),
  de: { question: 'Wurde gesagt, warum wir hier sind?', label: 'Gesagt, warum wir hier sind' },
};

/** One behaviour in one result: counts, or a band. */
export function seenWith({ saw = null, band = saw === null ? 'some' : null, ...set }: Partial<SeenResult>): SeenResult {
  const asked = { behaviour: 'purpose', version: 1, texts, isFocus: false, said: 1, meetings: 1, answers: 10, own: [] };
  return { ...asked, saw, band, ...set };
}

export function batchWith(at: number, seen: readonly Partial<SeenResult>[]): Batch {
  return {
    at,
    meetings: 1,
    answers: 10,
    wording: 1,
    thresholds: { bands: 5, counts: 10, comments: 10 },
    seen: seen.map(seenWith),
    scores: [],
    comments: null,
  };
}

interface Rated {
  tenant: string;
  series: string;
  host: { id: string; name: string };
}

/** Adds a rated meeting, its closed pulse, and the result about its host. */
export async function addResult(
  db: Database,
  { tenant, series, host }: Rated,
  batch: Batch,
): Promise<{ meeting: string; release: string }> {
  const [meeting, release] = [randomUUID(), randomUUID()];
  const { at } = batch;
  const place = { tenant, series };
  const number = 1_000 + Math.floor(Math.random() * 1e9);
  const opening_json = JSON.stringify({
    purpose: '',
    frame: null,
    decider: null,
    scripts: { purpose: null, frame: null, dissent: null },
  });
  await db
    .insertInto('meeting')
    .values({
      ...place,
      id: meeting,
      number,
      host_id: host.id,
      host_name: host.name,
      time_zone: 'UTC',
      stage: 'after',
      started_at: at - 3_600_000,
      met_at: at - 3_600_000,
      closed_at: at - 1,
      opening_json,
      version: 1,
    })
    .execute();
  await db
    .insertInto('pulse')
    .values({
      ...place,
      meeting,
      host: host.id,
      release,
      attendees: 10,
      opened_at: at - 2,
      closes_at: at - 1,
      closed_at: at - 1,
      questions_json: JSON.stringify({ wording: 1, seen: [] }),
      thresholds_json: JSON.stringify(batch.thresholds),
      counters_json: '{}',
    })
    .execute();
  await db
    .insertInto('release')
    .values({ ...place, id: release, host: host.id, at, content_json: JSON.stringify(batch) })
    .execute();
  return { meeting, release };
}
