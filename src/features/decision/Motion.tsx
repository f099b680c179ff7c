import { useWords } from '../../words/words.tsx';
import { type DecisionText, Somebody, TheirWords } from './fields.tsx';
import { Votes } from './Votes.tsx';
import { hasMotion } from './writing.ts';

/** Counted votes, proposer and seconder: shown if it is decided by vote, or if any of them is filled in. */
export function Motion({ text }: { text: DecisionText }) {
  const { decision: words } = useWords();
  if (text.content.frame !== 'vote' && !hasMotion(text.content)) return null;
  return (
    <>
      <Votes text={text} />
      <TheirWords text={text} field="votes" />
      <Somebody text={text} field="proposer" label={words.proposerLabel} />
      <Somebody text={text} field="seconder" label={words.seconderLabel} />
    </>
  );
}
