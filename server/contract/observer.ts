import * as z from 'zod/mini';
import { endpoint } from './wire/endpoint.ts';
import { person, personId } from './wire/people.ts';
import { done, id, instant, line, list, nothing, version } from './wire/values.ts';
import { observedSights } from './rules/observer.ts';

const observedSight = z.enum(observedSights);
export type ObservedSight = z.infer<typeof observedSight>;

/** What an observer writes: a line for each behaviour that they have something to say about. */
export const sheet = z.strictObject({
  rows: list(
    z.strictObject({
      /** The behaviour's. */
      id: z.string().check(z.regex(/^[a-z][a-z_]{0,39}$/)),
      sight: z.nullable(observedSight),
      note: line,
    }),
  ),
  strength: line,
  growth: line,
  /** Whether the recap may say whose the two sentences are. */
  mayBeNamed: z.boolean(),
});
export type Sheet = z.infer<typeof sheet>;

/** A sheet that was handed over. */
export const observation = z.strictObject({ meeting: id, by: person, at: instant, content: sheet });

const handedSheet = z.strictObject({
  id,
  by: person,
  at: instant,
  content: sheet,
  /** What they have chosen; both false: they keep it. */
  isReadOut: z.boolean(),
  isShared: z.boolean(),
});
export type HandedSheet = z.infer<typeof handedSheet>;

export const observerView = z.strictObject({
  /** Who observes, or is asked to. Only for hosts and that person. */
  observer: z.nullable(
    z.strictObject({
      person,
      hasSaidYes: z.boolean(),
      /** Whether the caller is whom they observe: a sheet stays about who had the chair when it was begun. */
      isAboutYou: z.boolean(),
    }),
  ),
  /** Observers who left the chat. Only for hosts. */
  left: z.nullable(person),
  you: z.enum(['no', 'proposed', 'observes']),
  /** Who would like you to observe in their place. */
  askedBy: z.nullable(person),
  /** Whom you have asked to observe in your place. */
  asked: z.nullable(person),
  /** Whether you have asked not to be asked, in this series. */
  isOut: z.boolean(),
  /** Who can be chosen or asked instead. Only for hosts and whose turn it is. */
  others: z.array(person),
  /** Your own sheet; null: you have none to write. */
  sheet: z.nullable(
    z.strictObject({
      version: z.int(),
      content: sheet,
      handedAt: z.nullable(instant),
      /** Whom it is about, and who will read it: who has the chair, until something is written. */
      about: person,
    }),
  ),
  /** Sheets that were handed over to you, because they are about you. */
  handed: z.array(handedSheet),
});
export type ObserverView = z.infer<typeof observerView>;

/** Whose turn it is to observe. The first read in a meeting that goes on proposes somebody by the rota. */
export const readObserver = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/observer',
  audience: 'member',
  body: nothing,
  response: observerView,
});

/** The person proposed, or asked to swap, answers yes or "not today". Refuses with `not_found` if nobody has asked the caller. */
export const answerObserver = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/observer/answer',
  audience: 'asked',
  body: z.strictObject({ isYes: z.boolean() }),
  response: done,
});

/** Asks somebody to observe in the caller's place; until they say yes, it stays the caller's turn. Refuses `person` with
 * `not_in_chat` or `not_to_observe`. */
export const askToSwap = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/observer/swap',
  audience: 'asked',
  body: z.strictObject({ person: personId }),
  response: done,
});

/** The host chooses another observer; null: whose turn it is isn't here, and the rota goes on. Refuses `person` like a swap. */
export const chooseObserver = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/observer',
  audience: 'host',
  body: z.strictObject({ person: z.nullable(personId) }),
  response: done,
});

/** Asks never to be asked to observe in this series, or to be asked again. */
export const leaveRota = endpoint({
  method: 'put',
  path: '/api/series/:series/rota',
  audience: 'member',
  body: z.strictObject({ isOut: z.boolean() }),
  response: done,
});

/** Autosaves the observer's own sheet. A `stale` problem's `current` is the stored `{ version, content }`. */
export const saveSheet = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/observer/sheet',
  audience: 'asked',
  body: z.strictObject({ version, content: sheet }),
  response: z.strictObject({ version: z.int(), savedAt: instant }),
});

/** Hands the sheet over to whom it is about: who had the chair when it was begun. Refuses `content.strength` and `content.growth` with `empty`: it takes one of
 * each. */
export const handSheet = endpoint({
  method: 'post',
  path: '/api/series/:series/meetings/:meeting/observer/sheet',
  audience: 'asked',
  body: z.strictObject({ version }),
  response: done,
});

/** The person it is about decides what is shared of a sheet. */
export const chooseForSheet = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/observations/:observation',
  audience: 'subject',
  body: z.strictObject({ isReadOut: z.boolean(), isShared: z.boolean() }),
  response: done,
});
