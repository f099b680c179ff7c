import type { Virtue } from '../../organization/behaviour.ts';

export const cues = ['question', 'wait', 'summarise', 'comment', 'camera', 'nod'] as const;

export const ticks = [...cues, 'managing'] as const;

export const virtueOf: Record<(typeof ticks)[number], Virtue> = {
  question: 'curiosity',
  wait: 'consistency',
  summarise: 'curiosity',
  comment: 'kindness',
  camera: 'consistency',
  nod: 'kindness',
  managing: 'kindness',
};
