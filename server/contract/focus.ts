import * as z from 'zod/mini';
import { behaviourId } from './behaviour.ts';
import { endpoint } from './wire/endpoint.ts';
import { person } from './wire/people.ts';
import { done, id, instant, line, nothing } from './wire/values.ts';

/** The one behaviour that a host practises in this series. */
export const focus = z.strictObject({
  id,
  by: person,
  behaviour: behaviourId,
  /** Whether everybody reads of it at the opening: "I am practising … tell me". */
  isShown: z.boolean(),
  startedAt: instant,
  /** In how many meetings it was practised that are over. */
  meetings: z.int(),
});
export type Focus = z.infer<typeof focus>;

/** One that its host has ended. */
export const pastFocus = z.strictObject({
  id,
  behaviour: behaviourId,
  startedAt: instant,
  endedAt: instant,
  meetings: z.int(),
  /** Why so early; may be empty otherwise. */
  why: line,
});
export type PastFocus = z.infer<typeof pastFocus>;

export const focusState = z.strictObject({
  /** Who doesn't host reads of it only where it is shown. */
  focus: z.nullable(focus),
  /** The caller's own of this series, the latest first, at most `pastRead`. */
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

/** Starts a focus under an id that the panel made. Refuses with `stale` and the current focus if another one is active. */
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

/** Ends the focus. Before `fewestMeetings` meetings `why` may not be empty. Refuses with `stale` if another is active, or none. */
export const endFocus = endpoint({
  method: 'post',
  path: '/api/series/:series/focus/:focus/end',
  audience: 'host',
  body: z.strictObject({ why: line }),
  response: focusState,
});
