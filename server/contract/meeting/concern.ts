import * as z from 'zod/mini';
import { endpoint } from '../wire/endpoint.ts';
import { named, person, personId } from '../wire/people.ts';
import { admissionBytes, signedToken } from '../wire/admission.ts';
import { done, id, instant, line, nothing, version } from '../wire/values.ts';
import {
  concernBytes,
  concernKinds,
  unsignedEach,
  unsignedFromLength,
  unsignedLength,
} from '../rules/meeting/concern.ts';

/** `waiting`: for permission, or for clarity, from somebody. */
export const concernKind = z.enum(concernKinds);
export type ConcernKind = z.infer<typeof concernKind>;

/** The text may be empty: the answer was given aloud. */
export const reply = z.strictObject({
  isThanked: z.boolean(),
  isSummarised: z.boolean(),
  isAnswered: z.boolean(),
  answer: line,
});
export type Reply = z.infer<typeof reply>;

/** Raised by name, or unsigned: then nobody can tell who raised it, or when in the meeting. */
export const concern = z.strictObject({
  id,
  at: z.nullable(instant),
  by: z.nullable(person),
  kind: concernKind,
  text: line,
  from: z.nullable(named),
  reply,
  version,
  /**
   * For the author of a named concern whose new chair needs their consent to read it: that chair, and the author's
   * answer.
   */
  chair: z.nullable(z.strictObject({ person, mayRead: z.nullable(z.boolean()) })),
});
export type Concern = z.infer<typeof concern>;

export const concernSummary = z.strictObject({
  id,
  by: z.nullable(person),
  kind: concernKind,
  text: line,
  from: z.nullable(named),
  isAnswered: z.boolean(),
  answer: line,
});
export type ConcernSummary = z.infer<typeof concernSummary>;

/**
 * `too_few`: so few attendees that everybody could guess the author. `gathering`: not enough panels have their tokens
 * yet. `over`: the host has gone to the close and reads them.
 */
export const unsigned = z.strictObject({
  state: z.enum(['too_few', 'gathering', 'open', 'over']),
  /**
   * The anonymous inbox and its public key (SPKI, base64url), the same for everybody. Every panel requests tokens at
   * a random moment within `spreadMs`, whether or not its user has a concern. Null: no panel has created it yet.
   */
  box: z.nullable(z.strictObject({ id, key: z.string(), spreadMs: z.int() })),
  openedAt: z.nullable(instant),
});
export type Unsigned = z.infer<typeof unsigned>;

/**
 * Authors read their own named concerns. Hosts also read the unsigned ones, and named ones raised while they had
 * the chair; organizers read named ones raised to others too, but never those that name them. Oldest first, unsigned
 * last.
 */
export const readConcerns = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/concerns',
  audience: 'member',
  body: nothing,
  response: z.strictObject({ concerns: z.array(concern), unsigned }),
});

/**
 * Raises a named concern during the meeting. The id is the idempotency key. Refuses an empty `text`, `waiting`
 * without `from`, and a `from` outside the chat; `chair_moved` if `to` no longer has the chair.
 */
export const raiseConcern = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/concerns/:concern',
  audience: 'member',
  body: z.strictObject({ kind: concernKind, text: line, from: z.nullable(named), to: z.optional(personId) }),
  response: concern,
});

/** Only during the meeting, and only until the host has replied (`already_answered`). */
export const takeBackConcern = endpoint({
  method: 'delete',
  path: '/api/series/:series/meetings/:meeting/concerns/:concern',
  audience: 'author',
  body: nothing,
  response: done,
});

/**
 * The author decides whether `person`, the new chair, may read it. A no can become a yes; a yes is final. Refuses
 * with `chair_moved` if that person doesn't have the chair, `meeting_over`, and `not_found` if the concern names
 * them.
 */
export const letRead = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/concerns/:concern/reader',
  audience: 'author',
  body: z.strictObject({ person: personId, isYes: z.boolean() }),
  response: done,
});

export const saveReply = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/concerns/:concern/reply',
  audience: 'host',
  body: z.strictObject({ version, content: reply }),
  response: concern,
});

/**
 * Creates the meeting's anonymous inbox and key unless it exists. Every attendee's panel calls this when it opens the
 * meeting.
 */
export const setUpBox = endpoint({
  method: 'post',
  path: '/api/series/:series/meetings/:meeting/concerns/box',
  audience: 'member',
  body: nothing,
  response: done,
});

/** Blind-signs an attendee's tokens. Repeating the same tokens returns the same signatures; other tokens are refused. */
export const admitConcerns = endpoint({
  method: 'post',
  path: '/api/series/:series/meetings/:meeting/concerns/admissions',
  audience: 'attendee',
  body: z.strictObject({
    blinded: z.array(admissionBytes).check(z.minLength(unsignedEach), z.maxLength(unsignedEach)),
  }),
  response: z.union([
    z.strictObject({ admitted: z.literal(true), signatures: z.array(admissionBytes) }),
    z.strictObject({ admitted: z.literal(false), reason: z.enum(['over', 'already_admitted']) }),
  ]),
});

/** Always of the same shape, and padded to the same length. */
export const unsignedConcern = z.strictObject({
  ...signedToken.shape,
  kind: concernKind,
  text: line.check(z.minLength(1), z.maxLength(unsignedLength)),
  from: line.check(z.maxLength(unsignedFromLength)),
  padding: z.string().check(z.regex(/^ *$/), z.maxLength(4_096)),
});
export type UnsignedConcern = z.infer<typeof unsignedConcern>;

export const dropConcern = endpoint({
  method: 'post',
  path: '/api/boxes/:box/concerns',
  audience: 'anonymous',
  body: unsignedConcern,
  bytes: concernBytes,
  response: z.union([
    z.strictObject({ accepted: z.literal(true) }),
    z.strictObject({
      accepted: z.literal(false),
      reason: z.enum(['already_cast', 'gathering', 'over', 'not_admitted']),
    }),
  ]),
});
