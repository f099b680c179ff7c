import type { Behaviour } from '#contract/behaviour.ts';

/** `own`: all versions of the tenant's wordings, latest last. They override the defaults. */
export function inForce(defaults: readonly Behaviour[], own: readonly Behaviour[]): Behaviour[] {
  return [...new Map([...defaults, ...own].map((one) => [one.id, one])).values()];
}
