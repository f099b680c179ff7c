import * as z from 'zod/mini';
import { inEachLanguage, languages } from '../rules/languages.ts';
import { virtues } from '../rules/organization/playbook.ts';
import { sights } from '../rules/meeting/pulse.ts';
import { isBlankText } from '../rules/text.ts';
import { endpoint } from '../wire/endpoint.ts';
import { language, line, nothing, type Language } from '../wire/values.ts';

/** Permanent: the wording may change, the id never does. */
export const behaviourId = z.string().check(z.regex(/^[a-z][a-z_]{0,39}$/));

export const virtue = z.enum(virtues);
export type Virtue = z.infer<typeof virtue>;

const askedTexts = z.strictObject({ question: line, label: line, fallback: z.optional(language) });
/** Of an item: `answers`, in place of whether it was seen. */
const pulseTexts = z.extend(askedTexts, { answers: z.optional(z.record(z.enum(sights), line)) });
const namedTexts = z.strictObject({ name: line, fallback: z.optional(language) });

export const behaviourTexts = z.extend(askedTexts, {
  name: line,
  /** A sentence to say aloud. `{purpose}` and `{frame}` are replaced with the host's own text. */
  sentence: line,
  guide: line,
});

/**
 * A language in which a stored text isn't complete falls back to English, or to the first in which it is, and says so
 * in `fallback`. A language that this version doesn't know is dropped.
 */
function inEach<Texts extends z.core.$ZodType>(texts: Texts) {
  const filled = z.pipe(
    z.pipe(
      z.record(z.string(), z.any()),
      z.transform((stored) => withFallbacks(stored, (one) => isWhole(texts, one))),
    ),
    z.any(),
  );
  return z.pipe(filled, z.record(language, texts));
}

function isWhole(schema: z.core.$ZodType, texts: unknown): boolean {
  const { success, data } = z.safeParse(schema, texts);
  return success && Object.values(data as object).every((text) => !isBlankText(String(text)));
}

function withFallbacks(stored: Record<string, unknown>, isUsable: (texts: unknown) => boolean) {
  const isOwn = (of: Language) => isUsable(stored[of]) && !('fallback' in (stored[of] as object));
  const source = languages.find(isOwn) ?? 'en';
  return inEachLanguage((of) =>
    isUsable(stored[of]) ? stored[of] : { ...(stored[source] as object), fallback: source },
  );
}

export const behaviour = z.strictObject({
  id: behaviourId,
  version: z.int(),
  virtue,
  texts: inEach(behaviourTexts),
  /** Offered no more; what was done with it still names it. */
  isRetired: z._default(z.boolean(), false),
});
export type Behaviour = z.infer<typeof behaviour>;

/** `behaviour`: or the id of a ready-made item, which no behaviour has. */
export const pulseQuestion = z.strictObject({
  behaviour: behaviourId,
  version: z.int(),
  texts: inEach(pulseTexts),
  isTicked: z.nullable(z.boolean()),
  isFocus: z.boolean(),
});
export type PulseQuestion = z.infer<typeof pulseQuestion>;

/** On an observer's sheet, as it was worded when the sheet was begun. */
export const sheetBehaviour = z.strictObject({ behaviour: behaviourId, version: z.int(), texts: inEach(namedTexts) });
export type SheetBehaviour = z.infer<typeof sheetBehaviour>;

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
