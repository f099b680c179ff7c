import { filledIn } from '../rules/languages.ts';
import * as z from 'zod/mini';
import { virtue } from './behaviour.ts';
import { guideLimits, guideMoments, mostDraftSteps } from '../rules/organization/guide/limits.ts';
import { endpoint } from '../wire/endpoint.ts';
import { done, id, instant, language, line, nothing, version } from '../wire/values.ts';

/** Unique within its text. The same in each language of a shipped guide, and in each version of it. */
const stepId = z.string().check(z.regex(/^[\da-z]{6,12}$/));

export const guideStep = z.strictObject({
  id: stepId,
  /** What to do. */
  act: line,
  /** One sentence to say aloud; empty: none. */
  say: line,
});
export type GuideStep = z.infer<typeof guideStep>;

const textShape = { title: line, steps: z.array(guideStep).check(z.maxLength(mostDraftSteps)) };

export const guideText = z.strictObject(textShape);
export type GuideText = z.infer<typeof guideText>;

/**
 * Every language is there; a text without a word means that the guide isn't written in that language. A panel of an
 * earlier version leaves out languages that it doesn't know.
 */
const guideTexts = z.pipe(
  z.partialRecord(language, guideText),
  z.transform((texts) => filledIn<GuideText>(texts, { title: '', steps: [] })),
);

export const guideContent = z.strictObject({
  moment: z.enum(guideMoments),
  minutes: z.int().check(z.minimum(1), z.maximum(guideLimits.minutes)),
  virtues: z.array(virtue).check(z.maxLength(virtue.options.length)),
  texts: guideTexts,
});
export type GuideContent = z.infer<typeof guideContent>;

export const guide = z.strictObject({
  id,
  version: z.int(),
  ...guideContent.shape,
  /** Offered no more. It stays for people who used it, and for series that tailored it. */
  isRetired: z.boolean(),
});
export type Guide = z.infer<typeof guide>;

/** The guides in force, with the retired ones that the caller used or the series tailored. */
export const readGuides = endpoint({
  method: 'get',
  path: '/api/series/:series/guides',
  audience: 'member',
  body: nothing,
  response: z.strictObject({
    guides: z.array(guide),
    /** What the opening of the chat's latest meeting offers. */
    atOpening: z.nullable(z.enum(['kickoff', 'one_to_one'])),
    canTailor: z.boolean(),
  }),
});

export const readMyGuides = endpoint({
  method: 'get',
  path: '/api/me/guides',
  audience: 'self',
  body: nothing,
  response: z.strictObject({ guides: z.array(guide) }),
});

/** A host has opened it in a meeting. Counts once per person and guide. */
export const noteGuideUse = endpoint({
  method: 'post',
  path: '/api/series/:series/guides/:guide/uses',
  audience: 'host',
  body: nothing,
  response: done,
});

/** In one language, whichever its readers prefer. */
const tailoredContent = z.strictObject({ language, ...textShape });
export type TailoredContent = z.infer<typeof tailoredContent>;

export const tailoredText = z.strictObject({
  ...tailoredContent.shape,
  /** The organization's text as this series last took or kept it. */
  base: guideText,
});
export type TailoredText = z.infer<typeof tailoredText>;

const tailored = z.strictObject({ guide: id, version, content: tailoredText });
export type Tailored = z.infer<typeof tailored>;

export const readTailored = endpoint({
  method: 'get',
  path: '/api/series/:series/tailored-guides',
  audience: 'member',
  body: nothing,
  response: z.strictObject({ tailored: z.array(tailored) }),
});

/** Version 0 makes this series' copy; the organization's text stays as it is. */
export const saveTailored = endpoint({
  method: 'put',
  path: '/api/series/:series/guides/:guide/tailored',
  audience: 'host',
  body: z.strictObject({ version, content: tailoredContent }),
  response: z.strictObject({ version, savedAt: instant }),
});

/** Takes or keeps one part of an original that has changed. Refuses with `stale` if either text has changed since. */
export const settleTailored = endpoint({
  method: 'post',
  path: '/api/series/:series/guides/:guide/tailored/parts',
  audience: 'host',
  body: z.strictObject({
    version,
    /** The organization's version that the caller has seen. */
    original: z.int(),
    /** `title`, or a step's id. */
    part: z.string().check(z.regex(/^[\da-z]{5,12}$/)),
    isTaken: z.boolean(),
  }),
  response: tailored,
});

/** Back to the organization's text. */
export const dropTailored = endpoint({
  method: 'delete',
  path: '/api/series/:series/guides/:guide/tailored',
  audience: 'host',
  body: nothing,
  response: done,
});

/** An address for a browser, without a name or token in it, that works for a minute. */
const printing = z.strictObject({ address: z.url() });

/** The series' text, if it has one. */
export const printGuide = endpoint({
  method: 'post',
  path: '/api/series/:series/guides/:guide/prints',
  audience: 'member',
  body: z.strictObject({ language }),
  response: printing,
});

export const printMyGuide = endpoint({
  method: 'post',
  path: '/api/me/guides/:guide/prints',
  audience: 'self',
  body: z.strictObject({ language }),
  response: printing,
});
