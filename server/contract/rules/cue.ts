import type { Virtue } from '../behaviour.ts';

/** Small acts that a host can be reminded of, one at a time. */
export const cues = ['question', 'wait', 'summarise', 'comment', 'camera', 'nod'] as const;

/** What a host ticks about themselves: the cues, and having asked how people are managing today. */
export const ticks = [...cues, 'managing'] as const;

/** What practising each shows. */
export const virtueOf: Record<(typeof ticks)[number], Virtue> = {
  question: 'curiosity',
  wait: 'consistency',
  summarise: 'curiosity',
  comment: 'kindness',
  camera: 'consistency',
  nod: 'kindness',
  managing: 'kindness',
};
