import type { Language } from '#contract/wire/values.ts';
import type { Behaviour } from '#contract/organization/behaviour.ts';
import type { Batch } from '#contract/meeting/pulse.ts';
import type { ReflectionFact } from '#contract/person/reflection.ts';
import { isExtraQuestion } from '#contract/rules/meeting/extraQuestion.ts';
import { inEachLanguage } from '#contract/rules/languages.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { Self, TenantAt } from '../../core/scope.ts';
import { listHosted } from '../../meeting/hosted.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import { toOpeningTicks } from '../../meeting/view.ts';
import type { Database } from '../../platform/database/database.ts';
import { factsOf, weekIn, type Seen } from './rules.ts';
import { listReflections, type OfWeek, type ReflectionRow } from './store.ts';
import { sentOf } from './view.ts';

export interface FactNeeds {
  listResults: (db: Database, self: Self, since: number) => Promise<{ id: string; at: number; batch: Batch }[]>;
  listSharedWith: (db: Database, self: Self, since: number) => Promise<{ id: string; at: number; strength: string }[]>;
  findPractised: (db: Database, self: Self) => Promise<string | undefined>;
  listBehaviours: (db: Database, at: TenantAt) => Promise<Behaviour[]>;
}

interface Asking extends OfWeek {
  timeZone: string;
  nowMs: number;
}

const mostFactsMs = 15 * 86_400_000;

/** From this person's own series: what they hosted, what was released to them, what observers let them read. */
export async function readFacts(
  db: Database,
  { self, week, timeZone, nowMs }: Asking,
  needs: FactNeeds,
): Promise<{ facts: ReflectionFact[]; practised: Behaviour | undefined }> {
  const since = nowMs - mostFactsMs;
  const isOfWeek = (at: number) => weekIn(timeZone, at) === week;
  const [hosted, released, shared, mine, practised] = await Promise.all([
    listHosted(db, self, since),
    needs.listResults(db, self, since),
    needs.listSharedWith(db, self, since),
    listReflections(db, self),
    readPractised(db, self, needs),
  ]);
  const facts = factsOf({
    hosted: hosted.filter(({ started_at }) => isOfWeek(started_at)).map(toHosted),
    seen: released.filter(({ at }) => isOfWeek(at)).flatMap(toSeen),
    before: mine.flatMap((row) => (row.week < week ? nextOf(row) : []))[0],
    observed: shared
      .filter(({ at, strength }) => isOfWeek(at) && !isBlankText(strength))
      .map(({ id, strength }) => ({ id, words: strength })),
    practised: practised && { id: practised.id, version: practised.version, name: namesOf(practised) },
  });
  return { facts, practised };
}

/** The behaviour in the version that counts now. */
async function readPractised(db: Database, self: Self, needs: FactNeeds): Promise<Behaviour | undefined> {
  const id = await needs.findPractised(db, self);
  if (id === undefined) return undefined;
  return (await needs.listBehaviours(db, self)).find((one) => one.id === id);
}

export function namesOf({ texts }: Behaviour): Record<Language, string> {
  return inEachLanguage((language) => texts[language].name);
}

function toHosted(row: MeetingRow) {
  const ticks = Object.values(toOpeningTicks(row));
  const said = ticks.filter((tick) => tick !== null).length;
  return { id: row.id, topic: row.topic ?? '', said, items: ticks.length };
}

/** Behaviours only: an item asks what people experienced anywhere, not about this person's week. */
function toSeen({ id, batch }: { id: string; batch: Batch }): Seen[] {
  const behaviours = batch.seen.filter((one) => !isExtraQuestion(one));
  return behaviours.map(({ behaviour, version, texts, band, saw, answers }) => ({
    release: id,
    behaviour,
    version,
    label: inEachLanguage((language) => texts[language].label),
    band,
    saw,
    answers,
  }));
}

function nextOf(row: ReflectionRow) {
  const text = sentOf(row)?.text;
  if (!text || (isBlankText(text.nextWhen) && isBlankText(text.nextThen))) return [];
  return [{ week: row.week, sendings: row.sendings, when: text.nextWhen, act: text.nextThen }];
}
