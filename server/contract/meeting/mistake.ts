import * as z from 'zod/mini';
import { endpoint } from '../wire/endpoint.ts';
import { done, id, instant, line, nothing, version } from '../wire/values.ts';

/** There is deliberately no field for who made it. */
export const mistakeContent = z.strictObject({
  learned: line,
  change: line,
  /** How the people involved are supported: only the host ever reads it. */
  support: line,
});
export type MistakeContent = z.infer<typeof mistakeContent>;

export const mistake = z.strictObject({ id, at: instant, version, content: mistakeContent });
export type Mistake = z.infer<typeof mistake>;

export const learning = z.strictObject({ id, learned: line });
export type Learning = z.infer<typeof learning>;

export const readMistakes = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/mistakes',
  audience: 'host',
  body: nothing,
  response: z.strictObject({ mistakes: z.array(mistake) }),
});

/** `version` 0 creates one, possibly empty. A `stale` problem's `current` is the stored `{ version, content }`. */
export const saveMistake = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/mistakes/:mistake',
  audience: 'host',
  body: z.strictObject({ version, content: mistakeContent }),
  response: mistake,
});

export const dropMistake = endpoint({
  method: 'delete',
  path: '/api/series/:series/meetings/:meeting/mistakes/:mistake',
  audience: 'host',
  body: nothing,
  response: done,
});
