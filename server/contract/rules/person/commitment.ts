import { isBlankText, visibleText } from '../text.ts';

/** Of each half of "When …, I …". */
export const halfLength = 140;

export const commitmentAnswers = ['done', 'not_yet', 'let_go'] as const;
export type CommitmentAnswer = (typeof commitmentAnswers)[number];

export const backAfterMs = 7 * 86_400_000;

interface Halves {
  when: string;
  act: string;
}

export interface WrittenCommitment {
  content: Halves & { series: string | null };
  /** When it was first written. */
  at: number;
  answer: CommitmentAnswer | null;
  answeredAt: number | null;
}

export function isBlankCommitment({ when, act }: Halves): boolean {
  return isBlankText(when) && isBlankText(act);
}

/** Both halves as `say` joins them, without the comma or full stop that people type at the end of the first. */
export function commitmentLine({ when, act }: Halves, say: (when: string, act: string) => string): string {
  const [condition, deed] = [visibleText(when).replace(/[\s,;:.…،。]+$/u, ''), visibleText(act)];
  return condition === '' || deed === '' ? condition + deed : say(condition, deed);
}

/** At the opening of a meeting: it asks once a meeting has begun after it was written or put off, and can be undone there. */
export function stateAtOpening(
  one: WrittenCommitment,
  { series, startedAt }: { series: string; startedAt: number },
): 'asks' | 'answered' | undefined {
  if (one.content.series !== series || isBlankCommitment(one.content)) return undefined;
  if (one.answeredAt !== null && one.answeredAt >= startedAt) return 'answered';
  return isOpen(one) && sinceOf(one) < startedAt ? 'asks' : undefined;
}

/** Outside any series: a week after it was written or put off. */
export function asksToday(one: WrittenCommitment, now: number): boolean {
  return (
    one.content.series === null && !isBlankCommitment(one.content) && isOpen(one) && now - sinceOf(one) >= backAfterMs
  );
}

export function isOpen({ answer }: Pick<WrittenCommitment, 'answer'>): boolean {
  return answer === null || answer === 'not_yet';
}

function sinceOf({ at, answeredAt }: WrittenCommitment): number {
  return answeredAt ?? at;
}

interface OfSomebody {
  id: string;
  by: { id: string };
}

/**
 * A shared recap without the commitments that were withdrawn since. `shared`: those that still are. Compared by id and
 * author, because an id is free again once its commitment is deleted.
 */
export function withoutWithdrawn<Filed extends { commitments?: readonly OfSomebody[] | undefined }>(
  filed: Filed,
  shared: readonly OfSomebody[],
): Filed {
  const { commitments } = filed;
  const isShared = (one: OfSomebody) => shared.some(({ id, by }) => id === one.id && by.id === one.by.id);
  return commitments ? { ...filed, commitments: commitments.filter(isShared) } : filed;
}
