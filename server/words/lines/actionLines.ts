import type { Named } from '#contract/wire/people.ts';
import type { Action } from '#contract/meeting/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { called } from './called.ts';
import type { Words } from '../en/catalogue.ts';
import type { Format } from '../format.ts';

export function helpersLine(helpers: readonly Named[], words: Words, format: Pick<Format, 'list'>): string {
  if (helpers.length === 0) return '';
  return words.filed.withHelpers(format.list(helpers.map((one) => called(one, words))));
}

export function dueLine(
  { due, dueWords }: Pick<Action, 'due' | 'dueWords'>,
  format: Pick<Format, 'day' | 'isolate'>,
): string {
  if (due !== null) return format.day(due);
  return isBlankText(dueWords) ? '' : format.isolate(dueWords);
}
