import * as z from 'zod/mini';
import { acknowledgementKind } from '../meeting/acknowledgement.ts';
import { endpoint, type AnswerOf } from '../wire/endpoint.ts';
import { named } from '../wire/people.ts';
import { draftKey } from './thanks.ts';
import { done, id, nothing } from '../wire/values.ts';

/** One series' month, from what its chat has already seen. */
const digest = z.strictObject({
  key: draftKey,
  /** Changes with the people named, so an edited text that names somebody who has gone starts again. */
  edition: draftKey,
  series: z.string(),
  meeting: id,
  topic: z.string(),
  link: z.string(),
  /** `2026-11`. */
  month: z.string(),
  /** An empty list of people is the whole team. */
  acknowledged: z.array(z.strictObject({ kind: acknowledgementKind, to: z.array(named), what: z.string() })),
  learned: z.string(),
  changed: z.string(),
});

/** Last month's digests of the series that the caller hosted, the one with the latest meeting first. */
export const readDigests = endpoint({
  method: 'get',
  path: '/api/me/digests',
  audience: 'self',
  body: nothing,
  response: z.strictObject({ digests: z.array(digest) }),
});
export type Digest = AnswerOf<typeof readDigests>['digests'][number];

/** Copied, or not wanted this month. `not_found`: no such draft of the caller's. */
export const putDigestAway = endpoint({
  method: 'put',
  path: '/api/me/digests',
  audience: 'self',
  body: z.strictObject({ key: draftKey }),
  response: done,
});
