import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { openingItem } from './meeting.ts';
import { done, instant, nothing } from './values.ts';

/** 1 "no" … 5 "fully". */
const score = z.int().check(z.minimum(1), z.maximum(5));

/** The scores that every pulse asks for. */
export const scoredQuestions = ['clarity', 'safety'] as const;
export const scored = z.enum(scoredQuestions);
export type Scored = z.infer<typeof scored>;

export const sights = ['saw', 'did_not', 'could_not_tell'] as const;
export const sight = z.enum(sights);
export type Sight = z.infer<typeof sight>;

/** What is asked, frozen when the pulse opens. A changed wording gets a new number, so old results keep theirs. */
export const questions = z.strictObject({
  wording: z.literal(1),
  /** "Did you see it?" for what the host ticked. */
  seen: z.array(openingItem),
});
export type Questions = z.infer<typeof questions>;

/** Fewer than ten answers: a band. Ten and more: how many gave 4 or 5, and how the answers spread, with small
 * groups merged (`from`–`to` are scores). */
export const scoreResult = z.union([
  z.strictObject({ question: scored, answers: z.int(), band: z.enum(['low', 'mixed', 'high']) }),
  z.strictObject({
    question: scored,
    answers: z.int(),
    favourable: z.int(),
    spread: z.array(z.strictObject({ from: score, to: score, answers: z.int() })),
  }),
]);
export type ScoreResult = z.infer<typeof scoreResult>;

/** `said` of `meetings` times the host ticked it; of those who could tell, a band or (from ten) a count saw it. */
export const seenResult = z.strictObject({
  item: openingItem,
  said: z.int(),
  meetings: z.int(),
  answers: z.int(),
  band: z.nullable(z.enum(['few', 'some', 'most'])),
  saw: z.nullable(z.int()),
});
export type SeenResult = z.infer<typeof seenResult>;

/** One batch of answers, shown once and never changed. */
export const release = z.strictObject({
  at: instant,
  meetings: z.int(),
  answers: z.int(),
  scores: z.array(scoreResult),
  seen: z.array(seenResult),
});
export type Release = z.infer<typeof release>;

export const pulse = z.strictObject({
  /** `none`: not opened yet, or the meeting has too few people for one. */
  state: z.enum(['none', 'open', 'closed']),
  questions: z.nullable(questions),
  closesAt: z.nullable(instant),
  /** Whether the caller may answer: an attendee who hasn't, while it is open. */
  mayRate: z.boolean(),
  hasRated: z.boolean(),
  /** So few attendees that answers are kept until later meetings add to them. */
  isPooled: z.boolean(),
  /** Whether the results are about the caller, who had the chair at the end. Others who host don't read them. */
  isYours: z.boolean(),
  /** Only for whom they are about: the series' latest release, and whether this pulse's answers are part of it. */
  release: z.nullable(release),
  isReleased: z.boolean(),
});
export type Pulse = z.infer<typeof pulse>;

export const readPulse = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/pulse',
  allow: 'member',
  body: nothing,
  response: pulse,
});

export const ballot = z.strictObject({
  clarity: score,
  safety: score,
  seen: z.strictObject({
    purpose: z.optional(sight),
    frame: z.optional(sight),
    dissent: z.optional(sight),
  }),
});
export type Ballot = z.infer<typeof ballot>;

/** Adds one person's answers to the counters. */
export const castBallot = endpoint({
  method: 'post',
  path: '/api/series/:series/meetings/:meeting/pulse/ballots',
  allow: 'member',
  body: ballot,
  response: z.union([
    z.strictObject({ accepted: z.literal(true) }),
    z.strictObject({ accepted: z.literal(false), reason: z.enum(['already_rated', 'closed']) }),
  ]),
});

/** Ends the pulse before its time. What can be released is released. */
export const closePulse = endpoint({
  method: 'post',
  path: '/api/series/:series/meetings/:meeting/pulse/close',
  allow: 'host',
  body: nothing,
  response: done,
});
