import * as z from 'zod/mini';
import { endpoint, wakingCost } from '../wire/endpoint.ts';
import { person, personId } from '../wire/people.ts';
import { done, id, instant, language, line, list, nothing, timeZone, version } from '../wire/values.ts';
import { managerStates, nextLength, reflectionLength, skipReasons } from '../rules/person/reflection.ts';

/** An ISO week in its author's zone. */
export const week = z.string().check(z.regex(/^\d{4}-W\d{2}$/));

const text = line.check(z.maxLength(reflectionLength));
const half = line.check(z.maxLength(nextLength));
const factId = z.string().check(z.maxLength(128), z.regex(/^[!-~]+$/));

export const skipReason = z.enum(skipReasons);
export type SkipReason = z.infer<typeof skipReason>;

export const managerState = z.enum(managerStates);
export type ManagerState = z.infer<typeof managerState>;

/** ISO 8601: 1 is Monday. */
const weekday = z.int().check(z.minimum(1), z.maximum(7));

const lines = { tried: text, landed: text, nextWhen: half, nextThen: half, saw: text };

export const reflectionDraft = z.strictObject({
  ...lines,
  /** The series at whose next opening the author reads "next time" again; null: none. */
  nextSeries: z.nullable(z.string().check(z.maxLength(256), z.regex(/^[!-~]+$/))),
  /** Whether they did what they practise. */
  isDone: z.nullable(z.boolean()),
  leftOut: list(z.strictObject({ id: factId })),
});
export type ReflectionDraft = z.infer<typeof reflectionDraft>;

/** Facts are texts: they stay as they were read when the author sent them. */
export const reflectionText = z.strictObject({ ...lines, facts: z.array(z.string()) });
export type ReflectionText = z.infer<typeof reflectionText>;

export const correction = z.strictObject({ at: instant, text });
export type Correction = z.infer<typeof correction>;

const answered = { readAt: z.nullable(instant), answer: z.string(), corrections: z.array(correction) };

export const reflection = z.strictObject({
  week,
  version: z.int(),
  content: reflectionDraft,
  skipped: z.nullable(skipReason),
  /** `reader` null: kept for its author alone. */
  sent: z.nullable(z.strictObject({ at: instant, text: reflectionText, reader: z.nullable(person), ...answered })),
});
export type Reflection = z.infer<typeof reflection>;

/** As their manager reads it. `sending` counts how often it was sent: an answer names the text that was read. */
export const writtenReflection = z.strictObject({
  id,
  week,
  author: person,
  at: instant,
  sending: z.int(),
  text: reflectionText,
  ...answered,
});
export type WrittenReflection = z.infer<typeof writtenReflection>;

export const reflectionSetting = z.strictObject({
  weekday: z.nullable(weekday),
  manager: z.nullable(z.strictObject({ person, state: managerState })),
  /** The author's standing yes. What it would send is kept and goes nowhere yet. */
  countsForInsights: z.boolean(),
});
export type ReflectionSetting = z.infer<typeof reflectionSetting>;

export const asksToRead = z.strictObject({ id, author: person, state: z.enum(['asked', 'accepted']) });
export type AsksToRead = z.infer<typeof asksToRead>;

/** The caller's own of the last thirteen weeks, the latest first, and what others wrote to them. */
export const readReflections = endpoint({
  method: 'get',
  path: '/api/me/reflections',
  audience: 'self',
  body: nothing,
  response: z.strictObject({
    setting: reflectionSetting,
    /** Hosted in the last seven days, wrote one before, or named a manager: only then a week asks for one. */
    isExpected: z.boolean(),
    mine: z.array(reflection),
    asks: z.array(asksToRead),
    written: z.array(writtenReflection),
  }),
});

const names = z.record(language, z.string());

export const reflectionFact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hosted'), id: factId, times: z.int() }),
  z.strictObject({ kind: z.literal('ticked'), id: factId, topic: z.string(), said: z.int(), of: z.int() }),
  z.strictObject({ kind: z.literal('seen'), id: factId, label: names, band: z.enum(['few', 'some', 'most']) }),
  z.strictObject({ kind: z.literal('next'), id: factId, when: z.string(), act: z.string() }),
  z.strictObject({ kind: z.literal('practised'), id: factId, name: names }),
  z.strictObject({ kind: z.literal('observed'), id: factId, words: z.string() }),
]);
export type ReflectionFact = z.infer<typeof reflectionFact>;

const inZone = { week, timeZone };

/** Facts that Bookend knows about the caller's week. A zone that the server doesn't know counts as UTC. */
export const readFacts = endpoint({
  method: 'post',
  path: '/api/me/reflections/facts',
  audience: 'self',
  body: z.strictObject(inZone),
  response: z.strictObject({
    facts: z.array(reflectionFact),
    /** The behaviour that they practise, in the series where they began last. */
    practised: z.nullable(names),
    /** Meetings in which they can acknowledge somebody; the link opens the form for it. */
    meetings: z.array(z.strictObject({ id, topic: z.string(), link: z.string() })),
  }),
});

/** Only for this week and the one before. Refuses with `already_read` once its reader has read it. */
export const saveReflection = endpoint({
  method: 'put',
  path: '/api/me/reflections',
  audience: 'self',
  body: z.strictObject({ ...inZone, version, content: reflectionDraft }),
  response: z.strictObject({ version: z.int(), savedAt: instant }),
});

/** To the manager who was asked or has accepted, or to nobody. `facts`: those that the author saw and kept. */
export const sendReflection = endpoint({
  method: 'post',
  path: '/api/me/reflections/sent',
  audience: 'self',
  body: z.strictObject({ week, version, language, facts: list(factId) }),
  response: done,
  cost: wakingCost,
});

/** Back to a draft. Refuses with `already_read`. */
export const takeBackReflection = endpoint({
  method: 'delete',
  path: '/api/me/reflections/sent',
  audience: 'self',
  body: z.strictObject({ week }),
  response: done,
  cost: wakingCost,
});

/** With its draft. Refuses with `already_read`. */
export const deleteReflection = endpoint({
  method: 'delete',
  path: '/api/me/reflections',
  audience: 'self',
  body: z.strictObject({ week }),
  response: done,
});

/** Refuses with `not_found` before it is read: until then the author changes the text itself. */
export const correctReflection = endpoint({
  method: 'post',
  path: '/api/me/reflections/corrections',
  audience: 'self',
  body: z.strictObject({ week, text: text.check(z.minLength(1)) }),
  response: done,
});

export const skipReflection = endpoint({
  method: 'post',
  path: '/api/me/reflections/skipped',
  audience: 'self',
  body: z.strictObject({ ...inZone, reason: skipReason }),
  response: done,
});

export const saveReflectionSetting = endpoint({
  method: 'put',
  path: '/api/me/reflections/setting',
  audience: 'self',
  body: z.strictObject({ timeZone, weekday: z.nullable(weekday), countsForInsights: z.boolean() }),
  response: done,
});

/** Refuses `person` with `oneself`, `from_outside`, `not_in_chat` or `declined_lately`. Hands over nothing that was sent before. */
export const nameManager = endpoint({
  method: 'put',
  path: '/api/series/:series/reflection-manager',
  audience: 'member',
  body: z.strictObject({ person: personId }),
  response: done,
  cost: wakingCost,
});

export const endManager = endpoint({
  method: 'delete',
  path: '/api/me/reflections/manager',
  audience: 'self',
  body: nothing,
  response: done,
  cost: wakingCost,
});

/** Only for the manager who was named: accepts, declines, or later ends it. */
export const answerAsksToRead = endpoint({
  method: 'put',
  path: '/api/me/asks-to-read/:asking',
  audience: 'self',
  body: z.strictObject({ isYes: z.boolean() }),
  response: done,
  cost: wakingCost,
});

/** Only for its reader. Refuses with `stale` if it was sent again since. An empty answer only ticks it. */
export const markReflectionRead = endpoint({
  method: 'put',
  path: '/api/me/written/:reflection/read',
  audience: 'self',
  body: z.strictObject({ sending: version, answer: text }),
  response: done,
  cost: wakingCost,
});

/** The caller's "next time", at the first opening of its series after they sent it. */
export const readNextTime = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/next-time',
  audience: 'host',
  body: nothing,
  response: z.strictObject({ next: z.nullable(z.strictObject({ when: z.string(), act: z.string() })) }),
});
