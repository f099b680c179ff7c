import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import {
  askCheckIn,
  beginMeeting,
  markKey,
  moveTo,
  opening as openingSchema,
  readMeetings,
  readRoom,
  saveOpening,
  sayItem,
  takeChair,
} from '#contract/meeting.ts';
import { readPeople, type Person } from '#contract/people.ts';
import { transaction, type Trx } from '../database/database.ts';
import { AppError } from '../errors.ts';
import type { Meeting, Series } from '../http/scope.ts';
import { attendeesOf, serve } from '../http/serve.ts';
import { standingOf } from '../http/standing.ts';
import { naming, tellApart } from '../http/people.ts';
import type { Chat } from '../outside/outside.ts';
import type { Services } from '../services.ts';
import { dayIn, knownZone } from '../time/day.ts';
import { announceChair, chairNow, giveChair } from './chair.ts';
import { createClosing, type ClosingNeeds } from './closing.ts';
import { beginning, mayBegin, openingFor, usualGap } from './rules.ts';
import * as store from './store.ts';
import { timesOf, viewOf } from './view.ts';

/** Ends a meeting: its own row, and what other features do at that moment, in the same transaction. */
export type EndMeeting = (trx: Trx, at: number) => Promise<void>;

/** Does what is too slow for a transaction. `attendees`: everybody in the chat who doesn't host. */
export type PrepareEnd = (meeting: Meeting, attendees: string[]) => Promise<EndMeeting>;

/** What this feature needs of others; `app.ts` brings them together. */
export interface MeetingNeeds {
  prepareEnd: PrepareEnd;
  openInbox: ClosingNeeds['openInbox'];
  scheduleInbox: ClosingNeeds['scheduleInbox'];
  /** Whether attendees have been asked how it was. */
  hasPulse: (meeting: Meeting) => Promise<boolean>;
  /** Who has taken the closing on: from its beginning they have the chair. */
  closerOf: (trx: Trx, meeting: Meeting) => Promise<string | undefined>;
  /** Drops what was asked by people who no longer host. */
  voidQuestions: (trx: Trx, meeting: Meeting, hosting: { chair: string; chat: Chat }) => Promise<void>;
}

export function meetingRoutes(
  router: Router,
  services: Services,
  { prepareEnd, openInbox, scheduleInbox, hasPulse, closerOf, voidQuestions }: MeetingNeeds,
): void {
  const { db, live, now } = services;
  const closing = createClosing(services, {
    openInbox,
    scheduleInbox,
    async handToCloser(trx, meeting, { chat, people }) {
      const closer = people.get((await closerOf(trx, meeting)) ?? '');
      if (!closer || closer.isExternal) return false;
      return handTo(trx, meeting, { to: { id: closer.id, name: closer.name }, chat });
    },
  });

  serve(router, services, readRoom, async ({ series, chat, people, latest, ...asking }) => {
    const { caller, isHost, isOrganizer, isFormerChair } = asking;
    // The chair may move with it. The notice triggers a request, which returns the caller's new role.
    const isSettled = latest && (await closing.settleIfDue({ ...series, meeting: latest }, { chat, people }));
    const row = isSettled ? await store.findMeeting(db, series, latest.id) : latest;
    const view = row && viewOf(row);
    const name = chat.members.get(caller.id)?.name ?? caller.name;
    return {
      series: series.id,
      you: { id: caller.id, name, isHost, isOrganizer, isFormerChair },
      organizer: chat.organizer,
      meeting: view ? { ...view, opening: openingFor(isHost, view) } : null,
      begin: mayBegin(beginning(row && timesOf(row), now()), isHost, chat.anyoneMayBegin),
      gapDays: isHost || isFormerChair ? await gapOf(series) : null,
    };
  });

  serve(router, services, readPeople, async ({ people }) => ({
    people: tellApart([...people.values()]).sort((a, b) => a.name.localeCompare(b.name)),
  }));

  serve(router, services, readMeetings, async ({ series, isHost, caller, chat }) => {
    const rows = await store.listMeetings(db, series);
    return {
      meetings: rows.map((row, index) => {
        const { purpose } = openingSchema.parse(JSON.parse(row.opening_json));
        const standing = standingOf({ caller, chat, meeting: row, isLatest: index === 0, now: now() });
        const isTold = isHost || row.stage !== 'open' || row.said_purpose_at !== null;
        return {
          id: row.id,
          startedAt: row.started_at,
          purpose: isTold ? purpose : '',
          stage: row.stage,
          isShared: (row.filing ?? 0) > 0,
          isHost: standing === 'organizer' || standing === 'chair',
          isFormerChair: standing === 'former_chair',
        };
      }),
    };
  });

  serve(router, services, beginMeeting, async ({ series, caller, people, chat, isHost, body }) => {
    const latest = await store.latestMeeting(db, series);
    const how = beginning(latest && timesOf(latest), now());
    if (!isHost && mayBegin(how, isHost, chat.anyoneMayBegin) === null)
      throw new AppError('host_only', 'Somebody else hosts this meeting');
    const host = { id: caller.id, name: people.get(caller.id)?.name ?? caller.name };
    const timeZone = knownZone(body.timeZone);
    const row = await store.beginMeeting(db, series, {
      id: randomUUID(),
      host,
      people: [...people.keys()],
      timeZone: timeZone ?? 'UTC',
      at: now(),
    });
    // Idempotent: starting a meeting that is in progress changes nothing.
    if (how !== null) {
      await live.review(series);
      live.announce(series, { topic: 'room', id: series.id });
    }
    return { meeting: row.id, isZoneKnown: timeZone !== undefined };
  });

  serve(router, services, saveOpening, async ({ meeting, people, body }) => {
    const before = openingSchema.parse(JSON.parse(meeting.meeting.opening_json));
    const chat = naming(people, [before.decider]);
    const opening = { ...body.content, decider: chat.name(body.content.decider, 'content.decider') };
    chat.refuseStrangers();
    const version = await store.saveOpening(db, meeting, body.version, opening);
    if (version === undefined) {
      const row = await store.findMeeting(db, meeting, meeting.meeting.id);
      throw new AppError('stale', 'The opening was changed in another window', {
        current: row && { version: row.version, content: openingSchema.parse(JSON.parse(row.opening_json)) },
      });
    }
    const { stage, said_purpose_at, said_frame_at, said_dissent_at } = meeting.meeting;
    const isVisible = stage !== 'open' || (said_purpose_at ?? said_frame_at ?? said_dissent_at) !== null;
    live.announce(meeting, { topic: 'room', id: meeting.id }, isVisible ? 'everyone' : 'hosts');
    return { version, savedAt: now() };
  });

  serve(router, services, sayItem, async ({ meeting, body }) => {
    if (meeting.meeting.stage === 'after')
      throw new AppError('meeting_over', 'The meeting is over; its questions are asked already');
    const said = await store.say(db, meeting, body.item, body.isSaid ? now() : null);
    if (!said) throw new AppError('not_found', 'No such meeting in this chat');
    live.announce(meeting, { topic: 'room', id: meeting.id });
    return said;
  });

  serve(router, services, takeChair, async ({ meeting, caller, chat, people }) => {
    const to = { id: caller.id, name: people.get(caller.id)?.name ?? caller.name };
    const hasMoved = await transaction(db, (trx) => handTo(trx, meeting, { to, chat }));
    await announceChair(services, meeting, { hasMoved });
    return {};
  });

  serve(router, services, markKey, async ({ meeting, body }) => {
    await decideAsking(meeting, { is_key: body.isKey ? 1 : 0 });
    return {};
  });

  serve(router, services, askCheckIn, async ({ meeting, body }) => {
    await decideAsking(meeting, { asks_check_in: body.asksCheckIn ? 1 : 0 });
    return {};
  });

  serve(router, services, moveTo, async ({ meeting, chat, people, body: { stage } }) => {
    const latest = await store.latestMeeting(db, meeting);
    if (latest?.id !== meeting.meeting.id) throw new AppError('meeting_over', 'A later meeting has begun');
    const isOver = latest.stage === 'after' && beginning(timesOf(latest), now()) !== 'reopen';
    if (isOver && stage !== 'after')
      throw new AppError('meeting_over', 'The meeting was closed more than half an hour ago');
    if (stage === 'after') {
      const end = await prepareEnd(meeting, attendeesOf(chat, meeting.meeting));
      await transaction(db, (trx) => end(trx, now()));
    } else {
      const isClosing = stage === 'close' && (latest.stage === 'open' || latest.stage === 'meet');
      const isUndone = stage !== 'close' && latest.closing_at !== null;
      const at = now();
      await transaction(db, (trx) => store.moveTo(trx, meeting, latest, stage, at));
      if (isClosing) await closing.begin(meeting, at, { chat, people });
      if (isUndone) await scheduleInbox(meeting, null);
    }
    if (stage === 'close') await announceChair(services, meeting, { hasMoved: false });
    else live.announce(meeting, { topic: 'room', id: meeting.id });
    if (stage === 'after') live.announce(meeting, { topic: 'pulse', id: meeting.meeting.id });
    return {};
  });

  async function gapOf(series: Series): Promise<number | null> {
    const starts = await store.listStarts(db, series);
    return usualGap(starts.map(({ started_at, time_zone }) => dayIn(time_zone, started_at)));
  }

  /** False if this person already has the chair. */
  async function handTo(trx: Trx, meeting: Meeting, { to, chat }: { to: Person; chat: Chat }): Promise<boolean> {
    const before = await chairNow(trx, meeting);
    await giveChair(trx, meeting, { to, at: now() });
    await voidQuestions(trx, meeting, { chair: to.id, chat });
    return before !== to.id;
  }

  async function decideAsking(meeting: Meeting, set: Parameters<typeof store.decideAsking>[2]): Promise<void> {
    if ((await hasPulse(meeting)) || !(await store.decideAsking(db, meeting, set)))
      throw new AppError('meeting_over', 'The meeting is over, or its attendees have been asked already');
    live.announce(meeting, { topic: 'room', id: meeting.id });
  }
}
