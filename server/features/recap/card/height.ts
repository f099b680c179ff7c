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
  return pixels * Math.max(1, Math.ceil(all.map(({ text }) => text).join('').length / letters));
}
