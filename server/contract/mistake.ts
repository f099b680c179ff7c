import * as z from 'zod/mini';
import { endpoint } from './wire/endpoint.ts';
import { done, id, instant, line, nothing, version } from './wire/values.ts';

/** The three questions about a mistake. There is deliberately no field for who made it. */
export const mistakeContent = z.strictObject({
  /** Goes to the recap. */
  learned: line,
  /** Shown nowhere else, unless the host makes it an action. */
  change: line,
  /** How the people involved are supported: only who hosts reads it, ever. */
  support: line,
});
export type MistakeContent = z.infer<typeof mistakeContent>;

export const mistake = z.strictObject({ id, at: instant, version, content: mistakeContent });
export type Mistake = z.infer<typeof mistake>;

/** What everybody reads in the recap of a mistake that came up. */
export const learning = z.strictObject({ id, learned: line });
export type Learning = z.infer<typeof learning>;

/** The meeting's mistakes, oldest first. */
export const readMistakes = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/mistakes',
  audience: 'host',
  body: nothing,
  response: z.strictObject({ mistakes: z.array(mistake) }),
});

/** Logs a mistake under an id that the panel made (`version` 0; its words may come later), or writes on. A `stale`
 * problem's `current` is `{ version, content }` as it is now. */
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
