import type { DecisionContent } from '#contract/meeting/decision.ts';
import { usePeople } from '../../../api/people.ts';
import { DraftField } from '../../../drafts/controls/DraftField.tsx';
import type { DraftPart } from '../../../drafts/draftPart.ts';
import { NamedPicker } from '../../../ui/people/NamedPicker.tsx';
import { called } from '#words/lines/called.ts';
import { shown } from '#words/lines/called.ts';
import { useWords } from '../../../words/words.tsx';

export interface DecisionText extends DraftPart<DecisionContent> {
  series: string;
}

interface NamedFieldProps {
  text: DecisionText;
  field: 'decider' | 'proposer' | 'seconder';
  label: string;
  placeholder?: string | undefined;
  onEnter: () => void;
}

export function NamedField({ text, field, label, placeholder, onEnter }: NamedFieldProps) {
  const all = useWords();
  const people = usePeople(text.series);
  return (
    <DraftField draft={text} field={field} show={(named) => called(named, all)}>
      {({ value, problem, onChange }) => (
        <NamedPicker
          label={label}
          placeholder={placeholder}
          people={people.data ?? []}
          value={shown(value, all)}
          problem={problem}
          onChange={onChange}
          onEnter={onEnter}
        />
      )}
    </DraftField>
  );
}
