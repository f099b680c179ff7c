/** How many of those who answered saw a behaviour. */
export interface SeenCount {
  saw: number;
  answers: number;
}

export function shareOf({ saw, answers }: SeenCount): number {
  return saw / answers;
}
