import { RemovableLine } from '../../ui/RemovableLine.tsx';
import { useWords } from '../../words/words.tsx';

export interface QuestionRowProps {
  /** Its field's id. */
  id: string;
  text: string;
  onChange: (text: string) => void;
  onRemove: () => void;
  onEnter: () => void;
  problem: string | undefined;
}

/** Something that stays open after the meeting. */
export function QuestionRow({ id, text, onChange, onRemove, onEnter, problem }: QuestionRowProps) {
  const words = useWords().recap;
  return (
    <RemovableLine
      id={id}
      label={words.question}
      isLabelHidden
      placeholder={words.questionHint}
      value={text}
      problem={problem}
      onChange={onChange}
      onEnter={onEnter}
      removeLabel={words.remove(text.trim() === '' ? words.unnamedQuestion : text)}
      onRemove={onRemove}
    />
  );
}
