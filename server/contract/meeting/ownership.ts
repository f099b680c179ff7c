import * as z from 'zod/mini';
import { endpoint } from '../wire/endpoint.ts';
import { named, person, personId } from '../wire/people.ts';
import { day, done, id, instant, line, nothing, version } from '../wire/values.ts';
import { checkInKinds, mostCheckIns, workLength } from '../rules/meeting/ownership.ts';

export const checkInKind = z.enum(checkInKinds);
export type CheckInKind = z.infer<typeof checkInKind>;

export const checkIn = z.strictObject({ id, kind: checkInKind, day });
export type CheckIn = z.infer<typeof checkIn>;

export const kindOfWork = line.check(z.maxLength(workLength));

export const touch = z.strictObject({
  why: z.nullable(z.enum(['learning', 'risk'])),
  words: line,
  work: kindOfWork,
  checkIns: z.array(checkIn).check(z.maxLength(mostCheckIns)),
});
export type Touch = z.infer<typeof touch>;

/** The current owner's answers only. */
const said = z.strictObject({
  /** The due date (null: none) and wording (null: not kept) that they accepted; absent: not answered. */
  answer: z.nullable(z.strictObject({ day: z.nullable(day), what: z.nullable(z.string()) })),
  /** Accepted check-ins: kind (absent: not kept) and day. */
  agreed: z.array(z.strictObject({ id, kind: z.optional(checkInKind), day })),
});

export const room = z.enum(['closer', 'right', 'more']);
export type RoomWish = z.infer<typeof room>;

const actionSummary = z.strictObject({ id, what: z.string(), due: z.nullable(day), dueWords: z.string() });

export const ownedAction = z.strictObject({
  ...actionSummary.shape,
  ...said.shape,
  touch,
  room: z.nullable(room),
});
export type OwnedAction = z.infer<typeof ownedAction>;

export const helping = z.strictObject({ ...actionSummary.shape, owner: z.nullable(named) });
export type Helping = z.infer<typeof helping>;

export const handed = z.strictObject({
  action: id,
  person: personId,
  ...said.shape,
  touch,
  version: z.int(),
  /** `unwatched`: neither date nor check-in. `too_often`: check-ins closer together than the owner agreed to. */
  warning: z.nullable(z.enum(['unwatched', 'too_often'])),
  /** Only for the person who answers for the action. */
  room: z.nullable(room),
});
export type Handed = z.infer<typeof handed>;

/**
 * Once the meeting has started, owners and helpers read the actions that name them, and nothing else of the draft.
 */
export const readOwnership = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/ownership',
  audience: 'member',
  body: nothing,
  response: z.strictObject({
    answerable: person,
    mine: z.array(ownedAction),
    helping: z.array(helping),
    accepted: z.array(id),
    /** The host's agreements with each owner; null except for hosts and former chairs. */
    handed: z.nullable(z.array(handed)),
  }),
});

const path = '/api/series/:series/meetings/:meeting/actions/:action' as const;

/**
 * Accepts an action with its due day; another day is a suggestion that the host can adopt. `what`: the exact wording
 * accepted; older panels omit it, and then the current one counts. Idempotent. `not_yours` if it has another owner by
 * now.
 */
export const answerAction = endpoint({
  method: 'put',
  path: `${path}/answer`,
  audience: 'member',
  body: z.strictObject({ day: z.nullable(day), what: z.optional(line) }),
  response: done,
});

export const agreeCheckIn = endpoint({
  method: 'put',
  path: `${path}/check-ins/:checkIn`,
  audience: 'member',
  body: z.strictObject({ day, kind: z.optional(checkInKind) }),
  response: done,
});

/** Read only by the person who answers for the action; null withdraws it. */
export const sayRoom = endpoint({
  method: 'put',
  path: `${path}/room`,
  audience: 'member',
  body: z.strictObject({ room: z.nullable(room) }),
  response: done,
});

/**
 * A `stale` problem's `current` is the stored `{ version, content }`. New check-ins can't be in the past.
 * `not_found`: no such action in this meeting, or it isn't the person's.
 */
export const saveTouch = endpoint({
  method: 'put',
  path: `${path}/touch`,
  audience: 'host',
  body: z.strictObject({ person: personId, version, content: touch }),
  response: z.strictObject({ version: z.int() }),
});

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
  meeting: id,
  topic: z.string(),
  link: z.string(),
  ...actionSummary.shape,
  owner: named,
  moved: z.nullable(moved),
  isDone: z.boolean(),
  /** Null: nothing to agree, such as an action of one's own meeting, a moved one, or one from weeks ago. */
  asked: z.nullable(z.strictObject({ answer: said.shape.answer })),
  answerable: person,
  at: instant,
});
export type MyAction = z.infer<typeof myAction>;

export const noLonger = z.strictObject({
  series: z.string(),
  id,
  what: z.string(),
  kind: z.enum(['handed', 'dropped']),
  by: person,
  at: instant,
  to: z.nullable(named),
  reason: z.string(),
});
export type NoLonger = z.infer<typeof noLonger>;

/**
 * The caller's actions in all series of their tenant: open, done within the last week, or handed on or dropped by
 * others within that week. Owners can still read an action after leaving its chat, but not change it.
 */
export const readMyActions = endpoint({
  method: 'get',
  path: '/api/me/actions',
  audience: 'self',
  body: nothing,
  response: z.strictObject({ actions: z.array(myAction), noLonger: z.array(noLonger) }),
});
