import * as z from 'zod/mini';
import { behaviourId } from '../organization/behaviour.ts';
import { endpoint } from '../wire/endpoint.ts';
import { person } from '../wire/people.ts';
import { done, id, instant, line, nothing } from '../wire/values.ts';

export const focus = z.strictObject({
  id,
  by: person,
  behaviour: behaviourId,
  isShown: z.boolean(),
  startedAt: instant,
  meetings: z.int(),
});
export type Focus = z.infer<typeof focus>;

export const pastFocus = z.strictObject({
  id,
  behaviour: behaviourId,
  startedAt: instant,
  endedAt: instant,
  meetings: z.int(),
  /** Required when ended early; otherwise may be empty. */
  why: line,
});
export type PastFocus = z.infer<typeof pastFocus>;

export const focusState = z.strictObject({
  focus: z.nullable(focus),
  /** The caller's own in this series, latest first, at most `pastRead`. */
  past: z.array(pastFocus),
});
export type FocusState = z.infer<typeof focusState>;

export const pastRead = 10;

export const readFocus = endpoint({
  method: 'get',
  path: '/api/series/:series/focus',
  audience: 'member',
  body: nothing,
  response: focusState,
});

/** The panel generates the id. Refuses with `stale` and the current focus if another one is active. */
export const startFocus = endpoint({
  method: 'put',
  path: '/api/series/:series/focus/:focus',
  audience: 'host',
  body: z.strictObject({ behaviour: behaviourId, isShown: z.boolean() }),
  response: focusState,
});

/** Refuses with `stale` if another focus is active, or none, and with `not_found` if it is somebody else's. */
export const showFocus = endpoint({
  method: 'put',
  path: '/api/series/:series/focus/:focus/shown',
  audience: 'host',
  body: z.strictObject({ isShown: z.boolean() }),
  response: done,
});

/** `why` is required before `fewestMeetings` meetings. Refuses with `stale` if another focus is active, or none. */
export const endFocus = endpoint({
  method: 'post',
  path: '/api/series/:series/focus/:focus/end',
  audience: 'host',
  body: z.strictObject({ why: line }),
  response: focusState,
});
