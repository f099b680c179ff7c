import * as z from 'zod/mini';
import { endpoint } from './wire/endpoint.ts';
import { named, person } from './wire/people.ts';
import { done, id, instant, line, nothing, timeZone, version } from './wire/values.ts';
import { frames, openingItems } from './rules/opening.ts';

export const stage = z.enum(['open', 'meet', 'close', 'after']);
export type Stage = z.infer<typeof stage>;

/** How a decision will be made. `delegated` goes to a named person. */
export const frame = z.enum(frames);
export type Frame = z.infer<typeof frame>;

/** What the host says at the start; each can be ticked as said. */
export const openingItem = z.enum(openingItems);
export type OpeningItem = z.infer<typeof openingItem>;

/** What the host writes at the start. */
export const opening = z.strictObject({
  purpose: line,
  frame: z.nullable(frame),
  decider: z.nullable(named),
  /** The host's own words for an item; null speaks the ready sentence. */
  scripts: z.strictObject({ purpose: z.nullable(line), frame: z.nullable(line), dissent: z.nullable(line) }),
});
export type Opening = z.infer<typeof opening>;

/** When each item was said aloud; null: not said. */
export const openingTicks = z.strictObject({
  purpose: z.nullable(instant),
  frame: z.nullable(instant),
  dissent: z.nullable(instant),
});
export type OpeningTicks = z.infer<typeof openingTicks>;

/** One occurrence of the series. An attendee reads of the opening only what has been said, until the stage is past `open`. */
export const meeting = z.strictObject({
  id,
  /** Who has the chair. */
  host: person,
  stage,
  /** The close can still be undone: going back now leaves no trace. */
  isClosing: z.boolean(),
  startedAt: instant,
  /** When the host pressed "Start meeting". */
  metAt: z.nullable(instant),
  closedAt: z.nullable(instant),
  opening,
  /** Counts the saves of `opening`; a save names the version it changes. */
  version: z.int(),
  said: openingTicks,
  /** Whether attendees are asked how it was when it ends. */
  isKey: z.boolean(),
  /** Whether they are then also asked how they feel about the plan, and whether the load is workable. */
  asksCheckIn: z.boolean(),
});
export type MeetingView = z.infer<typeof meeting>;

/** The first thing a panel reads: the chat, the caller's role in it, and its latest meeting. */
export const room = z.strictObject({
  series: z.string(),
  you: z.strictObject({
    id: z.string(),
    name: z.string(),
    /** Hosts now: organizes, or has the chair of the latest meeting while it is current. */
    isHost: z.boolean(),
    /** The organizer or a co-organizer. */
    isOrganizer: z.boolean(),
    /** Had the chair of `meeting`, and hosts no more: reads and corrects its recap. */
    isFormerChair: z.boolean(),
  }),
  /** The calendar meeting's organizer; null in a chat without one, where whoever begins is the host, and where Teams
   * doesn't say. */
  organizer: z.nullable(z.string()),
  /** The latest meeting of the series, also when it is over; null before the first. */
  meeting: z.nullable(meeting),
  /** Whether the caller could begin a meeting now: `fresh` when none is there or its day has passed, `again` when one
   * was closed earlier today, `reopen` within 30 minutes of the close (the same meeting resumes). */
  begin: z.nullable(z.enum(['fresh', 'again', 'reopen'])),
  /** The usual number of days from one meeting of the series to the next; null: fewer than two meetings, no usual
   * number, or a caller who dates nothing by it. */
  gapDays: z.nullable(z.int()),
});
export type Room = z.infer<typeof room>;

export const readRoom = endpoint({
  method: 'get',
  path: '/api/series/:series/room',
  audience: 'member',
  body: nothing,
  response: room,
});

/** Begins a meeting, or returns the one that is in progress or was closed less than 30 minutes ago. Refuses with `host_only`
 * if the caller may not begin one. If the server doesn't know the time zone, the meeting uses UTC and `isZoneKnown` is false. */
export const beginMeeting = endpoint({
  method: 'post',
  path: '/api/series/:series/meetings',
  audience: 'member',
  body: z.strictObject({ timeZone }),
  response: z.strictObject({ meeting: id, isZoneKnown: z.boolean() }),
});

export const saveOpening = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/opening',
  audience: 'host',
  body: z.strictObject({ version, content: opening }),
  response: z.strictObject({ version: z.int(), savedAt: instant }),
});

/** Ticks an item as said, with its time, or unticks it. */
export const sayItem = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/said',
  audience: 'host',
  body: z.strictObject({ item: openingItem, isSaid: z.boolean() }),
  response: openingTicks,
});

/** Moves everybody's panel forward or back. The irreversible effects of going to the close (the anonymous inbox
 * opens, the chair moves to the person who closes) wait ten seconds; going back before then leaves no trace. Moving to
 * `after` ends the meeting without sharing and opens its pulse. */
export const moveTo = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/stage',
  audience: 'host',
  body: z.strictObject({ stage }),
  response: done,
});

/** The organizer or a co-organizer takes the chair of the latest meeting; anybody else has to be asked (`handSection`).
 * Refuses with `meeting_over`. */
export const takeChair = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/chair',
  audience: 'host',
  body: nothing,
  response: done,
});

/** Decides whether attendees are asked to rate this meeting. Refuses with `meeting_over` once they have been asked. */
export const markKey = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/key',
  audience: 'host',
  body: z.strictObject({ isKey: z.boolean() }),
  response: done,
});

/** Decides whether attendees are also asked about plan and load. Refuses with `meeting_over` once they have been asked. */
export const askCheckIn = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/check-in',
  audience: 'host',
  body: z.strictObject({ asksCheckIn: z.boolean() }),
  response: done,
});

export const meetingSummary = z.strictObject({
  id,
  startedAt: instant,
  purpose: z.string(),
  stage,
  isShared: z.boolean(),
  /** Whether the caller hosts it now. */
  isHost: z.boolean(),
  /** Whether the caller had its chair, and only corrects its recap. */
  isFormerChair: z.boolean(),
});

/** The latest 50 meetings of the series, newest first. */
export const readMeetings = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings',
  audience: 'member',
  body: nothing,
  response: z.strictObject({ meetings: z.array(meetingSummary) }),
});
