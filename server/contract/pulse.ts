import * as z from 'zod/mini';
import { admissionBytes, signedToken } from './wire/admission.ts';
import { pulseQuestion } from './behaviour.ts';
import { endpoint } from './wire/endpoint.ts';
import { done, id, instant, line, nothing } from './wire/values.ts';
import {
  ballotBytes,
  checkInQuestions,
  commentLength,
  questionSlots,
  scoredQuestions,
  sights,
  ticketBytes,
} from './rules/pulse.ts';

/** 1 "no" … 5 "fully". */
const score = z.int().check(z.minimum(1), z.maximum(5));

export const scored = z.enum(scoredQuestions);
export type Scored = z.infer<typeof scored>;

export const checkIn = z.enum(checkInQuestions);
export type CheckIn = z.infer<typeof checkIn>;

export const sight = z.enum(sights);
export type Sight = z.infer<typeof sight>;

export type QuestionSlot = (typeof questionSlots)[number];

/** Always of the same shape, whatever is asked. Null: not asked, or not answered. */
const sightings = z.strictObject({
  first: z.nullable(sight),
  second: z.nullable(sight),
  third: z.nullable(sight),
});
export type Sightings = z.infer<typeof sightings>;

/** What is asked, frozen when the pulse opens. `wording` numbers that of the scores, so that old results keep theirs. */
export const questions = z.strictObject({
  wording: z.literal(1),
  /** "Did you see it?" for what the host ticked and what they practise, in the order of the places for its answers. */
  seen: z.array(pulseQuestion).check(z.maxLength(questionSlots.length)),
  checkIn: z._default(z.boolean(), false),
  /** Whether a comment is asked for: not where fewer could ever answer than it takes until comments are shown. */
  comment: z._default(z.boolean(), true),
});
export type Questions = z.infer<typeof questions>;

/** How many answers, of as many different people, it takes until something is shown: a band of scores, counts, comments.
 * Frozen when the pulse opens. */
export const thresholds = z.strictObject({ bands: z.int(), counts: z.int(), comments: z.int() });
export type Thresholds = z.infer<typeof thresholds>;

const anyScore = z.enum([...scoredQuestions, ...checkInQuestions]);

/** Fewer answers than `counts`: a band. From there: how many gave 4 or 5, and how the answers spread, with small groups
 * merged (`from`–`to` are scores). `own`: what the host answered about themselves, one for each meeting where they did. */
export const scoreResult = z.union([
  z.strictObject({ question: anyScore, answers: z.int(), own: z.array(score), band: z.enum(['low', 'mixed', 'high']) }),
  z.strictObject({
    question: anyScore,
    answers: z.int(),
    own: z.array(score),
    favourable: z.int(),
    spread: z.array(z.strictObject({ from: score, to: score, answers: z.int() })),
  }),
]);
export type ScoreResult = z.infer<typeof scoreResult>;

/** `said` of `meetings` times the host ticked it, null where there was nothing to tick; of those who could tell, a band or
 * a count saw it. `own`: what the host answered, one for each meeting where they did. */
export const seenResult = z.strictObject({
  ...z.omit(pulseQuestion, { isTicked: true }).shape,
  said: z.nullable(z.int()),
  meetings: z.int(),
  answers: z.int(),
  own: z.array(sight),
  band: z.nullable(z.enum(['few', 'some', 'most'])),
  saw: z.nullable(z.int()),
});
export type SeenResult = z.infer<typeof seenResult>;

/** One batch of answers, shown once and never changed. */
export const batch = z.strictObject({
  at: instant,
  meetings: z.int(),
  answers: z.int(),
  wording: z.literal(1),
  thresholds,
  seen: z.array(seenResult),
  scores: z.array(scoreResult),
  /** In no order; null where too few answered for any to be shown. */
  comments: z.nullable(z.array(z.string())),
});
export type Batch = z.infer<typeof batch>;

/** A batch, and what the host said about it: "you told us, this changed". */
export const release = z.strictObject({
  id,
  batch,
  change: z.nullable(z.strictObject({ sentence: line, at: instant })),
});
export type Release = z.infer<typeof release>;

/** The host about their own meeting, by name: the same questions, for the gap. Null: not answered. */
export const own = z.strictObject({
  clarity: z.nullable(score),
  safety: z.nullable(score),
  plan: z.nullable(score),
  load: z.nullable(score),
  seen: sightings,
});
export type Own = z.infer<typeof own>;

export const pulse = z.strictObject({
  /** `none`: not opened yet, or the meeting asks nobody. */
  state: z.enum(['none', 'open', 'closed']),
  questions: z.nullable(questions),
  thresholds: z.nullable(thresholds),
  closesAt: z.nullable(instant),
  /** While it is open: under which address ballots are cast, and the key that admits them (SPKI, base64url). Everybody
   * must be told the same key: one of their own would mark its holder. A panel asks to be admitted at a random moment
   * within `spreadMs` after it sees the pulse, whether its person votes or not. */
  ballots: z.nullable(z.strictObject({ pulse: id, key: z.string(), spreadMs: z.int() })),
  /** While it is open: where pool tickets are sent, and the key that signs them. The pool lasts until its answers are
   * released, over several meetings where few answer. Null for a pulse that was opened before there were pools. */
  pool: z.nullable(z.strictObject({ id, key: z.string() })),
  /** `asked`: in the electorate, may be admitted while it is open. `let_off`: was asked twice within a week already.
   * `host`: has or had the chair of this meeting, or hosts it otherwise. `not_here`: wasn't in the chat both when the
   * meeting began and when it ended. */
  you: z.enum(['asked', 'let_off', 'host', 'not_here']),
  /** Few attendees: answers wait until later meetings add to them. */
  isPooled: z.boolean(),
  /** The team is large enough for a result, but so small that results are rare. */
  isSmall: z.boolean(),
  /** Whether the results are about the caller, who had the chair longest. Others who host don't read them. */
  isYours: z.boolean(),
  /** Whether the caller, who hosts, may end it before its time by now. */
  mayClose: z.boolean(),
  /** When they may close it, if not yet; their panel refetches then. */
  mayCloseAt: z.nullable(instant),
  /** Only for whom the results are about: what they answered themselves, the series' latest release, and whether this
   * pulse's answers are part of one. How many have answered is told to nobody before that. */
  own: z.nullable(own),
  release: z.nullable(release),
  isReleased: z.boolean(),
});
export type Pulse = z.infer<typeof pulse>;

export const readPulse = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/pulse',
  audience: 'member',
  body: nothing,
  response: pulse,
});

/** Signs the blinded token of somebody in the electorate; for the same one again the same signature, for another one
 * nothing. `ticket` is blinded too, by the pool's key: one for each person and pool. Null in the answer: none was asked
 * for, or another one was signed for this person. */
export const admit = endpoint({
  method: 'post',
  path: '/api/series/:series/meetings/:meeting/pulse/admissions',
  audience: 'attendee',
  body: z.strictObject({ blinded: admissionBytes, ticket: z.nullable(admissionBytes) }),
  response: z.union([
    z.strictObject({ admitted: z.literal(true), signature: admissionBytes, ticket: z.nullable(admissionBytes) }),
    z.strictObject({ admitted: z.literal(false), reason: z.enum(['closed', 'already_admitted', 'let_off']) }),
  ]),
});

/** Always of the same shape, and padded to the same length, so that the request's size reveals nothing. */
export const ballot = z.strictObject({
  ...signedToken.shape,
  clarity: score,
  safety: score,
  plan: z.nullable(score),
  load: z.nullable(score),
  seen: sightings,
  comment: line.check(z.maxLength(commentLength)),
  padding: z.string().check(z.regex(/^ *$/)),
});
export type Ballot = z.infer<typeof ballot>;

/** Adds one person's answers to the counters. Requests that identify their sender are refused. */
export const castBallot = endpoint({
  method: 'post',
  path: '/api/pulses/:pulse/ballots',
  audience: 'anonymous',
  body: ballot,
  bytes: ballotBytes,
  response: z.union([
    z.strictObject({ accepted: z.literal(true) }),
    z.strictObject({ accepted: z.literal(false), reason: z.enum(['already_cast', 'closed', 'not_admitted']) }),
  ]),
});

/**
 * Tells that one more person has answered in the pool, without telling who or what. A panel sends its ticket once, after its
 * first ballot in the pool was taken, apart from it: on a connection of its own, at another random moment.
 */
export const sendTicket = endpoint({
  method: 'post',
  path: '/api/pools/:pool/tickets',
  audience: 'anonymous',
  body: signedToken,
  bytes: ticketBytes,
  response: z.union([
    z.strictObject({ accepted: z.literal(true) }),
    z.strictObject({ accepted: z.literal(false), reason: z.enum(['already_sent', 'closed', 'not_admitted']) }),
  ]),
});

/** The answers of the person the pulse is about, about themselves, until it closes; `not_yours` for everybody else. */
export const saveOwn = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/pulse/own',
  audience: 'member',
  body: own,
  response: z.union([
    z.strictObject({ accepted: z.literal(true) }),
    z.strictObject({ accepted: z.literal(false), reason: z.enum(['closed', 'not_yours']) }),
  ]),
});

/** Closes the pulse early, once it has been open for a day (before that `too_early`), and releases what can be released. */
export const closePulse = endpoint({
  method: 'post',
  path: '/api/series/:series/meetings/:meeting/pulse/close',
  audience: 'host_or_former_chair',
  body: nothing,
  response: done,
});

/** "You told us, this changed": a sentence by the person the release is about. It opens the series' next meeting. */
export const tellChange = endpoint({
  method: 'put',
  path: '/api/series/:series/releases/:release/change',
  audience: 'subject',
  body: z.strictObject({ sentence: line.check(z.minLength(1)) }),
  response: done,
});
