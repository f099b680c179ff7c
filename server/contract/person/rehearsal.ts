import * as z from 'zod/mini';
import { mostReplies, replyLength } from '../rules/person/rehearsal.ts';
import { endpoint } from '../wire/endpoint.ts';
import { done, id, instant, line, nothing, version } from '../wire/values.ts';

const half = line.check(z.maxLength(replyLength));

/** The id only distinguishes the lines of two windows. */
export const reply = z.strictObject({ id: z.string().check(z.maxLength(36)), they: half, ask: half });
export type Reply = z.infer<typeof reply>;

export const rehearsalContent = z.strictObject({
  /** Its author's label, which gives access to nothing in that chat. Null: for no series. */
  series: z.nullable(line),
  /** With its pauses in it, such as "(pause 3 s)". */
  opening: line,
  replies: z.array(reply).check(z.maxLength(mostReplies)),
});
export type RehearsalContent = z.infer<typeof rehearsalContent>;

export const rehearsal = z.strictObject({
  id,
  version,
  content: rehearsalContent,
  /** When it was first written. */
  at: instant,
  /** When it was unfolded at an opening; null: not since its last change. */
  seenAt: z.nullable(instant),
});
export type Rehearsal = z.infer<typeof rehearsal>;

/** Oldest first. Nobody but their author reads them. */
export const readRehearsals = endpoint({
  method: 'get',
  path: '/api/me/rehearsals',
  audience: 'self',
  body: nothing,
  response: z.strictObject({ rehearsals: z.array(rehearsal) }),
});

/** `version` 0 creates one. A `stale` problem's `current` is the stored `{ version, content }`. */
export const saveRehearsal = endpoint({
  method: 'put',
  path: '/api/me/rehearsals/:rehearsal',
  audience: 'self',
  body: z.strictObject({ version, content: rehearsalContent }),
  response: rehearsal,
});

/** It was unfolded at an opening, so no later meeting shows it. */
export const seeRehearsal = endpoint({
  method: 'put',
  path: '/api/me/rehearsals/:rehearsal/seen',
  audience: 'self',
  body: nothing,
  response: done,
});

export const dropRehearsal = endpoint({
  method: 'delete',
  path: '/api/me/rehearsals/:rehearsal',
  audience: 'self',
  body: nothing,
  response: done,
});
