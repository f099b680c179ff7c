import type { DecisionContent } from '#contract/decision.ts';

type Frame = NonNullable<DecisionContent['frame']>;

export const frames: readonly Frame[] = ['host_decides', 'consensus', 'consent', 'vote', 'delegated', 'not_stated'];

export function frameOf(value: unknown): Frame | undefined {
  return frames.find((frame) => frame === value);
}
