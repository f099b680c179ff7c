import * as z from 'zod/mini';
import { guideContent } from './guide.ts';
import { endpoint, wakingCost } from '../wire/endpoint.ts';
import { done, id, instant, language, nothing, version } from '../wire/values.ts';

const guideDraft = z.strictObject({ version, content: guideContent });
export type GuideDraft = z.infer<typeof guideDraft>;

const editedGuide = z.strictObject({
  id,
  /** Null: never published. */
  published: z.nullable(z.strictObject({ version: z.int(), content: guideContent })),
  /** Version 0: nobody has changed anything yet. */
  draft: guideDraft,
  hasChanges: z.boolean(),
  isShipped: z.boolean(),
  isRetired: z.boolean(),
  /** At least this many different hosts; null: fewer than five, or none. Never falls. */
  usedBy: z.nullable(z.int()),
});
export type EditedGuide = z.infer<typeof editedGuide>;

export const readGuideEditor = endpoint({
  method: 'get',
  path: '/api/organization/guides',
  audience: 'comms',
  body: nothing,
  response: z.strictObject({ guides: z.array(editedGuide), languages: z.array(language) }),
});

export const saveGuideDraft = endpoint({
  method: 'put',
  path: '/api/organization/guides/:guide/draft',
  audience: 'comms',
  body: guideDraft,
  response: z.strictObject({ version, savedAt: instant }),
});

/** Back to the published text; a guide that was never published is deleted. */
export const discardGuideDraft = endpoint({
  method: 'delete',
  path: '/api/organization/guides/:guide/draft',
  audience: 'comms',
  body: nothing,
  response: done,
});

/**
 * Publishes this version of the draft; twice is once. Refuses with `stale` if the draft has changed, and with `languages_missing` if the
 * organization uses a language that it lacks, until `isWithoutAll`.
 */
export const publishGuide = endpoint({
  method: 'post',
  path: '/api/organization/guides/:guide/versions',
  audience: 'comms',
  body: z.strictObject({ draft: version, isWithoutAll: z.boolean() }),
  response: z.strictObject({ version: z.int() }),
  cost: wakingCost,
});

/** With `languages_missing`, as `current`. */
export const missingTexts = z.strictObject({ languages: z.array(language) });
export type MissingTexts = z.infer<typeof missingTexts>;

/** Retires a guide, or brings it back. */
export const retireGuide = endpoint({
  method: 'put',
  path: '/api/organization/guides/:guide/retired',
  audience: 'comms',
  body: z.strictObject({ isRetired: z.boolean() }),
  response: done,
  cost: wakingCost,
});
