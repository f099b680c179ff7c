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
import { transaction, type Trx } from '../../platform/database/database.ts';
import { AppError } from '../../core/errors.ts';
import type { PrepareEnd } from '../../meeting/ending.ts';
import { meetingIn, type At, type ChatAt } from '../../core/scope.ts';
import { attendeesOf, serve } from '../../gate/serve.ts';
import { standingOf } from '../../gate/roles.ts';
import { callerAsPerson, naming, tellApart } from '../../gate/chatNames.ts';
import type { Chat } from '../../core/people.ts';
import type { Services } from '../../platform/services.ts';
import { dayIn, knownZone } from '../../core/day.ts';
import { announceChair, chairNow, giveChair } from '../../meeting/chair.ts';
import { createClosing, type ClosingNeeds } from '../../meeting/closing.ts';
import { beginning, mayBegin, openingFor, usualGap } from '../../meeting/rules.ts';
import * as store from '../../meeting/store.ts';
import { timesOf, toMeetingView } from '../../meeting/view.ts';

/** Dependencies on other features, wired in `needs.ts`. */
export interface MeetingNeeds {
  prepareEnd: PrepareEnd;
  openInbox: ClosingNeeds['openInbox'];
  scheduleInbox: ClosingNeeds['scheduleInbox'];
  /** Whether attendees have been asked how it was. */
  hasPulse: (at: At) => Promise<boolean>;
  /** Who has taken the closing on: from its beginning they have the chair. */
  closerOf: (trx: Trx, at: At) => Promise<string | undefined>;
  /** Drops what was asked by people who no longer host. */
  voidQuestions: (trx: Trx, at: At, hosting: { chair: string; chat: Chat }) => Promise<void>;
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
    async handToCloser(trx, { at, chat, people }) {
      const closer = people.get((await closerOf(trx, at)) ?? '');
      if (!closer || closer.isExternal) return false;
      return handTo(trx, at, { to: { id: closer.id, name: closer.name }, chat });
    },
  });

  serve(router, services, readRoom, async ({ at, chat, people, latest, ...asking }) => {
    const { caller, isHost, isOrganizer, isFormerChair } = asking;
    // The chair may move with it. The notice triggers a request, which returns the caller's new role.
    const isSettled =
      latest && (await closing.settleIfDue({ at: meetingIn(at, latest.id), meeting: latest, chat, people }));
    const row = isSettled ? await store.findMeeting(db, at, latest.id) : latest;
    const view = row && toMeetingView(row);
    const name = chat.members.get(caller.id)?.name ?? caller.name;
    return {
      series: at.chat,
      you: { id: caller.id, name, isHost, isOrganizer, isFormerChair },
      organizer: chat.organizer,
      meeting: view ? { ...view, opening: openingFor(isHost, view) } : null,
      begin: mayBegin(beginning(row && timesOf(row), now()), isHost, chat.anyoneMayBegin),
      gapDays: isHost || isFormerChair ? await gapOf(at) : null,
    };
  });

  serve(router, services, readPeople, async ({ people }) => ({
    people: tellApart([...people.values()]).sort((a, b) => a.name.localeCompare(b.name)),
  }));

  serve(router, services, readMeetings, async ({ at, isHost, caller, chat }) => {
    const rows = await store.listMeetings(db, at);
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

  serve(router, services, beginMeeting, async ({ at, caller, people, chat, isHost, body }) => {
    const latest = await store.latestMeeting(db, at);
    const how = beginning(latest && timesOf(latest), now());
    if (!isHost && mayBegin(how, isHost, chat.anyoneMayBegin) === null)
      throw new AppError('host_only', 'Somebody else hosts this meeting');
    const host = callerAsPerson(caller, people);
    const timeZone = knownZone(body.timeZone);
    const row = await store.beginMeeting(db, at, {
      id: randomUUID(),
      host,
      people: [...people.keys()],
      timeZone: timeZone ?? 'UTC',
      at: now(),
    });
    // Idempotent: starting a meeting that is in progress changes nothing.
    if (how !== null) {
      await live.review(at);
      live.announce(at, 'room');
    }
    return { meeting: row.id, isZoneKnown: timeZone !== undefined };
  });

  serve(router, services, saveOpening, async ({ at, meeting, people, body }) => {
    const before = openingSchema.parse(JSON.parse(meeting.opening_json));
    const chat = naming(people, [before.decider]);
    const opening = { ...body.content, decider: chat.name(body.content.decider, 'content.decider') };
    chat.refuseStrangers();
    const version = await store.saveOpening(db, at, body.version, opening);
    if (version === undefined) {
      const row = await store.findMeeting(db, at, at.meeting);
      throw new AppError('stale', 'The opening was changed in another window', {
        current: row && { version: row.version, content: openingSchema.parse(JSON.parse(row.opening_json)) },
      });
    }
    const { stage, said_purpose_at, said_frame_at, said_dissent_at } = meeting;
    const isVisible = stage !== 'open' || (said_purpose_at ?? said_frame_at ?? said_dissent_at) !== null;
    live.announce(at, 'room', isVisible ? 'everyone' : 'hosts');
    return { version, savedAt: now() };
  });

  serve(router, services, sayItem, async ({ at, meeting, body }) => {
    if (meeting.stage === 'after')
      throw new AppError('meeting_over', 'The meeting is over; its questions are asked already');
    const said = await store.say(db, at, body.item, body.isSaid ? now() : null);
    if (!said) throw new AppError('not_found', 'No such meeting in this chat');
    live.announce(at, 'room');
    return said;
  });

  serve(router, services, takeChair, async ({ at, caller, chat, people }) => {
    const to = callerAsPerson(caller, people);
    const hasMoved = await transaction(db, (trx) => handTo(trx, at, { to, chat }));
    await announceChair(services, at, { hasMoved });
    return {};
  });

  serve(router, services, markKey, async ({ at, body }) => {
    await decideAsking(at, { is_key: body.isKey ? 1 : 0 });
    return {};
  });

  serve(router, services, askCheckIn, async ({ at, body }) => {
    await decideAsking(at, { asks_check_in: body.asksCheckIn ? 1 : 0 });
    return {};
  });

  serve(router, services, moveTo, async ({ at, meeting, chat, people, body: { stage } }) => {
    const latest = await store.latestMeeting(db, at);
    if (latest?.id !== at.meeting) throw new AppError('meeting_over', 'A later meeting has begun');
    const isOver = latest.stage === 'after' && beginning(timesOf(latest), now()) !== 'reopen';
    if (isOver && stage !== 'after')
      throw new AppError('meeting_over', 'The meeting was closed more than half an hour ago');
    if (stage === 'after') {
      const end = await prepareEnd({ at, meeting, attendees: attendeesOf(chat, meeting) });
      await transaction(db, (trx) => end(trx, now()));
    } else {
      const isClosing = stage === 'close' && (latest.stage === 'open' || latest.stage === 'meet');
      const isUndone = stage !== 'close' && latest.closing_at !== null;
      const nowMs = now();
      await transaction(db, (trx) => store.moveTo(trx, at, latest, stage, nowMs));
      if (isClosing) await closing.begin({ at, meeting, chat, people }, nowMs);
      if (isUndone) await scheduleInbox(at, meeting, null);
    }
    if (stage === 'close') await announceChair(services, at, { hasMoved: false });
    else live.announce(at, 'room');
    if (stage === 'after') live.announce(at, 'pulse');
    return {};
  });

  async function gapOf(at: ChatAt): Promise<number | null> {
    const starts = await store.listStarts(db, at);
    return usualGap(starts.map(({ started_at, time_zone }) => dayIn(time_zone, started_at)));
  }

  /** False if this person already has the chair. */
  async function handTo(trx: Trx, at: At, { to, chat }: { to: Person; chat: Chat }): Promise<boolean> {
    const before = await chairNow(trx, at);
    await giveChair(trx, at, { to, at: now() });
    await voidQuestions(trx, at, { chair: to.id, chat });
    return before !== to.id;
  }

  async function decideAsking(at: At, set: Parameters<typeof store.decideAsking>[2]): Promise<void> {
    if ((await hasPulse(at)) || !(await store.decideAsking(db, at, set)))
      throw new AppError('meeting_over', 'The meeting is over, or its attendees have been asked already');
    live.announce(at, 'room');
  }
}
