import type { DecisionContent, DecisionState } from '#contract/meeting/decision.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { called } from './called.ts';
import type { Words } from '../en/catalogue.ts';
import type { Format } from '../format.ts';

export function howDecided(
  state: DecisionState,
  { frame, decider, votes, proposer, seconder, putOffUntil, isPutOffToNext, putOffWords }: DecisionContent,
  words: Words,
  format: Pick<Format, 'day' | 'isolate'>,
): string[] {
  const say = words.filed;
  const name = (person: typeof decider) => format.isolate(called(person, words).trim());
  const until = [
    putOffUntil ? say.until(format.day(putOffUntil)) : '',
    isPutOffToNext ? say.toNext : '',
    isBlankText(putOffWords) ? '' : format.isolate(putOffWords.trim()),
  ];
  return [
    // Nothing was decided yet, so frame and decider stay in the form for next time.
    ...(state === 'put_off' ? until : [frameLine({ frame, votes }, name(decider), words)]),
    votes ? say.votes(votes) : '',
    proposer ? say.proposedBy(name(proposer)) : '',
    seconder ? say.secondedBy(name(seconder)) : '',
  ].filter((part) => part !== '');
}

/** "Ada, after input". Counted votes make "by vote" redundant. */
export function frameLine(
  { frame, votes }: Pick<DecisionContent, 'frame' | 'votes'>,
  decider: string,
  { recap }: Pick<Words, 'recap'>,
): string {
  const isCounted = frame === 'vote' && votes !== null && decider === '';
  return recap.decidedBy[isCounted ? 'not_stated' : (frame ?? 'not_stated')](decider);
}
