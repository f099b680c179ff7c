import * as z from 'zod/mini';
import { endpoint } from '../wire/endpoint.ts';
import { done, id, instant, line, nothing, version } from '../wire/values.ts';
import { ticks } from '../rules/meeting/cue.ts';

export const cue = z.enum(ticks);
export type Cue = z.infer<typeof cue>;

export const intent = z.strictObject({ text: line });
export type Intent = z.infer<typeof intent>;

/** Private: nobody else reads them, not even other hosts. */
export const readCues = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/cues',
  audience: 'host',
  body: nothing,
  response: z.strictObject({
    ticks: z.array(z.strictObject({ id, cue })),
    intent: z.strictObject({ version: z.int(), content: intent }),
  }),
});

export const tickCue = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/cues/:tick',
  audience: 'host',
  body: z.strictObject({ cue }),
  response: done,
});

export const takeBackCue = endpoint({
  method: 'delete',
  path: '/api/series/:series/meetings/:meeting/cues/:tick',
  audience: 'host',
  body: nothing,
  response: done,
});

export const saveIntent = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/intent',
  audience: 'host',
  body: z.strictObject({ version, content: intent }),
  response: z.strictObject({ version: z.int(), savedAt: instant }),
});
