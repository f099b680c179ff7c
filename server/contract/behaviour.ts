import * as z from 'zod/mini';
import { endpoint } from './wire/endpoint.ts';
import { line, nothing } from './wire/values.ts';

/** Permanent: the wording may change, the id never does. */
export const behaviourId = z.string().check(z.regex(/^[a-z][a-z_]{0,39}$/));

export const virtue = z.enum(['kindness', 'consistency', 'curiosity']);
export type Virtue = z.infer<typeof virtue>;

const anyTexts = z.object({ en: z.any(), de: z.optional(z.any()) });

const withFallback = z.pipe(
  z.pipe(
    anyTexts,
    z.transform(({ en, de = en }) => ({ en, de })),
  ),
  z.any(),
);

/** A language that a stored text lacks falls back to English; one that this version doesn't know is dropped. */
function inEach<Texts extends z.core.$ZodType>(texts: Texts) {
  return z.pipe(withFallback, z.object({ en: texts, de: texts }));
}

const askedTexts = z.strictObject({ question: line, label: line });

export const behaviourTexts = z.extend(askedTexts, {
  name: line,
  /** A sentence to say aloud. `{purpose}` and `{frame}` are replaced with the host's own text. */
  sentence: line,
  guide: line,
});

export const behaviour = z.strictObject({
  id: behaviourId,
  version: z.int(),
  virtue,
  texts: inEach(behaviourTexts),
});
export type Behaviour = z.infer<typeof behaviour>;

export const pulseQuestion = z.strictObject({
  behaviour: behaviourId,
  version: z.int(),
  texts: inEach(askedTexts),
  isTicked: z.nullable(z.boolean()),
  isFocus: z.boolean(),
});
export type PulseQuestion = z.infer<typeof pulseQuestion>;

export const readBehaviours = endpoint({
  method: 'get',
  path: '/api/series/:series/behaviours',
  audience: 'member',
  body: nothing,
  response: z.strictObject({ behaviours: z.array(behaviour) }),
});

/** The same behaviours, outside any chat. */
export const readMyBehaviours = endpoint({
  method: 'get',
  path: '/api/me/behaviours',
  audience: 'self',
  body: nothing,
  response: z.strictObject({ behaviours: z.array(behaviour) }),
});
