import { DecisionForm } from '../../../features/decision/form/DecisionForm.tsx';
import type { DecisionFormProps } from '../../../features/decision/form/decisionFormProps.ts';
import { useNow } from '../../../shell/useNow.ts';
import { useFormat } from '../../../words/words.tsx';

export interface WriteDecisionProps extends Omit<DecisionFormProps, 'today'> {
  startedAt: number;
}

/** Days before the meeting can't be chosen, even if the device's clock is slow. */
export function WriteDecision({ startedAt, ...form }: WriteDecisionProps) {
  const format = useFormat();
  const now = useNow(60_000);
  return <DecisionForm {...form} today={format.dayOf(Math.max(now, startedAt))} />;
}
