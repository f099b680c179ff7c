import type { Behaviour } from '#contract/behaviour.ts';

/** The default set with the tenant's own wordings in place of its. `own`: their versions, the latest last. */
export function inForce(defaults: readonly Behaviour[], own: readonly Behaviour[]): Behaviour[] {
  return [...new Map([...defaults, ...own].map((one) => [one.id, one])).values()];
}
