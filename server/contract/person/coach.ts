import * as z from 'zod/mini';
import { behaviourId } from '../organization/behaviour.ts';
import { batch } from '../meeting/pulse.ts';
import { kindsToGrant, type CoachKind } from '../rules/person/coach.ts';
import { endpoint, wakingCost } from '../wire/endpoint.ts';
import { person } from '../wire/people.ts';
import { chosenInstant, day, done, id, instant, language, line, nothing, timeZone } from '../wire/values.ts';

const kind = z.enum(kindsToGrant as [CoachKind, ...CoachKind[]]);

const granted = z.strictObject({
  id,
  kinds: z.array(kind),
  grantedAt: instant,
  expiresAt: instant,
});

/** One thing that the leader shares separately; of a result, its comments. */
const choice = z.strictObject({ kind, id, at: instant, line: z.string(), isShared: z.boolean() });
export type Choice = z.infer<typeof choice>;

export const grant = z.strictObject({
  ...granted.shape,
  coach: person,
  isEarlierToo: z.boolean(),
  isOver: z.boolean(),
  choices: z.array(choice),
  /** Days in the leader's time zone, never a time: nobody is to be watched while reading. Latest first. */
  readings: z.array(z.strictObject({ day, kinds: z.array(kind) })),
});
export type Grant = z.infer<typeof grant>;

/** The caller's grants, latest first; those that are over for as long as they are kept. */
export const readMyGrants = endpoint({
  method: 'get',
  path: '/api/me/coach',
  audience: 'self',
  body: nothing,
  response: z.strictObject({ grants: z.array(grant) }),
});

/** The code's owner, so that the leader sees a name before granting anything. */
export const findCoach = endpoint({
  method: 'post',
  path: '/api/me/coach/find',
  audience: 'self',
  body: z.strictObject({ code: line }),
  response: z.strictObject({ name: z.string() }),
  // So costly that guessing a code is hopeless.
  cost: 20,
});

/** The panel generates the id. Uses up the code, and replaces an earlier grant to the same coach. */
export const grantCoach = endpoint({
  method: 'put',
  path: '/api/me/coach/grants/:grant',
  audience: 'self',
  body: z.strictObject({
    code: line,
    kinds: z.array(kind).check(z.minLength(1), z.maxLength(kindsToGrant.length)),
    isEarlierToo: z.boolean(),
    expiresAt: chosenInstant,
    timeZone,
  }),
  response: done,
  cost: 20,
});

/** For another `grantDays` from now. Refuses with `not_found` once it is over: then a new code is needed. */
export const extendGrant = endpoint({
  method: 'post',
  path: '/api/me/coach/grants/:grant/extension',
  audience: 'self',
  body: nothing,
  response: done,
  cost: wakingCost,
});

export const revokeGrant = endpoint({
  method: 'post',
  path: '/api/me/coach/grants/:grant/end',
  audience: 'self',
  body: nothing,
  response: done,
});

/** Shares a single thing, or the comments of a result, or stops sharing it. */
export const shareThing = endpoint({
  method: 'put',
  path: '/api/me/coach/grants/:grant/things',
  audience: 'self',
  body: z.strictObject({ kind, thing: id, isShared: z.boolean() }),
  response: done,
  cost: wakingCost,
});

/** A code to hand to a leader. A new one replaces the one before. */
export const makeCode = endpoint({
  method: 'post',
  path: '/api/organization/coaching/code',
  audience: 'coach',
  body: nothing,
  response: z.strictObject({ code: z.string(), expiresAt: instant }),
});

export const coached = z.strictObject({ ...granted.shape, leader: person });
export type Coached = z.infer<typeof coached>;

export const readCoached = endpoint({
  method: 'get',
  path: '/api/organization/coaching',
  audience: 'coach',
  body: nothing,
  response: z.strictObject({ coached: z.array(coached) }),
});

/** `text`: what the leader wrote for themselves, line by line. */
export const coachItem = z.union([
  z.strictObject({ is: z.literal('result'), id, at: instant, batch }),
  z.strictObject({
    is: z.literal('focus'),
    id,
    at: instant,
    behaviour: behaviourId,
    label: z.record(language, z.string()),
    endedAt: z.nullable(instant),
  }),
  z.strictObject({ is: z.literal('text'), id, at: instant, lines: z.array(z.string()) }),
]);
export type CoachItem = z.infer<typeof coachItem>;

/** A POST, because the reading is noted for the leader. Latest first. */
export const readPage = endpoint({
  method: 'post',
  path: '/api/organization/coaching/:grant/page',
  audience: 'coach',
  body: z.strictObject({ kind }),
  response: z.strictObject({ items: z.array(coachItem) }),
});
