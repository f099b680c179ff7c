import { AppError } from '../../core/errors.ts';
import { attendeesOf } from '../../gate/serve.ts';
import type { MeetingInChat } from '../../meeting/row.ts';
import { stageNow } from '../../meeting/store.ts';
import { transaction, type Trx } from '../../platform/database/database.ts';
import type { Services } from '../../platform/services.ts';
import { after, holderOf, ofToday, settle, type Rota, type RotaChange } from './rules.ts';
import { whoHandedIn } from './sheetStore.ts';
import * as store from './store.ts';

export async function giveTurn(
  { db, live }: Pick<Services, 'db' | 'live'>,
  observed: MeetingInChat,
): Promise<store.TurnToday[]> {
  const { at, meeting, chat } = observed;
  const today = await store.listToday(db, at);
  const holder = holderOf(today);
  const isHere = holder !== undefined && attendeesOf(chat, meeting).includes(holder);
  if (isHere || meeting.stage === 'after') return today;
  const isChanged = await transaction(db, async (trx) => {
    if ((await stageNow(trx, at)) === 'after') return false;
    const rota = await store.readRota(trx, at, meeting);
    return applyAndSettle(trx, observed, { rota, changes: [], handed: await whoHandedIn(trx, at) });
  });
  if (isChanged) live.announce(at, 'observer');
  // Read again even if nothing changed: a concurrent read may have given the turn.
  return store.listToday(db, at);
}

export async function changeTurn(
  { db, live }: Pick<Services, 'db' | 'live'>,
  observed: MeetingInChat,
  decide: (rota: Rota, attendees: string[]) => RotaChange[],
): Promise<void> {
  const { at, meeting, chat } = observed;
  await transaction(db, async (trx) => {
    const rota = await store.readRota(trx, at, meeting);
    const changes = decide(rota, attendeesOf(chat, meeting));
    if ((await stageNow(trx, at)) === 'after') throw new AppError('meeting_over', 'The meeting is over');
    const handed = await whoHandedIn(trx, at);
    if (handed.has(holderOf(ofToday(rota)) ?? '')) throw new AppError('already_handed', 'The sheet was handed over');
    await applyAndSettle(trx, observed, { rota, changes, handed });
  });
  live.announce(at, 'observer');
}

export async function applyAndSettle(
  trx: Trx,
  { at, meeting, chat, people }: MeetingInChat,
  { rota, changes, handed }: { rota: Rota; changes: RotaChange[]; handed: ReadonlySet<string> },
): Promise<boolean> {
  const next = after(rota, changes);
  const isHanded = handed.has(holderOf(ofToday(next)) ?? '');
  const all = [...changes, ...settle(next, attendeesOf(chat, meeting), isHanded)];
  await store.applyChanges(trx, at, { changes: all, people });
  return all.length > 0;
}
