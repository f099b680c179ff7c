import type { Action } from '#contract/meeting/recap.ts';
import { dueLine } from '#words/lines/actionLines.ts';
import type { Words } from '#words/en/catalogue.ts';
import type { Format } from '#words/format.ts';

export function dueText(
  { isLate = false, ...action }: Pick<Action, 'due' | 'dueWords'> & { isLate?: boolean },
  words: Words['ownership'],
  format: Pick<Format, 'day' | 'isolate'>,
): string {
  const line = dueLine(action, format);
  if (line === '') return words.noDate;
  return isLate ? words.wasDue(line) : words.dueOn(line);
}
