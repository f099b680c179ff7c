import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import * as contract from '#contract/meeting/chatNote.ts';
import { refuseMore } from '../../platform/database/rowLimit.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import type { Content } from '../../platform/delivery/attempt.ts';
import type { Delivery } from '../../platform/delivery/delivery.ts';
import { askAgainAsSharer, enqueue, findShare, type SharedCard } from '../../platform/delivery/store.ts';
import { shareOf } from '../../platform/delivery/shareView.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import { selfOf, type At, type ChatAt } from '../../core/scope.ts';
import type { Admitted } from '../../core/admitted.ts';
import { callerAsPerson } from '../../gate/chatNames.ts';
import { serve, type Handler } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { noteMessage } from './message.ts';
import { quote, type QuoteNeeds } from './quote.ts';
import { noteProblems } from './rules.ts';
import * as store from './store.ts';
import { noteCap } from './tables.ts';

const notesRead = 20;

export interface ChatNoteNeeds extends QuoteNeeds {
  delivery: Delivery;
  tablesWith: (trx: Trx, at: ChatAt, id: string) => Promise<string[]>;
}

export function chatNoteRoutes(router: Router, services: Services, needs: ChatNoteNeeds): void {
  const context = { ...services, ...needs };
  serve(router, context, contract.readNotes, readNotes);
  serve(router, context, contract.postNote, postNote);
}

type Context = Services & ChatNoteNeeds;

export function noteContent({ db, config: { catalogAppId, publicUrl } }: Services): Content {
  return async (shown, { marker, language, filing }) => {
    const note = await store.findNote(db, shown.at, shown.id);
    if (!note) throw new AppError('not_found', 'No such note');
    const { tenant, chat } = shown.at;
    return { filing, ...noteMessage(note, { marker, chat, tenant, catalogAppId, publicUrl, language }) };
  };
}

const readNotes: Handler<typeof contract.readNotes> = async ({ at, caller, people }, { db }) => {
  const { notes, count } = await store.listOwn(db, at, { by: caller.id, most: notesRead });
  const shown = await Promise.all(notes.map((note) => toNote(db, { at, caller, people }, note)));
  return { notes: shown.filter((note) => note !== undefined), count };
};

const postNote: Handler<typeof contract.postNote, Context> = async (
  { at, meeting, caller, people, isHost, params, body },
  context,
) => {
  const { db, live, now, delivery } = context;
  const nowMs = now();
  if (['open_items', 'digest'].includes(body.content.kind) && !isHost)
    throw new AppError('host_only', 'Only the host can post open items or a digest');
  refuseFields(noteProblems(body.content, { by: caller.id, here: people, at: nowMs }));
  const quoted = await quote(context, { at, meeting, people, content: body.content });
  const by = callerAsPerson(caller, people);
  const written = { id: params.note, at: nowMs, by, timeZone: meeting.time_zone, ...quoted };
  const card: SharedCard = { at, kind: 'note', id: written.id };
  const sharer = { sharer: caller.id, language: body.language };
  const stored = await transaction(db, async (trx) => {
    const before = await store.findNote(trx, at, written.id);
    await refuseOtherKind(trx, context, { at, content: body.content, note: written.id, before });
    if (!before && (await store.addNote(trx, at, written))) {
      await refuseMore(trx, { cap: noteCap, at, person: caller.id });
      await enqueue(trx, card, { ...sharer, marker: randomUUID(), filing: 1, at: nowMs });
      return written;
    }
    const known = before ?? (await store.findNote(trx, at, written.id));
    // An acknowledgement is shared once under its own id, whoever presses. Anything else belongs to its author alone.
    const isAcknowledgement = known?.kind === 'acknowledgement';
    if (known?.by.id !== caller.id && !isAcknowledgement) throw new AppError('not_found', 'No such note of yours');
    await askAgainAsSharer(trx, card, { ...sharer, mayTakeOver: isAcknowledgement });
    return known;
  });
  await delivery.bring(caller, card);
  if (['thanks', 'digest'].includes(stored.kind)) live.announce(selfOf(caller), 'home');
  const view = await toNote(db, { at, caller, people }, stored);
  if (!view) throw new AppError('not_found', 'No such note');
  return view;
};

interface NewNote {
  at: At;
  content: contract.NoteContent;
  note: string;
  before: store.StoredNote | undefined;
}

/** A note needs an id that is new in the series; only an acknowledgement is shared under its own. */
async function refuseOtherKind(
  trx: Trx,
  { tablesWith }: ChatNoteNeeds,
  { at, content, note, before }: NewNote,
): Promise<void> {
  const isOther = before !== undefined && before.kind !== content.kind;
  const isAnother = content.kind === 'acknowledgement' && content.acknowledgement !== note;
  const allowed = content.kind === 'acknowledgement' ? 'acknowledgement' : undefined;
  const isTaken = !before && (await tablesWith(trx, at, note)).some((table) => table !== allowed);
  if (isOther || isAnother || isTaken) throw new AppError('not_found', 'No note can have this id');
}

async function toNote(
  db: Database,
  { at, caller, people }: Pick<Admitted, 'at' | 'caller' | 'people'>,
  { by: _by, timeZone: _timeZone, open: _open, ...note }: store.StoredNote,
): Promise<contract.Note | undefined> {
  const share = await findShare(db, { at, kind: 'note', id: note.id });
  return share && { ...note, share: shareOf(share, caller, people) };
}
