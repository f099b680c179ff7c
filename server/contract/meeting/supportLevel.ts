import * as z from 'zod/mini';
import { endpoint } from '../wire/endpoint.ts';
import { kindOfWork } from './ownership.ts';
import { personId } from '../wire/people.ts';
import { day, done, nothing } from '../wire/values.ts';

export const supportLevel = z.enum(['close', 'regular', 'light', 'free']);
export type SupportLevel = z.infer<typeof supportLevel>;

export const support = z.strictObject({
  person: personId,
  work: kindOfWork,
  level: supportLevel,
  reviewOn: z.nullable(day),
  /** From the review day on: one step lighter, until both have agreed. */
  proposed: z.nullable(supportLevel),
  hostAgrees: z.boolean(),
  personAgrees: z.boolean(),
});
export type Support = z.infer<typeof support>;

/** Organizers read everybody's; others what is about them, and what they set. */
export const readSupport = endpoint({
  method: 'get',
  path: '/api/series/:series/support',
  audience: 'member',
  body: nothing,
  response: z.strictObject({ support: z.array(support) }),
});

/**
 * Clears earlier consents. Refuses a review in the past, and work without a name; `kept_by_another` if, in a chat
 * without an organizer, somebody else has set a level.
 */
export const setSupport = endpoint({
  method: 'put',
  path: '/api/series/:series/support',
  audience: 'organizer',
  body: z.strictObject({ person: personId, work: kindOfWork, level: supportLevel, reviewOn: z.nullable(day) }),
  response: done,
});

/** Takes effect with the second consent: the person's, and an organizer's (or whoever set the level). */
export const agreeLighter = endpoint({
  method: 'put',
  path: '/api/series/:series/support/lighter',
  audience: 'subject_or_organizer',
  body: z.strictObject({ person: personId, work: kindOfWork, level: supportLevel }),
  response: done,
});
