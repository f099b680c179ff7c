import type { Minutes } from '#contract/meeting/recap.ts';
import type { Named } from '#contract/wire/people.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { called } from './called.ts';
import type { Words } from '../en/catalogue.ts';
import type { Format } from '../format.ts';

export function minutesLines(
  { present, absent, hasQuorum, note, link }: Minutes,
  words: Words,
  format: Pick<Format, 'list'>,
): string[] {
  const say = words.filed;
  const names = (people: Named[]) => format.list(people.map((one) => called(one, words)));
  return [
    present.length > 0 ? say.present(names(present)) : '',
    absent.length > 0 ? say.absent(names(absent)) : '',
    hasQuorum === null ? '' : hasQuorum ? say.quorum : say.noQuorum,
    isBlankText(note) ? '' : note,
    isBlankText(link) ? '' : words.ui.labelled(say.fullMinutes, link),
  ].filter((line) => line !== '');
}
