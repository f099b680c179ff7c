import * as z from 'zod/mini';
import { endpoint } from './wire/endpoint.ts';
import { named, person, personId } from './wire/people.ts';
import { admissionBytes, signedToken } from './wire/admission.ts';
import { done, id, instant, line, nothing, version } from './wire/values.ts';
import { concernBytes, concernKinds, unsignedEach, unsignedFromLength, unsignedLength } from './rules/concern.ts';

/** `waiting`: for permission, or for clarity, from somebody. */
export const concernKind = z.enum(concernKinds);
export type ConcernKind = z.infer<typeof concernKind>;

/** What the host did with it. The answer's words may be empty: it was given aloud. */
export const reply = z.strictObject({
  isThanked: z.boolean(),
  isSummarised: z.boolean(),
  isAnswered: z.boolean(),
  answer: line,
});
export type Reply = z.infer<typeof reply>;

/** Raised by name, or unsigned: then neither by whom nor when in the meeting is known to anybody. */
export const concern = z.strictObject({
  id,
  at: z.nullable(instant),
  by: z.nullable(person),
  kind: concernKind,
  text: line,
  /** With `waiting`: from whom. */
  from: z.nullable(named),
  reply,
  /** Counts the saves of the reply. */
  version,
  /** For the author of a named concern, after the chair has moved to somebody who needs their consent to read it: that person,
   * and the author's answer so far. */
  chair: z.nullable(z.strictObject({ person, mayRead: z.nullable(z.boolean()) })),
});
export type Concern = z.infer<typeof concern>;

/** As everybody reads it in the recap. */
export const toldConcern = z.strictObject({
  id,
  by: z.nullable(person),
  kind: concernKind,
  text: line,
  from: z.nullable(named),
  isAnswered: z.boolean(),
  answer: line,
});
export type ToldConcern = z.infer<typeof toldConcern>;

/**
 * Whether concerns are taken without a name. `too_few`: so few attendees that everybody would know. `gathering`: not yet
 * enough panels of attendees have their tokens. `open`: they are. `over`: the host has gone to the close, and reads them.
 */
export const unsigned = z.strictObject({
  state: z.enum(['too_few', 'gathering', 'open', 'over']),
  /** The inbox's address, and the key that admits concerns (SPKI, base64url), the same for everybody. A panel requests its
   * tokens at a random moment within `spreadMs`, whether its person has a concern or not. Null: no panel has created it yet. */
  box: z.nullable(z.strictObject({ id, key: z.string(), spreadMs: z.int() })),
  /** When it was opened, by the host's going to the close or by the clock. */
  openedAt: z.nullable(instant),
});
export type Unsigned = z.infer<typeof unsigned>;

/** Everybody reads what they raised by name. Whoever hosts also reads the unsigned, and by name what was raised while they
 * had the chair; organizers what was raised to others too, but never what names them. Oldest first, the unsigned after them. */
export const readConcerns = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/concerns',
  audience: 'member',
  body: nothing,
  response: z.strictObject({ concerns: z.array(concern), unsigned }),
});

/** Raises a named concern to the host, during the meeting. The panel's id is the idempotency key. Refuses an empty `text`, a
 * missing `from` with `waiting`, and a `from` who isn't in the chat; `chair_moved` if `to` no longer has the chair. */
export const raiseConcern = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/concerns/:concern',
  audience: 'member',
  body: z.strictObject({ kind: concernKind, text: line, from: z.nullable(named), to: z.optional(personId) }),
  response: concern,
});

/** The author withdraws a named concern during the meeting, until the host has replied (`already_answered`). */
export const takeBackConcern = endpoint({
  method: 'delete',
  path: '/api/series/:series/meetings/:meeting/concerns/:concern',
  audience: 'author',
  body: nothing,
  response: done,
});

/** The author of a named concern decides whether `person`, who got the chair since, may read it. A no can become a yes; a
 * yes is final. Refuses with `chair_moved` if that person doesn't have the chair, `meeting_over`, and `not_found` if the
 * concern names them. */
export const letRead = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/concerns/:concern/reader',
  audience: 'author',
  body: z.strictObject({ person: personId, isYes: z.boolean() }),
  response: done,
});

/** A `stale` problem's `current` is `{ version, content }` as it is now. */
export const saveReply = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/concerns/:concern/reply',
  audience: 'host',
  body: z.strictObject({ version, content: reply }),
  response: concern,
});

/** Creates the meeting's anonymous inbox with a key of its own, unless it exists. Each attendee's panel calls this when it
 * opens the meeting. */
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
  /** With `waiting`: from whom, in words; otherwise empty. */
  from: line.check(z.maxLength(unsignedFromLength)),
  padding: z.string().check(z.regex(/^ *$/), z.maxLength(4_096)),
});
export type UnsignedConcern = z.infer<typeof unsignedConcern>;

/** Puts an unsigned concern into the inbox. Requests that identify their sender are refused. */
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
