import type { Person } from '#contract/people.ts';
import { DraftForm } from './DraftForm.tsx';
import { PressedForm } from './PressedForm.tsx';
import type { Writing } from './queries.ts';

export interface DecisionFormProps {
  series: string;
  meeting: string;
  /** The reader's id. */
  you: string;
  /** The decider when the host decides. */
  host: Person;
  writing: Writing;
  /** `2026-11-21`, the reader's. */
  today: string;
  onDone: () => void;
}

/** The form for writing down a decision. */
export function DecisionForm(props: DecisionFormProps) {
  const isPressed = props.writing.act === 'correct' || props.writing.act === 'withdraw';
  return isPressed ? <PressedForm {...props} /> : <DraftForm {...props} />;
}
