import type { Draft } from '#contract/meeting/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { FieldConflict } from '../../../drafts/controls/DraftField.tsx';
import { problemIn, type DraftPart } from '../../../drafts/draftPart.ts';
import { useWords } from '../../../words/words.tsx';
import { fieldOf } from './fields.ts';
import type { RowEvents } from './Rows.tsx';
import { RowTools } from './RowTools.tsx';

export interface QuestionRowProps {
  draft: DraftPart<Draft['questions'][number]>;
  events: RowEvents;
}

export function QuestionRow({ draft, events }: QuestionRowProps) {
  const { recap: words, problems } = useWords();
  const { id, text } = draft.content;
  return (
    <>
      <RowTools
        name={isBlankText(text) ? words.unnamedQuestion : text}
        events={events}
        line={{
          id: fieldOf.question(id),
          label: words.question,
          isLabelHidden: true,
          placeholder: words.questionHint,
          value: text,
          problem: problemIn(draft, 'text', problems),
          onChange: (typed) => {
            draft.change((now) => ({ ...now, text: typed }));
          },
        }}
      />
      <FieldConflict draft={draft} field="text" show={String} />
    </>
  );
}
