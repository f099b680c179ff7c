/** When a guide helps. `any`: it is offered at no moment of its own. */
export const guideMoments = ['kickoff', 'one_to_one', 'feedback', 'close', 'any'] as const;
export type GuideMoment = (typeof guideMoments)[number];

/** What is longer doesn't fit one printed page, or isn't read during a meeting. */
export const guideLimits = { title: 60, act: 240, say: 200, steps: 7, minutes: 60 } as const;

/** While it is being written; publishing asks for less. */
export const mostDraftSteps = 20;

/** From this many different people on it is shown how many hosts used a guide. */
const usedBySteps = [5, 10, 20, 50, 100, 200, 500, 1000] as const;

/** Grows in steps, so that one more host doesn't show in it. Null: too few, or none. */
export function usedByStep(hosts: number): number | null {
  return usedBySteps.findLast((step) => step <= hosts) ?? null;
}
