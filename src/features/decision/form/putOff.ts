import type { DecisionContent } from '#contract/meeting/decision.ts';
import { visibleText } from '#contract/rules/text.ts';
import type { Words } from '#words/en/catalogue.ts';
import type { Format } from '#words/format.ts';

export function putOffLine(
  { putOffUntil, isPutOffToNext, putOffWords }: DecisionContent,
  words: Words['decision'],
  format: Pick<Format, 'day'>,
): string {
  const until = () => {
    if (putOffUntil !== null) return words.putOffUntil(format.day(putOffUntil));
    return isPutOffToNext ? words.putOffToNext : words.states.put_off;
  };
  return [until(), visibleText(putOffWords)].filter((part) => part !== '').join(' · ');
}
