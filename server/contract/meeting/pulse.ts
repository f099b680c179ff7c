import * as z from 'zod/mini';
import { admissionBytes, signedToken } from '../wire/admission.ts';
import { pulseQuestion } from '../organization/behaviour.ts';
import { endpoint, type AnswerOf } from '../wire/endpoint.ts';
import { done, id, instant, line, nothing } from '../wire/values.ts';
import {
  ballotBytes,
  checkInQuestions,
  commentLength,
  questionSlots,
  scoredQuestions,
  sights,
  ticketBytes,
} from '../rules/meeting/pulse.ts';

/** 1 "no" … 5 "fully". */
const score = z.int().check(z.minimum(1), z.maximum(5));

export const scored = z.enum(scoredQuestions);
export type Scored = z.infer<typeof scored>;

export const checkIn = z.enum(checkInQuestions);
export type CheckIn = z.infer<typeof checkIn>;

export const sight = z.enum(sights);
export type Sight = z.infer<typeof sight>;

export type QuestionSlot = (typeof questionSlots)[number];

/** A fixed shape, so that it reveals nothing. Null: not asked, or not answered. */
const sightings = z.strictObject({
  first: z.nullable(sight),
  second: z.nullable(sight),
  third: z.nullable(sight),
});
export type Sightings = z.infer<typeof sightings>;

/** Frozen when the pulse opens. `wording` is the version of the score questions, so that old results keep theirs. */
export const questions = z.strictObject({
  wording: z.literal(1),
  /** "Did you see it?" for what the host ticked and practises, in the order of the answer slots. */
  seen: z.array(pulseQuestion).check(z.maxLength(questionSlots.length)),
  checkIn: z._default(z.boolean(), false),
  /** False where too few people could answer for comments ever to be shown. */
  comment: z._default(z.boolean(), true),
});
export type Questions = z.infer<typeof questions>;

/**
 * k-anonymity: the number of different people who must answer before each kind of result is shown. Frozen when the
 * pulse opens.
 */
export const thresholds = z.strictObject({ bands: z.int(), counts: z.int(), comments: z.int() });
export type Thresholds = z.infer<typeof thresholds>;

const anyScore = z.enum([...scoredQuestions, ...checkInQuestions]);

/**
 * Below `counts` answers: a band. From there: how many gave 4 or 5, and the distribution with small groups merged
 * (`from`–`to` are scores). `own`: the host's self-ratings, one per meeting.
 */
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

/**
 * The host ticked it in `said` of `meetings` (null: nothing to tick). `band` and `saw` leave out people who couldn't
 * tell. `own`: the host's self-ratings, one per meeting.
 */
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

export const batch = z.strictObject({
  at: instant,
  meetings: z.int(),
  answers: z.int(),
  wording: z.literal(1),
  thresholds,
  seen: z.array(seenResult),
  scores: z.array(scoreResult),
  /** In no meaningful order; null: too few answers to show any. */
  comments: z.nullable(z.array(z.string())),
});
export type Batch = z.infer<typeof batch>;

export const release = z.strictObject({
  id,
  batch,
  change: z.nullable(z.strictObject({ sentence: line, at: instant })),
});
export type Release = z.infer<typeof release>;

/** The host's self-assessment, by name: the same questions, to show the gap. Null: not answered. */
export const own = z.strictObject({
  clarity: z.nullable(score),
  safety: z.nullable(score),
  plan: z.nullable(score),
  load: z.nullable(score),
  seen: sightings,
});
export type Own = z.infer<typeof own>;

export const pulse = z.strictObject({
  /** `none`: not opened yet, or nobody is asked. */
  state: z.enum(['none', 'open', 'closed']),
  questions: z.nullable(questions),
  thresholds: z.nullable(thresholds),
  closesAt: z.nullable(instant),
  /**
   * The public key (SPKI, base64url) must be the same for everybody: a personal key would identify its holder. Every
   * panel requests admission at a random moment within `spreadMs`, whether or not its user votes.
   */
  ballots: z.nullable(z.strictObject({ pulse: id, key: z.string(), spreadMs: z.int() })),
  /**
   * The address for pool tickets, and the key that signs them. The pool lasts until its answers are released, possibly
   * over several meetings. Null: the pulse was opened before pools existed.
   */
  pool: z.nullable(z.strictObject({ id, key: z.string() })),
  /**
   * `asked`: in the electorate. `let_off`: already asked twice within a week. `host`: has or had the chair of this
   * meeting, or otherwise hosts it. `not_here`: wasn't in the chat both when the meeting began and when it ended.
   */
  you: z.enum(['asked', 'let_off', 'host', 'not_here']),
  isPooled: z.boolean(),
  /** Large enough for a result, but so small that results are rare. */
  isSmall: z.boolean(),
  /** Whether the results are about the caller, who had the chair longest. Other hosts don't read them. */
  isYours: z.boolean(),
  mayClose: z.boolean(),
  mayCloseAt: z.nullable(instant),
  /** Only for the person rated. Nobody learns the number of answers before release. */
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

/**
 * Blind-signs one token per person in the electorate: repeating it returns the same signature, another token is
 * refused. `ticket` is blinded for the pool's key, one per person and pool. Null in the answer: none was requested,
 * or another was already signed.
 */
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

/** Fixed shape and padded length, so that the request's size reveals nothing. */
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
 * Counts one more person in the pool, without telling who. A panel sends its ticket once, after its first accepted
 * ballot, on a separate connection at another random moment so that the two can't be linked.
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

/** The rated person's self-assessment, until the pulse closes; `not_yours` for everybody else. */
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

/** Results about the caller that were released in the last seven days, over all their series; the latest first. */
export const readMyResults = endpoint({
  method: 'get',
  path: '/api/me/results',
  audience: 'self',
  body: nothing,
  response: z.strictObject({
    results: z.array(z.strictObject({ id, at: instant, topic: z.string(), link: z.string() })),
  }),
});
export type MyResult = AnswerOf<typeof readMyResults>['results'][number];

/** Closes the pulse early, after at least one day (before that `too_early`), and releases what can be released. */
export const closePulse = endpoint({
  method: 'post',
  path: '/api/series/:series/meetings/:meeting/pulse/close',
  audience: 'host_or_former_chair',
  body: nothing,
  response: done,
});

/** Written by the person the release is about; shown at the opening of the next meeting. */
export const tellChange = endpoint({
  method: 'put',
  path: '/api/series/:series/releases/:release/change',
  audience: 'subject',
  body: z.strictObject({ sentence: line.check(z.minLength(1)) }),
  response: done,
});
