import * as z from 'zod/mini';
import { commitmentAnswers, halfLength } from '../rules/person/commitment.ts';
import { sharedCommitment } from '../meeting/recap.ts';
import { endpoint } from '../wire/endpoint.ts';
import { done, id, instant, language, line, nothing, version } from '../wire/values.ts';

const half = line.check(z.maxLength(halfLength));

export const commitmentContent = z.strictObject({
  /** Its author's label, which gives access to nothing in that chat. Null: for no series. */
  series: z.nullable(line),
  when: half,
  act: half,
});
export type CommitmentContent = z.infer<typeof commitmentContent>;

export const commitment = z.strictObject({
  id,
  version,
  content: commitmentContent,
  /** When it was first written. */
  at: instant,
  answer: z.nullable(z.enum(commitmentAnswers)),
  answeredAt: z.nullable(instant),
});
export type Commitment = z.infer<typeof commitment>;

/** Oldest first. Nobody but their author reads them. */
export const readCommitments = endpoint({
  method: 'get',
  path: '/api/me/commitments',
  audience: 'self',
  body: nothing,
  response: z.strictObject({ commitments: z.array(commitment) }),
});

/** `version` 0 creates one. A `stale` problem's `current` is the stored `{ version, content }`. */
export const saveCommitment = endpoint({
  method: 'put',
  path: '/api/me/commitments/:commitment',
  audience: 'self',
  body: z.strictObject({ version, content: commitmentContent }),
  response: commitment,
});

/** Null takes the answer back. */
export const answerCommitment = endpoint({
  method: 'put',
  path: '/api/me/commitments/:commitment/answer',
  audience: 'self',
  body: z.strictObject({ answer: z.nullable(z.enum(commitmentAnswers)) }),
  response: commitment,
});

export const dropCommitment = endpoint({
  method: 'delete',
  path: '/api/me/commitments/:commitment',
  audience: 'self',
  body: nothing,
  response: done,
});

/** Lines that the recap will show: all of them for hosts and the former chair, for others only their own. */
export const readSharedCommitments = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/commitments',
  audience: 'member',
  body: nothing,
  response: z.strictObject({ shared: z.array(sharedCommitment) }),
});

/** For the recap of this meeting, in the author's language. Refuses one that isn't for this series, and half a sentence. */
export const shareCommitment = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/commitments/:commitment',
  audience: 'author',
  body: z.strictObject({ language }),
  response: done,
});

/** A recap that was shared with it shows it no longer; its card in the chat changes when the host shares it again. */
export const withdrawCommitment = endpoint({
  method: 'delete',
  path: '/api/series/:series/meetings/:meeting/commitments/:commitment',
  audience: 'author',
  body: nothing,
  response: done,
});
