import { useWords } from '../../../words/words.tsx';
import { DraftField } from '../../../drafts/controls/DraftField.tsx';
import { type DecisionText, NamedField } from './fields.tsx';
import { Votes } from './Votes.tsx';
import { hasMotion } from '../writing.ts';

export interface MotionProps {
  text: DecisionText;
  hasVotes: boolean;
  onEnter: () => void;
}

export function Motion({ text, hasVotes, onEnter }: MotionProps) {
  const { decision: words } = useWords();
  if (text.content.frame !== 'vote' && !hasMotion(text.content)) return null;
  return (
    <>
      {hasVotes && <CountedVotes text={text} onEnter={onEnter} />}
      <NamedField text={text} field="proposer" label={words.proposerLabel} onEnter={onEnter} />
      <NamedField text={text} field="seconder" label={words.seconderLabel} onEnter={onEnter} />
    </>
  );
}

export function CountedVotes({ text, onEnter }: Omit<MotionProps, 'hasVotes'>) {
  const { filed } = useWords();
  return (
    <DraftField draft={text} field="votes" show={(votes) => (votes ? filed.votes(votes) : '')}>
      {() => <Votes text={text} onEnter={onEnter} />}
    </DraftField>
  );
}
