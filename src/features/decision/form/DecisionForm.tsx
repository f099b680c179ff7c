import type { DecisionFormProps } from './decisionFormProps.ts';
import { DraftForm } from './DraftForm.tsx';
import { PressedForm } from './PressedForm.tsx';

export function DecisionForm(props: DecisionFormProps) {
  const isPressed = props.writing.act === 'correct' || props.writing.act === 'withdraw';
  return isPressed ? <PressedForm {...props} /> : <DraftForm {...props} />;
}
