import type { MeetingView } from '#contract/meeting/meeting.ts';
import { DecisionForm } from '../../../features/decision/form/DecisionForm.tsx';
import type { DecisionFormProps } from '../../../features/decision/form/decisionFormProps.ts';
import { useNow } from '../../../shell/useNow.ts';
import { useFormat } from '../../../words/words.tsx';
import { useNextDecision } from './useNewDecision.ts';

export interface WriteDecisionProps extends Omit<DecisionFormProps, 'meeting' | 'host' | 'today' | 'onNext'> {
  meeting: MeetingView;
}

/** Days before the meeting can't be chosen, even if the device's clock is slow. */
export function WriteDecision({ meeting, ...form }: WriteDecisionProps) {
  const format = useFormat();
  const now = useNow(60_000);
  const next = useNextDecision(meeting);
  const today = format.dayOf(Math.max(now, meeting.startedAt));
  return <DecisionForm {...form} meeting={meeting.id} host={meeting.host} today={today} onNext={next} />;
}
