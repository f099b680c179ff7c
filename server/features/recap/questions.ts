import type { Selectable } from 'kysely';
import type { Person } from '#contract/wire/people.ts';
import type { QuestionClosing } from '#contract/meeting/openItems.ts';
import type { Filed } from '#contract/meeting/recap.ts';
import type { Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';
import { chatKey, meetingKey, type At, type ChatAt } from '../../core/scope.ts';

type QuestionRow = Selectable<Tables['question']>;

export async function replaceQuestions(trx: Trx, at: At, { questions }: Filed): Promise<void> {
  const kept = questions.map(({ id }) => id);
  const key = meetingKey(at);
  await trx
    .deleteFrom('question')
    .where((eb) => eb.and(key))
    .$if(kept.length > 0, (query) => query.where('id', 'not in', kept))
    .execute();
  for (const [position, { id, text }] of questions.entries())
    await trx
      .insertInto('question')
      .values({ ...key, id, position, text, ...open })
      .onConflict((conflict) =>
        conflict
          .columns(['tenant', 'series', 'id'])
          .doUpdateSet({ position, text })
          .where('question.meeting', '=', key.meeting),
      )
      .execute();
}

export async function findQuestion(trx: Trx, at: ChatAt, id: string): Promise<QuestionRow | undefined> {
  return trx
    .selectFrom('question')
    .selectAll()
    .where((eb) => eb.and(chatKey(at)))
    .where('id', '=', id)
    .executeTakeFirst();
}

interface Closing {
  row: QuestionRow;
  as: QuestionClosing['as'] | null;
  words: string;
  by: Person;
  at: number;
}

/** Conditional update: false if somebody else has closed or reopened it. */
export async function closeQuestion(
  trx: Trx,
  at: ChatAt,
  { row, as, words, by, at: nowMs }: Closing,
): Promise<boolean> {
  const closed = { closed_as: as, closed_at: nowMs, closed_by_id: by.id, closed_by_name: by.name, closed_words: words };
  const changed = await trx
    .updateTable('question')
    .set(as === null ? open : closed)
    .where((eb) => eb.and(chatKey(at)))
    .where('id', '=', row.id)
    .where('closed_as', row.closed_as === null ? 'is' : '=', row.closed_as)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

const open = { closed_as: null, closed_at: null, closed_by_id: null, closed_by_name: null, closed_words: null };
