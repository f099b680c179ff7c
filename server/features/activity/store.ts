import type { Selectable } from 'kysely';
import { chatKey, meetingIn, meetingKey, type At, type ChatAt } from '../../core/scope.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/schema.ts';

type Row = Selectable<Tables['notification']>;

export interface Waiting extends Pick<Row, 'kind' | 'id' | 'recipient'> {
  at: At;
}

export type Group = [Waiting, ...Waiting[]];

/** Settled rows stay settled. Waiting ones are sent in the name of the last person who acted. */
export async function enqueue(
  db: Database,
  at: At,
  {
    kind,
    recipients,
    sender,
    nowMs,
  }: { kind: Row['kind']; recipients: [id: string, recipient: string][]; sender: string; nowMs: number },
): Promise<void> {
  if (recipients.length === 0) return;
  const sent = { sender, at: nowMs };
  const rows = recipients.map(([id, recipient]) => ({
    ...meetingKey(at),
    kind,
    id,
    recipient,
    ...sent,
    state: 'waiting' as const,
  }));
  await db
    .insertInto('notification')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'series', 'meeting', 'kind', 'id', 'recipient'])
        .doUpdateSet(sent)
        .where('notification.state', '=', 'waiting'),
    )
    .execute();
}

/** By recipient, so that the order of sending says nothing. Ordered by SQL, SQLite would take the recipients' index. */
export async function listWaiting(
  db: Database,
  at: ChatAt,
  { sender, since }: { sender: string; since: number },
): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('notification')
    .select(['meeting', 'kind', 'id', 'recipient'])
    .where((eb) => eb.and(chatKey(at)))
    .where('sender', '=', sender)
    .where('state', '=', 'waiting')
    .where('at', '>=', since)
    .execute();
  return rows
    .map(({ meeting, ...row }) => ({ ...row, at: meetingIn(at, meeting) }))
    .toSorted((a, b) => (a.recipient < b.recipient ? -1 : 1));
}

/**
 * Conditional update: the first to settle rows sends them; another window, attempt or process finds nothing to claim.
 * Settled before it is sent: if this process dies meanwhile, a notification is lost rather than sent twice.
 */
export async function claim(db: Database, rows: Group): Promise<Waiting[]> {
  const claimed = await ofGroup(db, rows)
    .set({ state: 'settled' })
    .where('state', '=', 'waiting')
    .returning('id')
    .execute();
  return rows.filter(({ id }) => claimed.some((one) => one.id === id));
}

export async function putBack(db: Database, rows: Group): Promise<void> {
  await ofGroup(db, rows).set({ state: 'waiting' }).execute();
}

function ofGroup(db: Database, rows: Group) {
  const [{ at, kind, recipient }] = rows;
  const ids = rows.map(({ id }) => id);
  return db
    .updateTable('notification')
    .where((eb) => eb.and({ ...meetingKey(at), kind, recipient }))
    .where('id', 'in', ids);
}
