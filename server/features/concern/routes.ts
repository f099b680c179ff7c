import type { Router } from 'express';
import * as contract from '#contract/meeting/concern.ts';
import { transaction } from '../../platform/database/database.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import { callerAsPerson, naming } from '../../gate/chatNames.ts';
import type { At } from '../../core/scope.ts';
import { chairNow } from '../../meeting/chair.ts';
import { serve, type Handler } from '../../gate/serve.ts';
import { organizes } from '../../gate/roles.ts';
import type { Caller, Chat } from '../../core/people.ts';
import type { Services } from '../../platform/services.ts';
import { readInbox } from './inboxRoutes.ts';
import { chairFor, forItsAuthor, hasReply, mayRead, concernProblems } from './rules.ts';
import * as store from './store.ts';

export interface ConcernNeeds {
  tellAnswered: (caller: Caller, at: At, concern: string) => void;
}

export function concernRoutes(router: Router, services: Services, needs: ConcernNeeds): void {
  serve(router, services, contract.readConcerns, readConcerns);
  serve(router, services, contract.raiseConcern, raiseConcern);
  serve(router, services, contract.takeBackConcern, takeBackConcern);
  serve(router, services, contract.letRead, letRead);
  serve(router, { ...services, ...needs }, contract.saveReply, saveReply);
}

const readConcerns: Handler<typeof contract.readConcerns> = async (request, { db }) => {
  const { at, meeting, isHost, isOrganizer, isFormerChair, caller, chat } = request;
  const reader = { id: caller.id, isOrganizer };
  const { host_id: id, host_name: name } = meeting;
  const chair = { id, name, isOrganizer: organizes({ id }, chat) };
  const isOver = meeting.stage === 'after';
  const concerns = (await store.listConcerns(db, at)).flatMap((one) => {
    if (one.by?.id === caller.id && !isHost) return [forItsAuthor(asRead(one), isOver ? null : chairFor(chair, one))];
    return (isHost || isFormerChair || one.to === caller.id) && mayRead(reader, one) ? [asRead(one)] : [];
  });
  return { concerns, unsigned: await readInbox(db, request) };
};

const raiseConcern: Handler<typeof contract.raiseConcern> = async (
  { at, meeting, caller, chat, people, params, body },
  { db, live, now },
) => {
  if (meeting.stage === 'after') throw new AppError('meeting_over', 'The meeting is over');
  refuseFields(concernProblems(body, people));
  const { kind, text } = body;
  const from = kind === 'waiting' ? naming(people).name(body.from, 'from') : null;
  const by = callerAsPerson(caller, people);
  const raised = await transaction(db, async (trx) => {
    const known = await store.findConcern(trx, at, params.concern);
    const to = await chairNow(trx, at);
    // The form showed who would read it; if the chair has moved since, somebody else would.
    if (!known && body.to !== undefined && body.to !== to)
      throw new AppError('chair_moved', 'Somebody else has the chair by now');
    return store.addConcern(trx, at, { id: params.concern, by, to, kind, text: text.trim(), from, at: now() });
  });
  // Reveal nothing about another author's concern with the same id.
  if (raised?.by?.id !== caller.id) throw new AppError('not_found', 'No such concern in this meeting');
  announce(live, at, readersOf(chat, raised));
  return forItsAuthor(asRead(raised), null);
};

const takeBackConcern: Handler<typeof contract.takeBackConcern> = async (
  { at, meeting, caller, chat, params },
  { db, live },
) => {
  const readers = await transaction(db, async (trx) => {
    const concern = await store.findConcern(trx, at, params.concern);
    if (concern?.by?.id !== caller.id) throw new AppError('not_found', 'You raised no such concern in this meeting');
    if (meeting.stage === 'after') throw new AppError('meeting_over', 'The meeting is over');
    if (hasReply(concern)) throw new AppError('already_answered', 'The host has replied to it');
    await store.deleteConcern(trx, at, concern.id);
    return readersOf(chat, concern);
  });
  announce(live, at, [...readers, caller.id]);
  return {};
};

const letRead: Handler<typeof contract.letRead> = async ({ at, meeting, caller, params, body }, { db, live }) => {
  await transaction(db, async (trx) => {
    const concern = await store.findConcern(trx, at, params.concern);
    if (concern?.by?.id !== caller.id || concern.from?.id === body.person)
      throw new AppError('not_found', 'You raised no such concern in this meeting');
    if (meeting.stage === 'after') throw new AppError('meeting_over', 'The meeting is over');
    if ((await chairNow(trx, at)) !== body.person)
      throw new AppError('chair_moved', 'Somebody else has the chair by now');
    await store.saveReader(trx, at, { concern: concern.id, ...body });
  });
  // A refusal must not reveal to the chair that there is a concern.
  announce(live, at, body.isYes ? [body.person, caller.id] : [caller.id]);
  return {};
};

const saveReply: Handler<typeof contract.saveReply, Services & ConcernNeeds> = async (
  { at, caller, chat, isOrganizer, params, body },
  { db, live, tellAnswered },
) => {
  const before = await store.findConcern(db, at, params.concern);
  if (!before || !mayRead({ id: caller.id, isOrganizer }, before))
    throw new AppError('not_found', 'No such concern in this meeting');
  const isSaved = await store.saveReply(db, at, { id: before.id, version: body.version, reply: body.content });
  const concern = (await store.findConcern(db, at, before.id)) ?? before;
  const current = { version: concern.version, content: concern.reply };
  if (!isSaved) throw new AppError('stale', 'It was answered in another window', { current });
  const author = before.by !== null && (hasReply(before) || hasReply(concern)) ? [before.by.id] : [];
  announce(live, at, before.by === null ? 'hosts' : [...readersOf(chat, concern), ...author]);
  if (concern.reply.isAnswered && !before.reply.isAnswered) tellAnswered(caller, at, concern.id);
  return asRead(concern);
};

/** Only to readers: anybody else would learn that a concern exists. */
function announce(live: Services['live'], at: At, people: 'hosts' | string[]): void {
  const readers = people === 'hosts' ? people : [...new Set(people)];
  live.announce(at, 'concerns', readers);
  live.announce(at, 'review', readers);
}

function readersOf(chat: Chat, concern: store.StoredConcern): string[] {
  const organizers = [chat.organizer ?? '', ...chat.coOrganizers];
  const all = [concern.to ?? '', ...organizers, ...concern.readers.keys()];
  return all.filter((id) => id !== '' && mayRead({ id, isOrganizer: organizers.includes(id) }, concern));
}

function asRead({ to: _to, readers: _readers, ...concern }: store.StoredConcern): contract.Concern {
  return concern;
}
