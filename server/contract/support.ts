import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { kindOfWork } from './ownership.ts';
import { personId } from './people.ts';
import { day, done, nothing } from './values.ts';

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

/** Everybody's for the host, one's own for everybody else. */
export const readSupport = endpoint({
  method: 'get',
  path: '/api/series/:series/support',
  allow: 'member',
  body: nothing,
  response: z.strictObject({ support: z.array(support) }),
});

/** Whoever agreed to a step before has to agree anew. Refuses a review in the past, and work without a name. */
export const setSupport = endpoint({
  method: 'put',
  path: '/api/series/:series/support',
  allow: 'host',
  body: z.strictObject({ person: personId, work: kindOfWork, level: supportLevel, reviewOn: z.nullable(day) }),
  response: done,
});

/** The host or the person themself agrees to the step that is proposed; with the second of them it is taken. */
export const agreeLighter = endpoint({
  method: 'put',
  path: '/api/series/:series/support/lighter',
  allow: 'member',
  body: z.strictObject({ person: personId, work: kindOfWork, level: supportLevel }),
  response: done,
});
