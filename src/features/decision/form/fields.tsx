import type { Ref } from 'react';
import type { DecisionContent } from '#contract/decision.ts';
import { textOf, type Conflict } from '../../../drafts/merge.ts';
import { usePeople } from '../../../api/people.ts';
import { ConflictNote } from '../../../ui/forms/ConflictNote.tsx';
import { LineArea } from '../../../ui/text/LineArea.tsx';
import { NamedPicker } from '../../../ui/people/NamedPicker.tsx';
import { shown } from '../../../words/called.ts';
import { useWords } from '../../../words/words.tsx';
import { frameOf } from './frames.ts';

/** A decision's content while it is edited, wherever it is stored. */
export interface DecisionText {
  series: string;
  content: DecisionContent;
  change: (set: Partial<DecisionContent>) => void;
  /** A field's error as a sentence. */
  problem: (field: keyof DecisionContent) => string | undefined;
  conflicts: readonly Conflict[];
  settleConflict: (conflict: Conflict, choice: 'mine' | 'theirs') => void;
}

type LineOf = {
  [Name in keyof DecisionContent]: DecisionContent[Name] extends string ? Name : never;
}[keyof DecisionContent];

interface LineProps {
  text: DecisionText;
  field: LineOf;
  label: string;
  hint?: string | undefined;
  placeholder?: string | undefined;
  id?: string | undefined;
  onEnter?: (() => void) | undefined;
  ref?: Ref<HTMLTextAreaElement> | undefined;
}

/** A text field of a decision. */
export function Line({ text, field, ...area }: LineProps) {
  return (
    <>
      <LineArea
        {...area}
        value={text.content[field]}
        problem={text.problem(field)}
        onChange={(value) => {
          text.change({ [field]: value });
        }}
      />
      <TheirWords text={text} field={field} />
    </>
  );
}

interface SomebodyProps {
  text: DecisionText;
  field: 'decider' | 'proposer' | 'seconder';
  label: string;
  placeholder?: string | undefined;
}

/** A member of the chat, or a body by its name. */
export function Somebody({ text, field, label, placeholder }: SomebodyProps) {
  const all = useWords();
  const people = usePeople(text.series);
  return (
    <>
      <NamedPicker
        label={label}
        placeholder={placeholder}
        people={people.data ?? []}
        value={shown(text.content[field], all)}
        problem={text.problem(field)}
        onChange={(named) => {
          text.change({ [field]: named });
        }}
      />
      <TheirWords text={text} field={field} />
    </>
  );
}

/** The conflicting text from another window. */
export function TheirWords({ text, field }: { text: DecisionText; field: keyof DecisionContent }) {
  const { frames } = useWords().decision;
  const found = text.conflicts.find(({ path }) => path === field);
  if (!found) return null;
  const frame = field === 'frame' ? frameOf(found.theirs) : undefined;
  return (
    <ConflictNote
      theirs={frame ? frames[frame] : textOf(found.theirs)}
      onUseTheirs={() => {
        text.settleConflict(found, 'theirs');
      }}
      onKeepMine={() => {
        text.settleConflict(found, 'mine');
      }}
    />
  );
}
