import type { IAdaptiveCard } from '@microsoft/teams.cards';

/** Per text size: line height in pixels, and how many characters of a wide font fit into 288 pixels. */
const lines = { Default: [20, 36], Small: [21, 42], Large: [24, 22] } as const;

const spaces: Record<string, number> = { None: 0, Small: 8, Medium: 16 };

const around = 32 + 12 + 32;

export function cardHeight({ body }: Pick<IAdaptiveCard, 'body'>): number {
  return around + heightOf(body);
}

function heightOf(elements: unknown): number {
  if (!Array.isArray(elements)) return 0;
  return elements.reduce((sum: number, { spacing = 'None', items, text, inlines }, index) => {
    const own = items ? heightOf(items) : textHeight(inlines ?? [text]);
    return sum + own + (index === 0 ? 0 : (spaces[spacing] ?? 0));
  }, 0);
}

interface Run {
  text: string;
  size?: keyof typeof lines;
}

function textHeight(runs: (string | Run)[]): number {
  const all = runs.map((run): Run => (typeof run === 'string' ? { text: run } : run));
  const [pixels, letters] = lines[all[0]?.size ?? 'Default'];
  return pixels * linesOf(all.map(({ text }) => text).join(''), letters);
}

/** Lines break at spaces, and inside a word only if it is longer than a line. */
function linesOf(text: string, letters: number): number {
  let count = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const own = widthOf(word);
    const isNext = used > 0 && used + 1 + own > letters;
    if (isNext) count += 1;
    used = isNext || used === 0 ? own : used + 1 + own;
    for (; used > letters; used -= letters) count += 1;
  }
  return count;
}

/** As wide as two letters. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/gu;

function widthOf(word: string): number {
  return word.length + (word.match(wide)?.length ?? 0);
}
