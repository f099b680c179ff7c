import { randomUUID } from 'node:crypto';
import type { PreferenceCard } from '#contract/person/preferenceCard.ts';
import type { ChatAt, Self } from '../../core/scope.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { saveVersion } from '../../platform/database/versioned.ts';
import { emptyCard } from './rules.ts';

type Whose = Pick<Self, 'tenant' | 'id'>;

export interface StoredCard {
  version: number;
  content: PreferenceCard;
}

export async function findCard(db: Database | Trx, { tenant, id: person }: Whose): Promise<StoredCard> {
  const row = await db
    .selectFrom('preference_card')
    .select(['version', 'content_json'])
    .where((eb) => eb.and({ tenant, person }))
    .executeTakeFirst();
  return row ? { version: row.version, content: JSON.parse(row.content_json) } : { version: 0, content: emptyCard };
}

export function saveCard(
  db: Database | Trx,
  { tenant, id: person }: Whose,
  { version, content }: StoredCard,
): Promise<number | undefined> {
  return saveVersion(db, 'preference_card', {
    key: { tenant, person },
    version,
    first: { id: randomUUID() },
    set: { content_json: JSON.stringify(content) },
  });
}

/** Includes people who have left the chat: only Graph knows its members. */
export async function listCards(
  db: Database,
  { tenant, chat }: ChatAt,
): Promise<{ person: string; content: PreferenceCard }[]> {
  const rows = await db
    .selectFrom('preference_card')
    .select(['person', 'content_json'])
    .where('tenant', '=', tenant)
    .where('person', 'in', (eb) =>
      eb.selectFrom('joined').select('joined.person').where('tenant', '=', tenant).where('series', '=', chat),
    )
    .orderBy('person')
    .execute();
  return rows.map(({ person, content_json }) => ({ person, content: JSON.parse(content_json) }));
}

/** Chats where they were in a meeting, even if they have left since: a panel there may still show their lines. */
export async function listChats(db: Database | Trx, { tenant, id }: Whose): Promise<string[]> {
  const rows = await db
    .selectFrom('joined')
    .select('series')
    .where('tenant', '=', tenant)
    .where('person', '=', id)
    .execute();
  return rows.map(({ series }) => series);
}
