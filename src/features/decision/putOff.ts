import type { DecisionContent } from '#contract/decision.ts';
import type { Words } from '../../words/en/catalogue.ts';
import type { Format } from '../../words/format.ts';

/** The same day so many months later, or the month's last: a month after 31 January is 28 February. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** "Put off until 3 Mar · after the vote by e-mail". */
export function putOffLine(
  { putOffUntil, isPutOffToNext, putOffWords }: DecisionContent,
  words: Words['decision'],
  format: Pick<Format, 'day'>,
): string {
  const until = () => {
    if (putOffUntil !== null) return words.putOffUntil(format.day(putOffUntil));
    return isPutOffToNext ? words.putOffToNext : words.states.put_off;
  };
  return [until(), putOffWords.trim()].filter((part) => part !== '').join(' · ');
}
