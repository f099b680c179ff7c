import { useWords } from '../../../words/words.tsx';
import { type DecisionText, Somebody, TheirWords } from './fields.tsx';
import { Votes } from './Votes.tsx';
import { hasMotion } from '../writing.ts';

export interface MotionProps {
  text: DecisionText;
  /** Shows the votes here, unless the form asks for them above. */
  hasVotes: boolean;
  onEnter: () => void;
}

/** Counted votes, proposer and seconder: shown if it is decided by vote, or if any of them is filled in. */
export function Motion({ text, hasVotes, onEnter }: MotionProps) {
  const { decision: words } = useWords();
  if (text.content.frame !== 'vote' && !hasMotion(text.content)) return null;
  return (
    <>
      {hasVotes && <CountedVotes text={text} onEnter={onEnter} />}
      <Somebody text={text} field="proposer" label={words.proposerLabel} />
      <Somebody text={text} field="seconder" label={words.seconderLabel} />
    </>
  );
}

export function CountedVotes({ text, onEnter }: Omit<MotionProps, 'hasVotes'>) {
  return (
    <>
      <Votes text={text} onEnter={onEnter} />
      <TheirWords text={text} field="votes" />
    </>
  );
}
