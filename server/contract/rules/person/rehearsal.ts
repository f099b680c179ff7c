import { isBlankText } from '../text.ts';

export const replyLength = 280;
export const mostReplies = 3;

export const pauses = [3, 5] as const;
export type Pause = (typeof pauses)[number];

export type ScriptPart = { kind: 'words'; text: string } | { kind: 'pause'; seconds: Pause };

const bidi = String.raw`[\u061C\u200E\u200F\u2066-\u2069]*`;
const gap = String.raw`[\s\u061C\u200E\u200F\u2066-\u2069]*`;
const three = '3\u0663\u06F3\uFF13';
const five = '5\u0665\u06F5\uFF15';

/**
 * "(pause 3 s)" in the text itself, so that a mark survives wherever plain text does. Read as people and other programs
 * write it: in any case, with other spaces, digits, brackets or units, and with the direction marks that chats add.
 */
const pauseMark = new RegExp(
  `${bidi}[(\uFF08]${gap}pause${gap}(?:([${three}])|[${five}])${gap}(?:s|sec|sek|seconds|sekunden)?${gap}\\.?${gap}[)\uFF09]${bidi}`,
  'giu',
);

/** Words and pauses in turn. Words between them are trimmed: the bar stands for the space. */
export function scriptParts(script: string): ScriptPart[] {
  const parts: ScriptPart[] = [];
  let from = 0;
  const addWords = (text: string) => {
    if (!isBlankText(text)) parts.push({ kind: 'words', text: text.trim() });
  };
  for (const found of script.matchAll(pauseMark)) {
    addWords(script.slice(from, found.index));
    parts.push({ kind: 'pause', seconds: found[1] === undefined ? 5 : 3 });
    from = found.index + found[0].length;
  }
  addWords(script.slice(from));
  return parts;
}

/** To copy: every mark in the reader's language. */
export function scriptText(script: string, mark: (seconds: Pause) => string): string {
  return scriptParts(script)
    .map((part) => (part.kind === 'pause' ? mark(part.seconds) : part.text))
    .join(' ');
}

/** Text that replaces the selection with a pause: with a space wherever a word would touch it. */
export function pauseToType(script: string, { from, to }: { from: number; to: number }, mark: string): string {
  const [before, after] = [script.slice(0, from), script.slice(to)];
  return `${before === '' || /\s$/u.test(before) ? '' : ' '}${mark}${/^\s/u.test(after) ? '' : ' '}`;
}

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
