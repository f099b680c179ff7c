import { inEachLanguage } from '#contract/rules/languages.ts';
import { randomUUID } from 'node:crypto';
import type { Batch } from '#contract/meeting/pulse.ts';
import type { Database } from '../../../server/platform/database/database.ts';

interface Result {
  tenant: string;
  host: string;
  at: number;
  behaviour?: string;
  answers?: number;
  /** Null: only a band, because of too few answers. */
  saw?: number | null;
  favourable?: number | null;
}

/** A released result with texts that only its host may read. */
export async function addRelease(
  db: Database,
  { tenant, host, at, behaviour = 'purpose', answers = 10, saw = 8, favourable = null }: Result,
): Promise<void> {
  const texts = inEachLanguage(() => ({ question: 'Secret question', label: 'Secret label' }));
  const seen = { behaviour, version: 1, texts, isFocus: true, said: 1, meetings: 1, answers, own: [], saw };
  const batch: Batch = {
    at,
    meetings: 1,
    answers,
    wording: 1,
    thresholds: { bands: 5, counts: 10, comments: 10 },
    seen: [{ ...seen, band: saw === null ? 'some' : null }],
    scores: favourable === null ? [] : [{ question: 'clarity', answers, own: [], favourable, spread: [] }],
    comments: ['Secret comment'],
  };
  await db
    .insertInto('release')
    .values({
      tenant,
      series: `19:secret-${host}@thread.v2`,
      id: randomUUID(),
      host,
      at,
      content_json: JSON.stringify(batch),
      change: 'Secret change',
      changed_at: at,
      unread_json: null,
    })
    .execute();
}
