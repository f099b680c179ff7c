import * as z from 'zod/mini';
import { behaviourId, sheetBehaviour } from '../organization/behaviour.ts';
import { endpoint } from '../wire/endpoint.ts';
import { person, personId } from '../wire/people.ts';
import { done, id, instant, line, list, nothing, version } from '../wire/values.ts';
import { observedSights } from '../rules/meeting/observer.ts';

const observedSight = z.enum(observedSights);
export type ObservedSight = z.infer<typeof observedSight>;

export const sheet = z.strictObject({
  rows: list(
    z.strictObject({
      id: behaviourId,
      sight: z.nullable(observedSight),
      note: line,
    }),
  ),
  strength: line,
  growth: line,
  mayBeNamed: z.boolean(),
});
export type Sheet = z.infer<typeof sheet>;

/** Frozen with the first words. Null: begun by an earlier version, so the wordings in force apply. */
const sheetBehaviours = z.nullable(z.array(sheetBehaviour));

export const observation = z.strictObject({
  meeting: id,
  by: person,
  at: instant,
  content: sheet,
  behaviours: sheetBehaviours,
});

const handedSheet = z.strictObject({
  id,
  by: person,
  at: instant,
  content: sheet,
  behaviours: sheetBehaviours,
  /** Both false: kept private. */
  isReadOut: z.boolean(),
  isShared: z.boolean(),
});
export type HandedSheet = z.infer<typeof handedSheet>;

export const observerView = z.strictObject({
  /** The current or proposed observer. Only for hosts and that person. */
  observer: z.nullable(
    z.strictObject({
      person,
      hasSaidYes: z.boolean(),
      /** A sheet stays about whoever had the chair when it was begun. */
      isAboutYou: z.boolean(),
    }),
  ),
  /** An observer who has left the chat. Only for hosts. */
  left: z.nullable(person),
  you: z.enum(['no', 'proposed', 'observes']),
  askedBy: z.nullable(person),
  asked: z.nullable(person),
  isOut: z.boolean(),
  /** People who can be chosen or asked instead. Only for hosts and the proposed observer. */
  others: z.array(person),
  sheet: z.nullable(
    z.strictObject({
      version: z.int(),
      content: sheet,
      /** Null also before the first words. */
      behaviours: sheetBehaviours,
      handedAt: z.nullable(instant),
      /** Its subject and reader: the current chair, until something is written. */
      about: person,
    }),
  ),
  handed: z.array(handedSheet),
});
export type ObserverView = z.infer<typeof observerView>;

/** The first read during a meeting proposes somebody by the rota. */
export const readObserver = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/observer',
  audience: 'member',
  body: nothing,
  response: observerView,
});

/** Refuses with `not_found` if nobody has asked the caller. */
export const answerObserver = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/observer/answer',
  audience: 'asked',
  body: z.strictObject({ isYes: z.boolean() }),
  response: done,
});

/**
 * Until the other person accepts, the caller stays the observer. Refuses `person` with `not_in_chat` or
 * `not_to_observe`.
 */
export const askToSwap = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/observer/swap',
  audience: 'asked',
  body: z.strictObject({ person: personId }),
  response: done,
});

/** Null: the proposed observer is absent, and the rota moves on. Refuses `person` like a swap. */
export const chooseObserver = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/observer',
  audience: 'host',
  body: z.strictObject({ person: z.nullable(personId) }),
  response: done,
});

export const leaveRota = endpoint({
  method: 'put',
  path: '/api/series/:series/rota',
  audience: 'member',
  body: z.strictObject({ isOut: z.boolean() }),
  response: done,
});

/** The first save freezes the wordings in force. Refuses a row of a behaviour that isn't on the sheet. */
export const saveSheet = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/observer/sheet',
  audience: 'asked',
  body: z.strictObject({ version, content: sheet }),
  response: z.strictObject({ version: z.int(), savedAt: instant }),
});

/**
 * Shares the sheet with its subject. Refuses `content.strength` and `content.growth` with `empty`: it takes one of
 * each.
 */
export const handSheet = endpoint({
  method: 'post',
  path: '/api/series/:series/meetings/:meeting/observer/sheet',
  audience: 'asked',
  body: z.strictObject({ version }),
  response: done,
});

export const chooseForSheet = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/observations/:observation',
  audience: 'subject',
  body: z.strictObject({ isReadOut: z.boolean(), isShared: z.boolean() }),
  response: done,
});
