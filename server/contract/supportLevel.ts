import * as z from 'zod/mini';
import { endpoint } from './wire/endpoint.ts';
import { kindOfWork } from './ownership.ts';
import { personId } from './wire/people.ts';
import { day, done, nothing } from './wire/values.ts';

/** How closely somebody is supported in one kind of work; each is one step lighter than the one before. */
export const supportLevel = z.enum(['close', 'regular', 'light', 'free']);
export type SupportLevel = z.infer<typeof supportLevel>;

/** Of a person and a kind of work, never of a person alone. */
export const support = z.strictObject({
  person: personId,
  /** The kind of work, as it was typed first. */
  work: kindOfWork,
  level: supportLevel,
  reviewOn: z.nullable(day),
  /** On and after the review's day: one step lighter, until both have agreed. */
  proposed: z.nullable(supportLevel),
  hostAgrees: z.boolean(),
  personAgrees: z.boolean(),
});
export type Support = z.infer<typeof support>;

/** Everybody's for organizers; for everybody else what is about them, and what they set themselves. */
export const readSupport = endpoint({
  method: 'get',
  path: '/api/series/:series/support',
  audience: 'member',
  body: nothing,
  response: z.strictObject({ support: z.array(support) }),
});

/** Whoever agreed to a step before has to agree again. Refuses a review in the past, and work without a name; in a chat
 * without an organizer `kept_by_another` where somebody else of the chat has set a level. */
export const setSupport = endpoint({
  method: 'put',
  path: '/api/series/:series/support',
  audience: 'organizer',
  body: z.strictObject({ person: personId, work: kindOfWork, level: supportLevel, reviewOn: z.nullable(day) }),
  response: done,
});

/** An organizer (or the person who set the level) and the person themselves agree to the proposed step; the second consent takes it. */
export const agreeLighter = endpoint({
  method: 'put',
  path: '/api/series/:series/support/lighter',
  audience: 'subject_or_organizer',
  body: z.strictObject({ person: personId, work: kindOfWork, level: supportLevel }),
  response: done,
});
