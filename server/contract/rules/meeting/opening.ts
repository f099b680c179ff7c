export const frames = ['host_decides', 'consensus', 'consent', 'vote', 'delegated', 'no_decision'] as const;

/** `not_stated`: the minutes don't say how it was decided. */
export const decisionFrames = [...frames, 'not_stated'] as const;

export function frameIn<Frame extends string>(known: readonly Frame[], value: string): Frame | undefined {
  return known.find((frame) => frame === value);
}

export const openingItems = ['purpose', 'frame', 'dissent'] as const;
