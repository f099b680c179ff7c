import { useWords } from '../../../words/words.tsx';
import { isBlankText } from '#contract/rules/text.ts';
import type { RowEvents } from './Rows.tsx';
import { RowTools } from './RowTools.tsx';

export interface QuestionRowProps {
  /** Its field's id. */
  id: string;
  text: string;
  onChange: (text: string) => void;
  events: RowEvents;
  problem: string | undefined;
}

/** Something that stays open after the meeting. */
export function QuestionRow({ id, text, onChange, events, problem }: QuestionRowProps) {
  const words = useWords().recap;
  return (
    <RowTools
      name={isBlankText(text) ? words.unnamedQuestion : text}
      events={events}
      line={{
        id,
        label: words.question,
        isLabelHidden: true,
        placeholder: words.questionHint,
        value: text,
        problem,
        onChange,
      }}
    />
  );
}
