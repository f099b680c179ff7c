import type { Decision } from '#contract/meeting/decision.ts';
import { Acts } from './Acts.tsx';
import { useDecisions } from '../queries.ts';
import { actsOnEarlier, type DecisionEdit } from '../writing.ts';

export interface EarlierDecisionActsProps {
  series: string;
  meeting: string;
  decision: Decision;
  onWrite: (writing: DecisionEdit) => void;
}

export function EarlierDecisionActs({ series, meeting, decision, onWrite }: EarlierDecisionActsProps) {
  const { data = [] } = useDecisions(series, meeting);
  return <Acts acts={actsOnEarlier(decision, meeting, data)} decision={decision} onWrite={onWrite} />;
}
