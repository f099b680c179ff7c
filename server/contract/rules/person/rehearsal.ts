import { isBlankText } from '../text.ts';

export const replyLength = 280;
export const mostReplies = 3;

export const pauses = [3, 5] as const;
export type Pause = (typeof pauses)[number];

interface Card {
  content: { series: string | null; opening: string; replies: readonly { they: string; ask: string }[] };
  seenAt: number | null;
}

export function isBlankRehearsal({ opening, replies }: Omit<Card['content'], 'series'>): boolean {
  return isBlankText(opening) && replies.every(({ they, ask }) => isBlankText(they) && isBlankText(ask));
}

/** Shown once: after it is unfolded at an opening, it stays for that meeting, and no later one shows it. */
export function isForOpening(
  { content, seenAt }: Card,
  { series, startedAt }: { series: string; startedAt: number },
): boolean {
  return content.series === series && !isBlankRehearsal(content) && (seenAt === null || seenAt >= startedAt);
}
