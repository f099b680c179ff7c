import type { OpenItems } from '#contract/meeting/openItems.ts';
import type { Database } from '../../platform/database/database.ts';
import { chatKey, meetingIn, type At, type ChatAt } from '../../core/scope.ts';
import { meetingBefore } from '../../meeting/latest.ts';

interface Unshared {
  before: string | null;
  reader: { id: string; isOrganizer: boolean };
  hasConcerns: (db: Database, at: At, reader: Unshared['reader']) => Promise<boolean>;
}

export async function findUnshared(
  db: Database,
  at: ChatAt,
  { before, reader, hasConcerns }: Unshared,
): Promise<OpenItems['unshared']> {
  const last = await meetingBefore(db, at, before);
  if (!last || last.stage === 'after') return null;
  if (!reader.isOrganizer && last.host_id !== reader.id) return null;
  const left = await Promise.all(
    (['recap', 'decision', 'mistake'] as const).map((table) =>
      db
        .selectFrom(table)
        .select('meeting')
        .where((eb) => eb.and(chatKey(at)))
        .where('meeting', '=', last.id)
        .limit(1)
        .executeTakeFirst(),
    ),
  );
  const isLeft = left.some((row) => row !== undefined) || (await hasConcerns(db, meetingIn(at, last.id), reader));
  return isLeft ? { meeting: last.id, startedAt: last.started_at } : null;
}
