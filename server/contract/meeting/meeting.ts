import * as z from 'zod/mini';
import { endpoint } from '../wire/endpoint.ts';
import { named, person, personId } from '../wire/people.ts';
import { done, id, instant, line, nothing, timeZone, version } from '../wire/values.ts';
import { absences } from '../rules/meeting/absence.ts';
import { frames, openingItems } from '../rules/meeting/opening.ts';

export const stage = z.enum(['open', 'meet', 'close', 'after']);
export type Stage = z.infer<typeof stage>;

export const frame = z.enum(frames);
export type Frame = z.infer<typeof frame>;

export const openingItem = z.enum(openingItems);
export type OpeningItem = z.infer<typeof openingItem>;

export const opening = z.strictObject({
  purpose: line,
  frame: z.nullable(frame),
  decider: z.nullable(named),
  /** The host's own wording; null: the default sentence. */
  scripts: z.strictObject({ purpose: z.nullable(line), frame: z.nullable(line), dissent: z.nullable(line) }),
});
export type Opening = z.infer<typeof opening>;

export const openingTicks = z.strictObject({
  purpose: z.nullable(instant),
  frame: z.nullable(instant),
  dissent: z.nullable(instant),
});
export type OpeningTicks = z.infer<typeof openingTicks>;

/**
 * Why a member could take an organizer's place. `outside`: nobody who organizes belongs to this tenant. `not_come`: they
 * were asked to open the meeting and didn't come in time.
 */
export const absence = z.enum(absences);
export type Absence = z.infer<typeof absence>;

/**
 * One occurrence of the series. Until the stage is past `open`, attendees get only the ticked parts of the opening.
 */
export const meeting = z.strictObject({
  id,
  host: person,
  standIn: z.nullable(absence),
  stage,
  /** The close can still be undone without a trace. */
  isClosing: z.boolean(),
  startedAt: instant,
  metAt: z.nullable(instant),
  closedAt: z.nullable(instant),
  opening,
  version: z.int(),
  said: openingTicks,
  isKey: z.boolean(),
  asksCheckIn: z.boolean(),
});
export type MeetingView = z.infer<typeof meeting>;

export const waiting = z.strictObject({
  /** Null: somebody who organizes is expected. Otherwise any member can begin. */
  absence: z.nullable(absence),
  /** `waitMs`: until members can begin, by the server's clock. `isOrganizerHere`: has the panel open, so nobody can. */
  asked: z.nullable(z.strictObject({ by: person, until: instant, waitMs: z.int(), isOrganizerHere: z.boolean() })),
});
export type Waiting = z.infer<typeof waiting>;

export const room = z.strictObject({
  series: z.string(),
  /** The chat's name in Teams; empty: none. */
  topic: z.string(),
  you: z.strictObject({
    id: z.string(),
    name: z.string(),
    isHost: z.boolean(),
    isOrganizer: z.boolean(),
    isFormerChair: z.boolean(),
  }),
  /** The calendar meeting's organizer; null: no calendar meeting (whoever begins hosts), or Teams doesn't say. */
  organizer: z.nullable(z.string()),
  meeting: z.nullable(meeting),
  /** Waiting for the organizer to begin; null: a meeting is in progress, or nobody organizes. */
  waiting: z.nullable(waiting),
  /**
   * Null: the caller can't begin a meeting now. `fresh`: there is none, or its day has passed. `again`: one was
   * closed earlier today. `reopen`: within 30 minutes of the close, the same meeting resumes.
   */
  begin: z.nullable(z.enum(['fresh', 'again', 'reopen'])),
  /**
   * The usual number of days between meetings of the series; null: fewer than two meetings, no usual gap, or a caller
   * who doesn't need it.
   */
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

/**
 * Begins a meeting, or returns the one that is in progress or was closed less than 30 minutes ago. Refuses with
 * `host_only`. A time zone unknown to the server falls back to UTC, with `isZoneKnown` false.
 */
export const beginMeeting = endpoint({
  method: 'post',
  path: '/api/series/:series/meetings',
  audience: 'member',
  body: z.strictObject({ timeZone }),
  response: z.strictObject({ meeting: id, isZoneKnown: z.boolean() }),
});

/**
 * Asks the organizer to begin, and starts the time after which any member can. The first request counts until a meeting
 * begins or an hour has passed. Refuses with `meeting_over` if there is nothing to wait for.
 */
export const askToBegin = endpoint({
  method: 'put',
  path: '/api/series/:series/asked-to-begin',
  audience: 'member',
  body: nothing,
  response: done,
});

/** The other members' addresses, for a calendar entry; members without one are left out. */
export const readAddresses = endpoint({
  method: 'get',
  path: '/api/series/:series/addresses',
  audience: 'host',
  body: nothing,
  response: z.strictObject({ people: z.array(z.strictObject({ id: personId, mail: z.string() })) }),
});

export const saveOpening = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/opening',
  audience: 'host',
  body: z.strictObject({ version, content: opening }),
  response: z.strictObject({ version: z.int(), savedAt: instant }),
});

export const sayItem = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/said',
  audience: 'host',
  body: z.strictObject({ item: openingItem, isSaid: z.boolean() }),
  response: openingTicks,
});

/**
 * Moves everybody's panel forward or back. Irreversible effects of the close (opening the anonymous inbox, moving the
 * chair) wait ten seconds; going back before then leaves no trace. Moving to `after` ends the meeting without sharing
 * and opens its pulse.
 */
export const moveTo = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/stage',
  audience: 'host',
  body: z.strictObject({ stage }),
  response: done,
});

/** Only for organizers; anybody else has to be asked (`handSection`). Refuses with `meeting_over`. */
export const takeChair = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/chair',
  audience: 'host',
  body: nothing,
  response: done,
});

/** Refuses with `meeting_over` once attendees have been asked. */
export const markKey = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/key',
  audience: 'host',
  body: z.strictObject({ isKey: z.boolean() }),
  response: done,
});

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
  isHost: z.boolean(),
  isFormerChair: z.boolean(),
});

export type MeetingSummary = z.infer<typeof meetingSummary>;

/** At most 50, newest first. */
export const readMeetings = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings',
  audience: 'member',
  body: nothing,
  response: z.strictObject({ meetings: z.array(meetingSummary) }),
});

export const mySeries = z.strictObject({
  series: z.string(),
  topic: z.string(),
  /** The latest, and when it began. */
  meeting: id,
  at: instant,
  people: z.array(person),
});
export type MySeries = z.infer<typeof mySeries>;

/**
 * For pickers outside a chat: the caller's series of the last 90 days and their people, without the caller and people
 * from outside. At most 200 series and 500 people, latest first. The caller of this checks the picked person in their series.
 */
export const readMySeries = endpoint({
  method: 'get',
  path: '/api/me/series',
  audience: 'self',
  body: nothing,
  response: z.strictObject({ series: z.array(mySeries) }),
});
