import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import type { Acknowledgement } from '#contract/acknowledgement.ts';
import type { Decision } from '#contract/decision.ts';
import { postNote, readNotes, type Note, type NoteContent } from '#contract/chatNote.ts';
import type { Action } from '#contract/recap.ts';
import { refuseMore } from '../../platform/database/rowLimit.ts';
import { transaction, type Database, type Trx } from '../../platform/database/database.ts';
import type { Content } from '../../platform/delivery/attempt.ts';
import type { Delivery } from '../../platform/delivery/delivery.ts';
import { askAgainAsSharer, enqueue, findShare, type SharedCard } from '../../platform/delivery/store.ts';
import { shareOf } from '../../platform/delivery/shareView.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import type { At, ChatAt } from '../../core/scope.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import type { Admitted } from '../../core/admitted.ts';
import { callerAsPerson } from '../../gate/chatNames.ts';
import { serve } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { dayIn } from '../../core/day.ts';
import { noteMessage } from './message.ts';
import { whatIsWrong } from './rules.ts';
import * as store from './store.ts';
import { noteCap } from './tables.ts';

const notesRead = 20;

/** At most this many open actions and questions are stored with a note; no card holds more. */
const openShown = 100;

/** Dependencies on other features, wired in `needs.ts`. */
export interface NoteNeeds {
  delivery: Delivery;
  findDecision: (db: Database, at: ChatAt, id: string) => Promise<Decision | undefined>;
  /** As it may be told in the chat: without who asks not to be named there. */
  findAcknowledgement: (db: Database, at: At, id: string) => Promise<Acknowledgement | undefined>;
  /** Open items from earlier meetings, by due date. */
  findOpen: (at: ChatAt) => Promise<{ actions: Action[]; questions: string[]; more: number }>;
  /** The tables in which the series has something under this id. */
  tablesWith: (trx: Trx, at: ChatAt, id: string) => Promise<string[]>;
}

export function noteRoutes(
  router: Router,
  services: Services,
  { delivery, findDecision, findAcknowledgement, findOpen, tablesWith }: NoteNeeds,
): void {
  const { db, now } = services;

  serve(router, services, readNotes, async ({ at, caller, people }) => {
    const { notes, count } = await store.listOwn(db, at, caller.id, notesRead);
    const shown = await Promise.all(notes.map((note) => toNote(at, note, { caller, people })));
    return { notes: shown.filter((note) => note !== undefined), count };
  });

  serve(router, services, postNote, async ({ at, meeting, caller, people, isHost, params, body }) => {
    const nowMs = now();
    if (body.content.kind === 'open_items' && !isHost)
      throw new AppError('host_only', 'Only the host can post open items');
    refuseFields(whatIsWrong(body.content, { by: caller.id, here: people, at: nowMs }));
    const said = await wordsOf({ at, meeting, people }, body.content);
    const by = callerAsPerson(caller, people);
    const written = { id: params.note, at: nowMs, by, timeZone: meeting.time_zone, ...said };
    const card: SharedCard = { at, kind: 'note', id: written.id };
    const there = await transaction(db, async (trx) => {
      const before = await store.findNote(trx, at, written.id);
      await refuseOtherKind(trx, at, { content: body.content, note: written.id, before });
      const sharer = { sharer: caller.id, language: body.language };
      if (!before && (await store.addNote(trx, at, written))) {
        await refuseMore(trx, { cap: noteCap, at, person: caller.id });
        await enqueue(trx, card, { ...sharer, marker: randomUUID(), filing: 1, at: nowMs });
        return written;
      }
      const known = before ?? (await store.findNote(trx, at, written.id));
      // What was acknowledged bears one id, and is shared once, whoever presses. Anything else is its author's alone.
      const isAcknowledgement = known?.kind === 'acknowledgement';
      if (known?.by.id !== caller.id && !isAcknowledgement) throw new AppError('not_found', 'No such note of yours');
      await askAgainAsSharer(trx, card, { ...sharer, mayTakeOver: isAcknowledgement });
      return known;
    });
    await delivery.bring(caller, card);
    const view = await toNote(at, there, { caller, people });
    if (!view) throw new AppError('not_found', 'No such note');
    return view;
  });

  /** A note takes an id that nothing else of the series has; only what was acknowledged is shared under its own. */
  async function refuseOtherKind(
    trx: Trx,
    at: At,
    { content, note, before }: { content: NoteContent; note: string; before: store.StoredNote | undefined },
  ): Promise<void> {
    const isOther = before !== undefined && before.kind !== content.kind;
    const isAnother = content.kind === 'acknowledgement' && content.acknowledgement !== note;
    const allowed = content.kind === 'acknowledgement' ? 'acknowledgement' : undefined;
    const isTaken = !before && (await tablesWith(trx, at, note)).some((table) => table !== allowed);
    if (isOther || isAnother || isTaken) throw new AppError('not_found', 'No note can have this id');
  }

  /** What is quoted is copied: the chat shows it as it was. */
  async function wordsOf(
    { at, meeting, people }: { at: At; meeting: MeetingRow; people: Admitted['people'] },
    content: NoteContent,
  ): Promise<Omit<store.StoredNote, 'id' | 'at' | 'by' | 'timeZone'>> {
    const plain = { kind: content.kind, to: [], about: '', replyBy: null };
    switch (content.kind) {
      case 'thanks':
        return {
          ...plain,
          to: [...new Set(content.to)].map((id) => ({ id, name: people.get(id)?.name ?? '' })),
          text: content.text,
        };
      case 'dissent':
        return { ...plain, text: content.text, replyBy: content.replyBy };
      case 'clarify': {
        const decision = await findDecision(db, at, content.decision);
        if (decision?.state !== 'final' || decision.supersededBy !== null)
          throw new AppError('not_found', 'No such decision stands in this series');
        return { ...plain, text: content.text, about: decision.content.final };
      }
      case 'acknowledgement': {
        const known = await findAcknowledgement(db, at, content.acknowledgement);
        const isWhatWasRead = content.at === undefined || content.at === known?.at;
        if (!known || !isWhatWasRead) throw new AppError('not_found', 'No such item to share, or it has changed since');
        return { ...plain, to: known.to, text: known.what, about: known.outcome };
      }
      case 'open_items': {
        const { actions, questions, more } = await findOpen(at);
        if (actions.length + questions.length === 0) throw new AppError('not_found', 'Nothing is open');
        const today = dayIn(meeting.time_zone, now());
        const left = actions.slice(openShown).length + questions.slice(openShown).length;
        return {
          ...plain,
          text: '',
          open: {
            actions: actions.slice(0, openShown).map(({ what, owner, due, dueWords }) => {
              return { what, owner, due, dueWords, isOverdue: due !== null && due < today };
            }),
            questions: questions.slice(0, openShown),
            more: more + left,
          },
        };
      }
    }
  }

  async function toNote(
    at: ChatAt,
    { by: _by, timeZone: _timeZone, open: _open, ...note }: store.StoredNote,
    { caller, people }: Pick<Admitted, 'caller' | 'people'>,
  ): Promise<Note | undefined> {
    const share = await findShare(db, { at, kind: 'note', id: note.id });
    return share && { ...note, share: shareOf(share, caller, people) };
  }
}

/** The note's card as it is to be in the chat. */
export function noteContent({ db, config: { teamsAppId, publicUrl } }: Services): Content {
  return async (shown, { marker, language, filing }) => {
    const note = await store.findNote(db, shown.at, shown.id);
    if (!note) throw new AppError('not_found', 'No such note');
    const { tenant, chat } = shown.at;
    return { filing, ...noteMessage(note, { marker, chat, tenant, teamsAppId, publicUrl, language }) };
  };
}
