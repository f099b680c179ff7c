import * as z from 'zod/mini';
import { endpoint, type AnswerOf } from '../wire/endpoint.ts';
import { person } from '../wire/people.ts';
import { done, id, nothing } from '../wire/values.ts';

/** Identifies a draft, which is built from its facts at each read. */
export const draftKey = z.string().check(z.maxLength(64));

/** The host adds the effect. */
const thanksDraft = z.strictObject({
  key: draftKey,
  series: z.string(),
  meeting: id,
  topic: z.string(),
  link: z.string(),
  to: person,
  kind: z.enum(['acknowledgement', 'action', 'risk']),
  what: z.string(),
});

/**
 * Drafts from the recaps that the caller shared as host within a week, the latest first: at most three a meeting, each
 * person once, and nobody whom the caller thanked, or whose draft they put away, within 14 days.
 */
export const readThanks = endpoint({
  method: 'get',
  path: '/api/me/thanks',
  audience: 'self',
  body: nothing,
  response: z.strictObject({ drafts: z.array(thanksDraft) }),
});
export type ThanksDraft = AnswerOf<typeof readThanks>['drafts'][number];

/** Copied, or not wanted. What is posted is known by its note. `not_found`: no such draft of the caller's. */
export const putThanksAway = endpoint({
  method: 'put',
  path: '/api/me/thanks',
  audience: 'self',
  body: z.strictObject({ key: draftKey }),
  response: done,
});
