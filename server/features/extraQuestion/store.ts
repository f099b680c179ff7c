import type { ChosenExtraQuestion } from '#contract/meeting/extraQuestion.ts';
import { extraQuestionItems } from '#contract/rules/meeting/extraQuestion.ts';
import { chatKey, type ChatAt } from '../../core/scope.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { saveVersion } from '../../platform/database/versioned.ts';

export async function findExtraQuestion(db: Database | Trx, at: ChatAt): Promise<ChosenExtraQuestion> {
  const row = await db
    .selectFrom('extra_question')
    .select(['item', 'version'])
    .where((eb) => eb.and(chatKey(at)))
    .executeTakeFirst();
  // An item unknown to this version of Bookend counts as none.
  return { item: extraQuestionItems.find((id) => id === row?.item) ?? null, version: row?.version ?? 0 };
}

/** Undefined: the version is stale. */
export function saveExtraQuestion(
  db: Database,
  at: ChatAt,
  { item, version }: ChosenExtraQuestion,
): Promise<number | undefined> {
  return saveVersion(db, 'extra_question', { key: chatKey(at), version, set: { item } });
}
