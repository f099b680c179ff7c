import type { Support, SupportLevel } from '#contract/meeting/supportLevel.ts';

const levels = ['close', 'regular', 'light', 'free'] as const;

export function kindOf(work: string): string {
  return work.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

export function proposed({ level, reviewOn }: Pick<Support, 'level' | 'reviewOn'>, today: string): SupportLevel | null {
  if (reviewOn === null || reviewOn > today) return null;
  return levels[levels.indexOf(level) + 1] ?? null;
}

/** Both must agree: the first agreement waits for the other. */
export function agreed(
  { hostAgrees, personAgrees }: Pick<Support, 'hostAgrees' | 'personAgrees'>,
  by: 'host' | 'person',
): { isTaken: boolean; hostAgrees: boolean; personAgrees: boolean } {
  const now = { hostAgrees: hostAgrees || by === 'host', personAgrees: personAgrees || by === 'person' };
  const isTaken = now.hostAgrees && now.personAgrees;
  return isTaken ? { isTaken, hostAgrees: false, personAgrees: false } : { isTaken, ...now };
}
