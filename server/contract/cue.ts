import * as z from 'zod/mini';
import type { Virtue } from './behaviour.ts';
import { endpoint } from './endpoint.ts';
import { done, id, instant, line, nothing, version } from './values.ts';

/** Small acts that a host can be reminded of, one at a time. */
export const cues = ['question', 'wait', 'summarise', 'comment', 'camera', 'nod'] as const;

/** What a host ticks about themselves: the cues, and having asked how people are managing today. */
export const cue = z.enum([...cues, 'managing']);
export type Cue = z.infer<typeof cue>;

/** What practising each shows. */
export const virtueOf: Record<Cue, Virtue> = {
  question: 'curiosity',
  wait: 'consistency',
  summarise: 'curiosity',
  comment: 'kindness',
  camera: 'consistency',
  nod: 'kindness',
  managing: 'kindness',
};

/** "Today I will …": one line for oneself. */
export const intent = z.strictObject({ text: line });
export type Intent = z.infer<typeof intent>;

/** The caller's private notes on a meeting they host. Nobody else reads them, not even other hosts. */
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

/** Counts a cue once more. The panel's id is the idempotency key. */
export const tickCue = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/cues/:tick',
  audience: 'host',
  body: z.strictObject({ cue }),
  response: done,
});

/** Undoes a tick. */
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
