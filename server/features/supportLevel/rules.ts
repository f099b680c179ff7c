import type { Support, SupportLevel } from '#contract/meeting/supportLevel.ts';

const levels = ['close', 'regular', 'light', 'free'] as const;

export function kindOf(work: string): string {
  return work.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

export function proposed({ level, reviewOn }: Pick<Support, 'level' | 'reviewOn'>, today: string): SupportLevel | null {
  if (reviewOn === null || reviewOn > today) return null;
  return levels[levels.indexOf(level) + 1] ?? null;
}

/** Input of the organization's figure `lighter_support`. */
export interface CountedSupport {
  setAt: number | null;
  lighterAt: number | null;
}

/** What to store at a save. Closer support again takes back an earlier easing. */
export function countedAt(
  known: { level: SupportLevel; counted: CountedSupport } | undefined,
  level: SupportLevel,
  nowMs: number,
): CountedSupport {
  const setAt = known?.counted.setAt ?? nowMs;
  if (!known) return { setAt, lighterAt: null };
  const step = levels.indexOf(level) - levels.indexOf(known.level);
  const lighterAt = step < 0 ? null : known.counted.lighterAt;
  return { setAt, lighterAt: step > 0 ? nowMs : lighterAt };
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
