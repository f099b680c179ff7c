import * as z from 'zod/mini';
import { endpoint, type AnswerOf } from '../wire/endpoint.ts';
import { person, personId } from '../wire/people.ts';
import { done, id, instant, line, nothing, version } from '../wire/values.ts';

/** Without its text, which is sent only once somebody opens it. */
const asideHead = z.strictObject({
  id,
  about: person,
  keptUntil: instant,
  /** In its last month: its author is asked whether to keep it. */
  isEnding: z.boolean(),
});
export type AsideHead = z.infer<typeof asideHead>;

export const asideContent = z.strictObject({ text: line });
export type AsideContent = z.infer<typeof asideContent>;

export const aside = z.extend(asideHead, { version: z.int(), content: asideContent });
export type Aside = z.infer<typeof aside>;

export const readAsides = endpoint({
  method: 'get',
  path: '/api/me/asides',
  audience: 'self',
  body: nothing,
  response: z.strictObject({ asides: z.array(asideHead) }),
});

/** `not_found` for everybody but its author. */
export const readAside = endpoint({
  method: 'get',
  path: '/api/me/asides/:aside',
  audience: 'self',
  body: nothing,
  response: aside,
});

/**
 * The panel's id is the idempotency key. There is one per author and person: `stale` with the existing one if another
 * window was first. Refuses `person` with `oneself`, `not_in_chat` or `from_outside`, and an empty text.
 */
export const writeAside = endpoint({
  method: 'put',
  path: '/api/series/:series/asides/:aside',
  audience: 'member',
  body: z.strictObject({ person: personId, content: asideContent }),
  response: aside,
});

/** A `stale` problem's `current` is the stored `{ version, content }`. */
export const saveAside = endpoint({
  method: 'put',
  path: '/api/me/asides/:aside',
  audience: 'self',
  body: z.strictObject({ version, content: asideContent }),
  response: aside,
});

/** Kept another year from now. */
export const renewAside = endpoint({
  method: 'post',
  path: '/api/me/asides/:aside/renewal',
  audience: 'self',
  body: nothing,
  response: done,
});

export const deleteAside = endpoint({
  method: 'delete',
  path: '/api/me/asides/:aside',
  audience: 'self',
  body: nothing,
  response: done,
});

export type Asides = AnswerOf<typeof readAsides>;
