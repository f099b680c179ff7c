import type { Decision } from '#contract/decision.ts';
import { Acts } from './Acts.tsx';
import { useDecisions, type Writing } from './queries.ts';
import { actsOnEarlier } from './writing.ts';

export interface EarlierDecisionActsProps {
  series: string;
  /** The meeting that decides now. */
  meeting: string;
  /** One of an earlier meeting. */
  decision: Decision;
  onWrite: (writing: Writing) => void;
}

/** Decides now, replaces or withdraws what an earlier meeting left open or decided. */
export function EarlierDecisionActs({ series, meeting, decision, onWrite }: EarlierDecisionActsProps) {
  const { data = [] } = useDecisions(series, meeting);
  return <Acts acts={actsOnEarlier(decision, meeting, data)} decision={decision} onWrite={onWrite} />;
}
