import * as z from 'zod/mini';
import { acknowledgement } from './acknowledgement.ts';
import { toldConcern } from './concern.ts';
import { decision } from './decision.ts';
import { endpoint } from './wire/endpoint.ts';
import { learning } from './mistake.ts';
import { frame } from './meeting.ts';
import { named, person } from './wire/people.ts';
import { day, id, instant, language, line, list, nothing, version } from './wire/values.ts';
import { mostHelpers } from './rules/recap.ts';

export const action = z.strictObject({
  id,
  what: line,
  /** The one accountable person. */
  owner: z.nullable(named),
  /** People who help; the owner stays accountable. */
  helpers: z._default(z.array(named).check(z.maxLength(mostHelpers)), []),
  due: z.nullable(day),
  /** "Before the fair": used when no day is known. */
  dueWords: z._default(line, ''),
});
export type Action = z.infer<typeof action>;

export const question = z.strictObject({ id, text: line });

/** For official minutes. Nothing is inferred: the host enters who was present. */
export const minutes = z.strictObject({
  present: list(named),
  absent: list(named),
  /** Null: not stated. */
  hasQuorum: z.nullable(z.boolean()),
  note: line,
  /** Link to the full minutes. */
  link: line,
});
export type Minutes = z.infer<typeof minutes>;

/** Asked once about a recap that an AI helped write: what does it leave out, what may be wrong, who would disagree? */
export const aiCheck = z.strictObject({ missing: line, wrong: line, disagree: line });
export type AiCheck = z.infer<typeof aiCheck>;

/** What the host types at the close. Decisions aren't part of it: they are rows of their own. */
export const draft = z.strictObject({
  actions: list(action),
  questions: list(question),
  /** "Questions welcome until …": how long the host takes questions. */
  questionsUntil: z.optional(z.nullable(day)),
  minutes: z.optional(minutes),
  /** Absent: nobody marked it as written with an AI. */
  aiCheck: z.optional(aiCheck),
});
export type Draft = z.infer<typeof draft>;

/** A gap: what a reader of the recap would ask next. `about` is the action's or decision's id; null: the meeting. */
export const missing = z.strictObject({
  code: z.enum([
    'no_words',
    'no_owner',
    'vague_owner',
    'group_owner',
    'two_owners',
    'unknown_owner',
    'no_date',
    'past_date',
    'no_purpose',
    'no_frame',
    'no_final_decision',
    'decision_open',
    /** Not everyone agreed, and no reason is given. */
    'contested_without_reason',
    'decision_without_reason',
  ]),
  about: z.nullable(id),
  /** The action's or decision's own words, to name it by. */
  name: z.string(),
  /** The owner as typed, if the gap is about the owner. Absent in older recaps. */
  typed: z.optional(z.string()),
});
export type Missing = z.infer<typeof missing>;

/** What an observer saw of the host, where the host shares it; `by` is null where they would rather not be named. */
export const observation = z.strictObject({ id, strength: z.string(), growth: z.string(), by: z.nullable(person) });
export type Observation = z.infer<typeof observation>;

/** What earlier meetings had left open when this recap was first shared. */
export const carriedOver = z.strictObject({
  /** Done since the previous recap. */
  done: z.array(action),
  /** Overdue first, then by due date. */
  actions: z.array(action),
  questions: z.array(question),
  decisions: z.array(decision),
});
export type CarriedOver = z.infer<typeof carriedOver>;

/** A recap as it was shared: an immutable copy. Optional fields and fields with a default may be missing in older recaps. */
export const filed = z.strictObject({
  at: instant,
  /** The day of the meeting, in its time zone. */
  day: z.optional(day),
  /** When it was last shared with changed content; absent: never. */
  correctedAt: z.optional(instant),
  by: person,
  purpose: z.string(),
  frame: z.nullable(frame),
  decider: z.nullable(named),
  decisions: z.array(decision),
  actions: z.array(action),
  questions: z.array(question),
  questionsUntil: z.optional(z.nullable(day)),
  minutes: z.optional(minutes),
  /** Absent: no answers. */
  aiCheck: z.optional(aiCheck),
  carriedOver: z.optional(carriedOver),
  /** Oldest first, without whom asks to be left off. A recap that was filed before people could acknowledge has none. */
  acknowledgements: z._default(z.array(acknowledgement), []),
  observed: z._default(z.array(observation), []),
  /** What was learned from mistakes. Older recaps have neither these nor concerns. */
  learnings: z._default(z.array(learning), []),
  concerns: z._default(z.array(toldConcern), []),
  missing: z.array(missing),
});
export type Filed = z.infer<typeof filed>;

/** `waiting`: on its way, or tried again, `because` says why; `stopped`: needs a person's press; `posted`: the chat
 * has the card. */
export const share = z.strictObject({
  state: z.enum(['waiting', 'stopped', 'posted']),
  at: instant,
  because: z.nullable(z.enum(['busy', 'unavailable', 'unknown', 'refused', 'too_large', 'consent', 'given_up'])),
  /** Whether the chat's card shows the recap as it was filed last. */
  isCurrent: z.boolean(),
  /** The name of the sharer, in whose name it is posted; empty: somebody who has left. */
  sharer: z.string(),
  isMine: z.boolean(),
  /** Whether the caller's update would change the card that is there: nobody can change another's message. */
  changesCard: z.boolean(),
});
export type Share = z.infer<typeof share>;

export const recap = z.strictObject({
  /** Only for the host; null for others. */
  draft: z.nullable(draft),
  /** Counts the draft's saves; 0 before the first. */
  version: z.int(),
  savedAt: z.nullable(instant),
  /** Of the draft for the host, of the filed recap for others. */
  missing: z.array(missing),
  filed: z.nullable(filed),
  share: z.nullable(share),
  /** Whether draft or decisions differ from what was filed. */
  hasChanged: z.boolean(),
});
export type Recap = z.infer<typeof recap>;

export const readRecap = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/recap',
  audience: 'member',
  body: nothing,
  response: recap,
});

/** A `stale` problem's `current` is `{ version, content }` as it is now. */
export const saveDraft = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/recap/draft',
  audience: 'host_or_former_chair',
  body: z.strictObject({ version, content: draft }),
  response: z.strictObject({
    version: z.int(),
    savedAt: instant,
    missing: z.array(missing),
    hasChanged: recap.shape.hasChanged,
  }),
});

/** Files the recap and posts its card, or updates the posted card. Idempotent. */
export const shareRecap = endpoint({
  method: 'post',
  path: '/api/series/:series/meetings/:meeting/recap/share',
  audience: 'host_or_former_chair',
  body: z.strictObject({ version, language }),
  response: share,
});
