import type { CheckIn, Mine } from '../ownership.ts';

/** An action's state with its owner. A day named by both sides is agreed, whoever named it first; a wording only as
 * the owner read it. */
export function standingOf(
  { what, due }: Pick<Mine, 'what' | 'due'>,
  { answer }: Pick<Mine, 'answer'>,
): 'asked' | 'accepted' | 'other_day' | 'other_words' {
  if (answer === null) return 'asked';
  if (answer.day !== due) return answer.day === null ? 'asked' : 'other_day';
  if (answer.what === null) return 'asked';
  return wordsIn(answer.what) === wordsIn(what) ? 'accepted' : 'other_words';
}

/** Compares texts ignoring white space and Unicode normalization; every letter counts. */
function wordsIn(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
}

/** Whether the owner agreed to this check-in as it is planned. */
export function isAgreed({ id, kind, day }: CheckIn, agreed: Mine['agreed']): boolean {
  return agreed.some((one) => one.id === id && one.kind === kind && one.day === day);
}
