import type { Decision } from '#contract/decision.ts';
import { explain } from '../../api/explain.ts';
import type { MomentSource } from '../../ui/moments.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { DecisionItem } from './DecisionItem.tsx';
import { useDecisions, type Writing } from './queries.ts';
import { goOn, isStanding, isUnderWay, replacement } from './writing.ts';

/** What the meeting has decided, as moments of it. `onWrite` is absent where decisions are only read. */
export function useDecisionMoments(
  series: string,
  meeting: string,
  onWrite?: (writing: Writing) => void,
): MomentSource {
  const { decision: words, problems } = useWords();
  const format = useFormat();
  const { data = [], isPending, error, refetch } = useDecisions(series, meeting);
  const lineOf = ({ state, content }: Decision) => {
    const isDecided = state === 'final' && content.final.trim() !== '';
    return words.logged(words.states[state], (isDecided ? content.final : content.statement.trim()) || words.untitled);
  };
  return {
    moments: data.map((decision) => ({
      id: decision.id,
      at: decision.at,
      time: format.time(decision.at),
      line: lineOf(decision),
      isOwn: onWrite !== undefined,
      more: (
        <DecisionItem
          decision={decision}
          onGoOn={onWrite && isUnderWay(decision) ? () => onWrite(goOn(decision)) : undefined}
          onReplace={onWrite && isStanding(decision) ? () => onWrite(replacement(decision)) : undefined}
        />
      ),
    })),
    total: data.length,
    isPending,
    problem: error && data.length === 0 ? `${words.failed} ${explain(error, problems)}` : undefined,
    onTryAgain: () => void refetch(),
  };
}
