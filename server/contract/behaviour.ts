import * as z from 'zod/mini';
import { endpoint } from './wire/endpoint.ts';
import { line, nothing } from './wire/values.ts';

/** Names a behaviour for ever, whatever its wording becomes. */
export const behaviourId = z.string().check(z.regex(/^[a-z][a-z_]{0,39}$/));

/** What practising it shows. */
export const virtue = z.enum(['kindness', 'consistency', 'curiosity']);
export type Virtue = z.infer<typeof virtue>;

/** In each language that Bookend speaks. */
function inEach<Texts extends z.core.$ZodType>(texts: Texts) {
  return z.strictObject({ en: texts, de: texts });
}

/** What somebody is asked with: the question, and what its answers are called in a result. */
const askedTexts = z.strictObject({ question: line, label: line });

export const behaviourTexts = z.extend(askedTexts, {
  name: line,
  /** What a host can say aloud. `{purpose}` and `{frame}` stand for what they have written. */
  sentence: line,
  /** A paragraph on why and how. */
  guide: line,
});

/** One small act of leading, in its latest wording. A changed wording is a new version. */
export const behaviour = z.strictObject({
  id: behaviourId,
  version: z.int(),
  virtue,
  texts: inEach(behaviourTexts),
});
export type Behaviour = z.infer<typeof behaviour>;

/** A behaviour as a pulse asks about it, in the wording of that moment. */
export const pulseQuestion = z.strictObject({
  behaviour: behaviourId,
  version: z.int(),
  texts: inEach(askedTexts),
  /** Whether the host ticked it; null where there is nothing to tick. */
  isTicked: z.nullable(z.boolean()),
  /** Whether the host was practising it. */
  isFocus: z.boolean(),
});
export type PulseQuestion = z.infer<typeof pulseQuestion>;

/** The organization's behaviours, in the order in which a meeting shows them. Everybody may read what is expected of whom. */
export const readBehaviours = endpoint({
  method: 'get',
  path: '/api/series/:series/behaviours',
  audience: 'member',
  body: nothing,
  response: z.strictObject({ behaviours: z.array(behaviour) }),
});
