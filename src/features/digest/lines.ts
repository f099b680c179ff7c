import type { Digest } from '#contract/person/digest.ts';
import { mostLines } from '#contract/rules/person/digest.ts';
import { isBlankText, lineLength, plainLine } from '#contract/rules/text.ts';
import { allCalled } from '#words/lines/called.ts';
import type { Words } from '#words/en/catalogue.ts';
import type { Format } from '#words/format.ts';

type Facts = Pick<Digest, 'month' | 'acknowledged' | 'learned' | 'changed'>;

/** The draft, one fact a line. Nobody is counted or compared. */
export function digestLines(
  { month, acknowledged, learned, changed }: Facts,
  words: Words,
  format: Pick<Format, 'list' | 'monthName'>,
): string[] {
  const { digest, acknowledgement, ui } = words;
  return [
    digest.opening(format.monthName(month)),
    ...acknowledged.map(({ kind, to, what }) => {
      const said = ui.labelled(acknowledgement.kinds[kind], allCalled(to, words, format));
      return isBlankText(what) ? said : `${said}${ui.inBrackets(what.trim())}`;
    }),
    ...(isBlankText(learned) ? [] : [digest.learned(learned)]),
    ...(isBlankText(changed) ? [] : [digest.changed(changed)]),
  ].map(plainLine);
}

/** Blank lines only separate. */
export function linesIn(text: string): string[] {
  return text.split('\n').flatMap((line) => (isBlankText(line) ? [] : [line.trim()]));
}

export type LinesProblem = { is: 'empty' } | { is: 'too_many'; lines: number } | { is: 'too_long'; line: number };

export function problemOf(lines: readonly string[]): LinesProblem | undefined {
  if (lines.length === 0) return { is: 'empty' };
  if (lines.length > mostLines) return { is: 'too_many', lines: lines.length };
  const long = lines.findIndex((line) => line.length > lineLength);
  return long === -1 ? undefined : { is: 'too_long', line: long + 1 };
}
