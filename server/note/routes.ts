import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import type { Acknowledgement } from '#contract/acknowledgement.ts';
import type { Decision } from '#contract/decision.ts';
import { postNote, readNotes, type Note, type NoteContent } from '#contract/note.ts';
import type { Action } from '#contract/recap.ts';
import { refuseMore } from '../database/capped.ts';
import { transaction, type Database, type Trx } from '../database/database.ts';
import type { Content } from '../delivery/attempt.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { askAgainAsSharer, enqueue, findShare } from '../delivery/store.ts';
import { shareOf } from '../delivery/view.ts';
import { AppError, refuseFields } from '../errors.ts';
import type { Admitted, Card, Meeting, Series } from '../http/scope.ts';
import { serve } from '../http/serve.ts';
import type { Services } from '../services.ts';
import { dayIn } from '../time/day.ts';
import { noteMessage } from './message.ts';
import { whatIsWrong } from './rules.ts';
import * as store from './store.ts';

const notesRead = 20;

/** At most this many open actions and questions are stored with a note; no card holds more. */
const openShown = 100;

/** What this feature needs of others; `app.ts` brings them together. */
export interface NoteNeeds {
  delivery: Delivery;
  findDecision: (db: Database, series: Series, id: string) => Promise<Decision | undefined>;
  /** As it may be told in the chat: without who asks not to be named there. */
  findAcknowledgement: (db: Database, meeting: Meeting, id: string) => Promise<Acknowledgement | undefined>;
  /** Open items from earlier meetings, by due date. */
  findOpen: (series: Series) => Promise<{ actions: Action[]; questions: string[]; more: number }>;
  /** What besides notes the series has under an id. */
  kindsUnder: (trx: Trx, series: Series, id: string) => Promise<string[]>;
}

export function noteRoutes(
  router: Router,
  services: Services,
  { delivery, findDecision, findAcknowledgement, findOpen, kindsUnder }: NoteNeeds,
): void {
  const { db, now } = services;

  serve(router, services, readNotes, async ({ series, caller, people }) => {
    const { notes, count } = await store.listOwn(db, series, caller.id, notesRead);
    const shown = await Promise.all(notes.map((note) => viewOf(series, note, { caller, people })));
    return { notes: shown.filter((note) => note !== undefined), count };
  });

  serve(router, services, postNote, async ({ meeting, caller, people, isHost, params, body }) => {
    const at = now();
    if (body.content.kind === 'open_items' && !isHost)
      throw new AppError('host_only', 'Only the host can post open items');
    refuseFields(whatIsWrong(body.content, { by: caller.id, here: people, at }));
    const said = await wordsOf(meeting, body.content, people);
    const by = { id: caller.id, name: people.get(caller.id)?.name ?? caller.name };
    const written = { id: params.note, at, by, timeZone: meeting.meeting.time_zone, ...said };
    const card = cardOf(meeting, written.id);
    const there = await transaction(db, async (trx) => {
      const before = await store.findNote(trx, meeting, written.id);
      await refuseOtherKind(trx, meeting, { content: body.content, note: written.id, before });
      const sharer = { sharer: caller.id, language: body.language };
      if (!before && (await store.addNote(trx, meeting, written))) {
        await refuseMore(trx, { table: 'note', place: meeting, person: caller.id });
        await enqueue(trx, card, { ...sharer, meeting: meeting.meeting.id, marker: randomUUID(), filing: 1, at });
        return written;
      }
      const known = before ?? (await store.findNote(trx, meeting, written.id));
      // What was acknowledged bears one id, and is shared once, whoever presses. Anything else is its author's alone.
      const isAcknowledgement = known?.kind === 'acknowledgement';
      if (known?.by.id !== caller.id && !isAcknowledgement) throw new AppError('not_found', 'No such note of yours');
      await askAgainAsSharer(trx, card, { ...sharer, mayTakeOver: isAcknowledgement });
      return known;
    });
    await delivery.bring(caller, card);
    const view = await viewOf(meeting, there, { caller, people });
    if (!view) throw new AppError('not_found', 'No such note');
    return view;
  });

  /** A note takes an id that nothing else of the series has; only what was acknowledged is shared under its own. */
  async function refuseOtherKind(
    trx: Trx,
    meeting: Meeting,
    { content, note, before }: { content: NoteContent; note: string; before: store.Written | undefined },
  ): Promise<void> {
    const isOther = before !== undefined && before.kind !== content.kind;
    const isAnother = content.kind === 'acknowledgement' && content.acknowledgement !== note;
    const allowed = content.kind === 'acknowledgement' ? 'acknowledgement' : undefined;
    const isTaken = !before && (await kindsUnder(trx, meeting, note)).some((kind) => kind !== allowed);
    if (isOther || isAnother || isTaken) throw new AppError('not_found', 'No note can have this id');
  }

  /** What is quoted is copied: the chat shows it as it was. */
  async function wordsOf(
    meeting: Meeting,
    content: NoteContent,
    people: Admitted['people'],
  ): Promise<Omit<store.Written, 'id' | 'at' | 'by' | 'timeZone'>> {
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
        const decision = await findDecision(db, meeting, content.decision);
        if (decision?.state !== 'final' || decision.supersededBy !== null)
          throw new AppError('not_found', 'No such decision stands in this series');
        return { ...plain, text: content.text, about: decision.content.final };
      }
      case 'acknowledgement': {
        const known = await findAcknowledgement(db, meeting, content.acknowledgement);
        const isWhatWasRead = content.at === undefined || content.at === known?.at;
        if (!known || !isWhatWasRead) throw new AppError('not_found', 'No such item to share, or it has changed since');
        return { ...plain, to: known.to, text: known.what, about: known.outcome };
      }
      case 'open_items': {
        const { actions, questions, more } = await findOpen(meeting);
        if (actions.length + questions.length === 0) throw new AppError('not_found', 'Nothing is open');
        const today = dayIn(meeting.meeting.time_zone, now());
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

  async function viewOf(
    series: Series,
    { by: _by, timeZone: _timeZone, open: _open, ...note }: store.Written,
    { caller, people }: Pick<Admitted, 'caller' | 'people'>,
  ): Promise<Note | undefined> {
    const share = await findShare(db, cardOf(series, note.id));
    return share && { ...note, share: shareOf(share, caller, people) };
  }
}

function cardOf(series: Series, note: string): Card {
  return { ...series, kind: 'note', card: note };
}

/** The note's card as it is to be in the chat. */
export function noteContent({ db, config: { teamsAppId, publicUrl } }: Services): Content {
  return async (shown, { marker, language, filing }) => {
    const note = await store.findNote(db, shown, shown.card);
    if (!note) throw new AppError('not_found', 'No such note');
    const place = { marker, chat: shown.id, tenant: shown.tenant, teamsAppId, publicUrl };
    return { filing, ...noteMessage(note, { ...place, language }) };
  };
}
