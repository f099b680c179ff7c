import * as z from 'zod/mini';
import { endpoint } from './wire/endpoint.ts';
import { named, person, personId } from './wire/people.ts';
import { day, done, id, instant, line, nothing, version } from './wire/values.ts';
import { checkInKinds, mostCheckIns, workLength } from './rules/ownership.ts';

export const checkInKind = z.enum(checkInKinds);
export type CheckInKind = z.infer<typeof checkInKind>;

export const checkIn = z.strictObject({ id, kind: checkInKind, day });
export type CheckIn = z.infer<typeof checkIn>;

export const kindOfWork = line.check(z.maxLength(workLength));

/** How the host stays in touch with an action's owner. Written by the host, read by both. */
export const touch = z.strictObject({
  /** Why the host stays close: for the owner's learning, or because of the risk. */
  why: z.nullable(z.enum(['learning', 'risk'])),
  words: line,
  /** The kind of work, under which the support level is kept. */
  work: kindOfWork,
  checkIns: z.array(checkIn).check(z.maxLength(mostCheckIns)),
});
export type Touch = z.infer<typeof touch>;

/** What the owner has said so far; everybody else's answers to the same action don't count. */
const said = z.strictObject({
  /** The due date they accepted (null: none) and the wording they accepted (null: not kept);
   * absent: they have not answered. */
  answer: z.nullable(z.strictObject({ day: z.nullable(day), what: z.nullable(z.string()) })),
  /** The check-ins they agreed to: kind (absent: not kept) and day. */
  agreed: z.array(z.strictObject({ id, kind: z.optional(checkInKind), day })),
});

/** "I would like you closer", "about right", "more room": from the owner to the person who answers for the action. */
export const room = z.enum(['closer', 'right', 'more']);
export type RoomWish = z.infer<typeof room>;

/** An action as the people it names see it. */
const told = z.strictObject({ id, what: z.string(), due: z.nullable(day), dueWords: z.string() });

export const mine = z.strictObject({
  ...told.shape,
  ...said.shape,
  touch,
  room: z.nullable(room),
});
export type Mine = z.infer<typeof mine>;

/** An action that the caller helps with; its owner is accountable. */
export const helping = z.strictObject({ ...told.shape, owner: z.nullable(named) });
export type Helping = z.infer<typeof helping>;

export const handed = z.strictObject({
  action: id,
  person: personId,
  ...said.shape,
  touch,
  /** Counts the saves of `touch`. */
  version: z.int(),
  /** Neither a date nor a check-in; or check-ins closer together than the owner has agreed to. */
  warning: z.nullable(z.enum(['unwatched', 'too_often'])),
  /** Only for who answers for it; null for everybody else. */
  room: z.nullable(room),
});
export type Handed = z.infer<typeof handed>;

/** A meeting's actions and their owners. Once the meeting has started, owners and helpers read the actions that name them, and nothing
 * else of the draft. */
export const readOwnership = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/ownership',
  audience: 'member',
  body: nothing,
  response: z.strictObject({
    /** Who answers for the actions, whoever owns them: has, or had, the chair. */
    answerable: person,
    /** What the caller is asked to own. */
    mine: z.array(mine),
    helping: z.array(helping),
    /** Which of the shared recap's actions their owners have accepted. */
    accepted: z.array(id),
    /** The host's agreements with each owner; null for everybody except hosts and former chairs. */
    handed: z.nullable(z.array(handed)),
  }),
});

const path = '/api/series/:series/meetings/:meeting/actions/:action' as const;

/**
 * "I'll own this": the day that it is due; another one is a suggestion, which the host takes by making it the due day.
 * `what`: the words that the owner read, which alone they take on; without it, as from an older panel, those of this moment.
 * Saying it twice is saying it once. `not_yours` where somebody else owns it by now.
 */
export const answerAction = endpoint({
  method: 'put',
  path: `${path}/answer`,
  audience: 'member',
  body: z.strictObject({ day: z.nullable(day), what: z.optional(line) }),
  response: done,
});

/** The owner agrees to a check-in as shown, or suggests another day. */
export const agreeCheckIn = endpoint({
  method: 'put',
  path: `${path}/check-ins/:checkIn`,
  audience: 'member',
  body: z.strictObject({ day, kind: z.optional(checkInKind) }),
  response: done,
});

/** The owner's wish, read only by the person who answers for the action; null withdraws it. */
export const sayRoom = endpoint({
  method: 'put',
  path: `${path}/room`,
  audience: 'member',
  body: z.strictObject({ room: z.nullable(room) }),
  response: done,
});

/** A `stale` problem's `current` is `{ version, content }` as it is now. A check-in that is new can't be in the past. Refuses
 * with `not_found` an action that the meeting doesn't have, or that isn't the person's. */
export const saveTouch = endpoint({
  method: 'put',
  path: `${path}/touch`,
  audience: 'host',
  body: z.strictObject({ person: personId, version, content: touch }),
  response: z.strictObject({ version: z.int() }),
});

/** An action whose date was moved after it was shared, by its owner or the host, and why. */
export const moved = z.strictObject({ from: z.nullable(day), reason: line });
export type Moved = z.infer<typeof moved>;

export const moveAction = endpoint({
  method: 'put',
  path: '/api/series/:series/actions/:action/date',
  audience: 'owner_or_host',
  body: z.strictObject({ due: day, reason: line }),
  response: done,
});

export const myAction = z.strictObject({
  series: z.string(),
  ...told.shape,
  /** The caller, by the name stored in the action. */
  owner: named,
  moved: z.nullable(moved),
  isDone: z.boolean(),
  /** Who answers for it, and when it was given. */
  answerable: person,
  at: instant,
});
export type MyAction = z.infer<typeof myAction>;

/** An action that is no longer the caller's: handed on or dropped. */
export const noLonger = z.strictObject({
  series: z.string(),
  id,
  what: z.string(),
  kind: z.enum(['handed', 'dropped']),
  by: person,
  at: instant,
  /** Only for `handed`: the new owner. */
  to: z.nullable(named),
  /** Only for `dropped`. */
  reason: z.string(),
});
export type NoLonger = z.infer<typeof noLonger>;

/**
 * What the caller owns in all series of their tenant: open, or done within the last week; and what somebody else took off
 * them within that week. An action's words are its
 * owner's to read, also after they left its chat; to change it, they must be in it.
 */
export const readMyActions = endpoint({
  method: 'get',
  path: '/api/me/actions',
  audience: 'self',
  body: nothing,
  response: z.strictObject({ actions: z.array(myAction), noLonger: z.array(noLonger) }),
});
