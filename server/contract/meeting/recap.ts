import * as z from 'zod/mini';
import { acknowledgement } from './acknowledgement.ts';
import { concernSummary } from './concern.ts';
import { decision } from './decision.ts';
import { endpoint } from '../wire/endpoint.ts';
import { learning } from './mistake.ts';
import { frame } from './meeting.ts';
import { named, person } from '../wire/people.ts';
import { day, id, instant, language, line, list, nothing, version } from '../wire/values.ts';
import { mostHelpers } from '../rules/meeting/recap/action.ts';

export const action = z.strictObject({
  id,
  what: line,
  owner: z.nullable(named),
  helpers: z._default(z.array(named).check(z.maxLength(mostHelpers)), []),
  due: z.nullable(day),
  /** "Before the fair": used when no day is known. */
  dueWords: z._default(line, ''),
});
export type Action = z.infer<typeof action>;

export const question = z.strictObject({ id, text: line });

/** For official minutes. Presence is never inferred: the host enters it. */
export const minutes = z.strictObject({
  present: list(named),
  absent: list(named),
  hasQuorum: z.nullable(z.boolean()),
  note: line,
  link: line,
});
export type Minutes = z.infer<typeof minutes>;

export const aiCheck = z.strictObject({ missing: line, wrong: line, disagree: line });
export type AiCheck = z.infer<typeof aiCheck>;

/** Decisions aren't part of the draft: they have rows of their own. */
export const draft = z.strictObject({
  actions: list(action),
  questions: list(question),
  questionsUntil: z.optional(z.nullable(day)),
  minutes: z.optional(minutes),
  aiCheck: z.optional(aiCheck),
});
export type Draft = z.infer<typeof draft>;

/** A gap that a reader would ask about. `about` is the action's or decision's id; null: the meeting. */
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
    'contested_without_reason',
    'decision_without_reason',
  ]),
  about: z.nullable(id),
  name: z.string(),
  /** The owner as typed, if the gap is about the owner. Absent in older recaps. */
  typed: z.optional(z.string()),
});
export type Missing = z.infer<typeof missing>;

/** `by` is null where the observer prefers not to be named. */
export const observation = z.strictObject({ id, strength: z.string(), growth: z.string(), by: z.nullable(person) });
export type Observation = z.infer<typeof observation>;

/** A snapshot from when the recap was first shared. */
export const carriedOver = z.strictObject({
  done: z.array(action),
  actions: z.array(action),
  questions: z.array(question),
  decisions: z.array(decision),
});
export type CarriedOver = z.infer<typeof carriedOver>;

/** The words as they were when its author pressed: changing the commitment later doesn't change them. */
export const sharedCommitment = z.strictObject({ id, by: person, line: z.string() });
export type SharedCommitment = z.infer<typeof sharedCommitment>;

/** A recap as it was shared: an immutable copy. Optional fields and fields with a default may be missing in older recaps. */
export const filed = z.strictObject({
  at: instant,
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
  aiCheck: z.optional(aiCheck),
  carriedOver: z.optional(carriedOver),
  /** Oldest first, without people who opted out. */
  acknowledgements: z._default(z.array(acknowledgement), []),
  observed: z._default(z.array(observation), []),
  learnings: z._default(z.array(learning), []),
  commitments: z.optional(z.array(sharedCommitment)),
  concerns: z._default(z.array(concernSummary), []),
  missing: z.array(missing),
});
export type Filed = z.infer<typeof filed>;

/**
 * `waiting`: being posted, or retried for the reason in `because`; `stopped`: somebody must press again; `posted`:
 * the card is in the chat.
 */
export const share = z.strictObject({
  state: z.enum(['waiting', 'stopped', 'posted']),
  at: instant,
  because: z.nullable(
    z.enum(['busy', 'unavailable', 'unknown', 'refused', 'not_allowed', 'too_large', 'consent', 'given_up']),
  ),
  isCurrent: z.boolean(),
  /** Posted in this person's name; empty: somebody who has left. */
  sharer: z.string(),
  isMine: z.boolean(),
  /** Whether the caller can update the existing card: Graph lets nobody edit another person's message. */
  changesCard: z.boolean(),
});
export type Share = z.infer<typeof share>;

export const recap = z.strictObject({
  draft: z.nullable(draft),
  version: z.int(),
  savedAt: z.nullable(instant),
  filed: z.nullable(filed),
  share: z.nullable(share),
});
export type Recap = z.infer<typeof recap>;

/** The effect of sharing now. Separate from the recap, because it also depends on decisions, learnings and concerns. */
export const review = z.strictObject({
  missing: z.array(missing),
  hasChanged: z.boolean(),
});
export type Review = z.infer<typeof review>;

export const readRecap = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/recap',
  audience: 'member',
  body: nothing,
  response: recap,
});

export const readReview = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/recap/review',
  audience: 'host_or_former_chair',
  body: nothing,
  response: review,
});

export const saveDraft = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/recap/draft',
  audience: 'host_or_former_chair',
  body: z.strictObject({ version, content: draft }),
  response: z.strictObject({
    version: z.int(),
    savedAt: instant,
    review,
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
