import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import * as contract from '#contract/meeting/meeting.ts';
import { readPeople as readPeopleEndpoint, type Person } from '#contract/wire/people.ts';
import { transaction, type Trx } from '../../platform/database/database.ts';
import { AppError } from '../../core/errors.ts';
import type { PrepareEnd } from '../../meeting/ending.ts';
import { meetingIn, type At } from '../../core/scope.ts';
import { attendeesOf, serve, type Handler, type RequestOf } from '../../gate/serve.ts';
import { callerAsPerson, naming, tellApart } from '../../gate/chatNames.ts';
import { organizes } from '../../gate/roles.ts';
import type { Chat } from '../../core/people.ts';
import type { Services } from '../../platform/services.ts';
import { dayIn, knownZone } from '../../core/day.ts';
import { waitingFor } from '../../meeting/absence.ts';
import { findAsk, keepAsk, noteSeen } from '../../meeting/beginAsk.ts';
import { beginningFor } from '../../meeting/beginningFor.ts';
import { announceChair, chairNow, giveChair } from '../../meeting/chair.ts';
import { createClosing, type Closing, type ClosingNeeds } from '../../meeting/closing.ts';
import { latestMeeting, listStarts } from '../../meeting/latest.ts';
import { listMeetings } from '../../meeting/history.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import { beginning, isCurrent, mayBegin, usualGap } from '../../meeting/rules.ts';
import * as store from '../../meeting/store.ts';
import { timesOf } from '../../meeting/view.ts';
import { toMeetings, toRoom } from './view.ts';

export interface MeetingNeeds {
  prepareEnd: PrepareEnd;
  openInbox: ClosingNeeds['openInbox'];
  scheduleInbox: ClosingNeeds['scheduleInbox'];
  hasPulse: (at: At) => Promise<boolean>;
  closerOf: (trx: Trx, at: At) => Promise<string | undefined>;
  voidQuestions: (trx: Trx, at: At, hosting: { chair: string; chat: Chat }) => Promise<void>;
}

export function meetingRoutes(router: Router, services: Services, needs: MeetingNeeds): void {
  const context = { ...services, ...needs, closing: closingFor(services, needs) };
  serve(router, context, contract.readRoom, readRoom);
  serve(router, context, readPeopleEndpoint, readPeople);
  serve(router, context, contract.readMeetings, readMeetings);
  serve(router, context, contract.beginMeeting, beginMeeting);
  serve(router, context, contract.askToBegin, askToBegin);
  serve(router, context, contract.readAddresses, readAddresses);
  serve(router, context, contract.saveOpening, saveOpening);
  serve(router, context, contract.sayItem, sayItem);
  serve(router, context, contract.takeChair, takeChair);
  serve(router, context, contract.markKey, markKey);
  serve(router, context, contract.askCheckIn, askCheckIn);
  serve(router, context, contract.moveTo, moveTo);
}

interface Context extends Services, MeetingNeeds {
  closing: Closing;
}

function closingFor(services: Services, needs: MeetingNeeds): Closing {
  const { openInbox, scheduleInbox, closerOf, voidQuestions } = needs;
  return createClosing(services, {
    openInbox,
    scheduleInbox,
    async handToCloser(trx, { at, chat, people }) {
      const closer = people.get((await closerOf(trx, at)) ?? '');
      if (!closer || closer.isExternal) return false;
      return handTo(trx, { now: services.now, voidQuestions }, { at, to: { id: closer.id, name: closer.name }, chat });
    },
  });
}

/**
 * A read that may write: settling an overdue close may move the chair, and an organizer who reads is there. The notices
 * make panels refetch.
 */
const readRoom: Handler<typeof contract.readRoom, Context> = async (request, context) => {
  const { db, now, closing } = context;
  const { at, chat, people, latest, isHost, isFormerChair } = request;
  const isSettled =
    latest && (await closing.settleIfDue({ at: meetingIn(at, latest.id), meeting: latest, chat, people }));
  const row = isSettled ? await store.findMeeting(db, at, latest.id) : latest;
  const how = await beginningFor(db, row, { person: request.caller.id, isHost, now: now() });
  const waiting = how === null ? null : await readWaiting(request, context);
  const room = toRoom(request, row, { how, waiting });
  if (!isHost && !isFormerChair) return { ...room, gapDays: null };
  const starts = await listStarts(db, at);
  return { ...room, gapDays: usualGap(starts.map(({ started_at, time_zone }) => dayIn(time_zone, started_at))) };
};

async function readWaiting(
  { at, chat, isOrganizer }: RequestOf<typeof contract.readRoom>,
  { db, live, now }: Services,
): Promise<contract.Waiting | null> {
  const ask = await findAsk(db, at);
  const waiting = waitingFor(chat, ask, now());
  if (!isOrganizer || !ask || !waiting?.asked) return waiting;
  await noteSeen(db, at, now());
  if (!waiting.asked.isOrganizerHere) live.announce(at, 'room');
  return waitingFor(chat, { ...ask, seen_at: now() }, now());
}

const readPeople: Handler<typeof readPeopleEndpoint> = async ({ people }) => ({
  people: tellApart([...people.values()]).sort((a, b) => a.name.localeCompare(b.name)),
});

const readMeetings: Handler<typeof contract.readMeetings> = async (request, { db, now }) => {
  const rows = await listMeetings(db, request.at);
  return toMeetings({ ...request, now: now() }, rows);
};

const beginMeeting: Handler<typeof contract.beginMeeting> = async (
  { at, caller, people, chat, isHost, body },
  { db, live, now },
) => {
  const latest = await latestMeeting(db, at);
  const how = beginning(latest && timesOf(latest), now());
  const standIn = isHost ? null : (waitingFor(chat, await findAsk(db, at), now())?.absence ?? null);
  if (!isHost && mayBegin(how, isHost, chat.anyoneMayBegin || standIn !== null) === null)
    throw new AppError('host_only', 'Somebody else hosts this meeting');
  const host = callerAsPerson(caller, people);
  const timeZone = knownZone(body.timeZone);
  const row = await store.beginMeeting(db, at, {
    id: randomUUID(),
    host,
    isHost,
    standIn,
    topic: chat.topic,
    people: [...people.values()],
    timeZone: timeZone ?? 'UTC',
    at: now(),
  });
  if (how !== null) {
    await live.review(at);
    live.announce(at, 'room');
  }
  return { meeting: row.id, isZoneKnown: timeZone !== undefined };
};

const askToBegin: Handler<typeof contract.askToBegin> = async ({ at, chat, caller, people, latest }, services) => {
  const { db, live, now } = services;
  const waiting = waitingFor(chat, undefined, now());
  if (waiting === null || waiting.absence !== null || (latest && isCurrent(timesOf(latest), now())))
    throw new AppError('meeting_over', 'There is nobody to wait for');
  await keepAsk(db, at, { by: callerAsPerson(caller, people), now: now() });
  live.announce(at, 'room');
  return {};
};

const readAddresses: Handler<typeof contract.readAddresses> = async ({ caller, people }) => ({
  people: [...people.values()].flatMap(({ id, mail }) => (id === caller.id || mail === '' ? [] : [{ id, mail }])),
});

const saveOpening: Handler<typeof contract.saveOpening> = async (
  { at, meeting, people, panel, body },
  { db, live, now },
) => {
  const chat = naming(people, [openingOf(meeting).decider]);
  const opening = { ...body.content, decider: chat.name(body.content.decider, 'content.decider') };
  chat.refuseStrangers();
  const version = await store.saveOpening(db, at, { version: body.version, opening });
  if (version === undefined) {
    const row = await store.findMeeting(db, at, at.meeting);
    throw new AppError('stale', 'The opening was changed in another window', {
      current: row && { version: row.version, content: openingOf(row) },
    });
  }
  const { stage, said_purpose_at, said_frame_at, said_dissent_at } = meeting;
  const isVisible = stage !== 'open' || (said_purpose_at ?? said_frame_at ?? said_dissent_at) !== null;
  live.announce(at, 'room', { to: isVisible ? 'everyone' : 'hosts', except: panel });
  live.announce(at, 'review', 'hosts');
  return { version, savedAt: now() };
};

const sayItem: Handler<typeof contract.sayItem> = async ({ at, meeting, body }, { db, live, now }) => {
  if (meeting.stage === 'after')
    throw new AppError('meeting_over', 'The meeting is over; its questions are asked already');
  const said = await store.say(db, at, { item: body.item, saidAt: body.isSaid ? now() : null });
  if (!said) throw new AppError('not_found', 'No such meeting in this chat');
  live.announce(at, 'room');
  return said;
};

const takeChair: Handler<typeof contract.takeChair, Context> = async ({ at, caller, chat, people }, context) => {
  const to = callerAsPerson(caller, people);
  const hasMoved = await transaction(context.db, (trx) => handTo(trx, context, { at, to, chat }));
  await announceChair(context, at, { hasMoved });
  return {};
};

const markKey: Handler<typeof contract.markKey, Context> = async ({ at, body }, context) => {
  await decideAsking(context, at, { is_key: body.isKey ? 1 : 0 });
  return {};
};

const askCheckIn: Handler<typeof contract.askCheckIn, Context> = async ({ at, body }, context) => {
  await decideAsking(context, at, { asks_check_in: body.asksCheckIn ? 1 : 0 });
  return {};
};

const moveTo: Handler<typeof contract.moveTo, Context> = async (request, context) => {
  const { at, meeting, chat, body } = request;
  const { db, live, now, prepareEnd } = context;
  const latest = await latestMeeting(db, at);
  if (latest?.id !== at.meeting) throw new AppError('meeting_over', 'A later meeting has begun');
  const isOver = latest.stage === 'after' && beginning(timesOf(latest), now()) !== 'reopen';
  if (isOver && body.stage !== 'after')
    throw new AppError('meeting_over', 'The meeting was closed more than half an hour ago');
  if (body.stage === 'after') {
    const end = await prepareEnd({ at, meeting, attendees: attendeesOf(chat, meeting) });
    await transaction(db, (trx) => end(trx, now()));
  } else await moveOn(context, request, { latest, stage: body.stage });
  if (body.stage === 'close') await announceChair(context, at, { hasMoved: false });
  else live.announce(at, 'room');
  if (body.stage === 'after') live.announce(at, 'pulse');
  return {};
};

async function moveOn(
  { db, now, closing, scheduleInbox }: Context,
  { at, meeting, chat, people }: RequestOf<typeof contract.moveTo>,
  { latest, stage }: { latest: MeetingRow; stage: Exclude<contract.Stage, 'after'> },
): Promise<void> {
  const isClosing = stage === 'close' && (latest.stage === 'open' || latest.stage === 'meet');
  const isUndone = stage !== 'close' && latest.closing_at !== null;
  const nowMs = now();
  await transaction(db, (trx) => store.moveTo(trx, latest, { stage, nowMs }));
  if (isClosing) await closing.begin({ at, meeting, chat, people }, nowMs);
  if (isUndone) await scheduleInbox(at, meeting, null);
}

async function handTo(
  trx: Trx,
  { now, voidQuestions }: Pick<Context, 'now' | 'voidQuestions'>,
  { at, to, chat }: { at: At; to: Person; chat: Chat },
): Promise<boolean> {
  const before = await chairNow(trx, at);
  await giveChair(trx, at, { to, at: now(), isToOrganizer: organizes(to, chat) });
  await voidQuestions(trx, at, { chair: to.id, chat });
  return before !== to.id;
}

async function decideAsking(
  { db, live, hasPulse }: Context,
  at: At,
  set: Parameters<typeof store.decideAsking>[2],
): Promise<void> {
  if ((await hasPulse(at)) || !(await store.decideAsking(db, at, set)))
    throw new AppError('meeting_over', 'The meeting is over, or its attendees have been asked already');
  live.announce(at, 'room');
}

function openingOf({ opening_json }: MeetingRow): contract.Opening {
  return contract.opening.parse(JSON.parse(opening_json));
}
