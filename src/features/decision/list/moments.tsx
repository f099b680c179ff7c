import { explain } from '../../../api/explain.ts';
import type { MomentSource } from '../../../ui/lists/moments.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { DecisionItem } from './DecisionItem.tsx';
import { decidedLine } from '#words/lines/decided.ts';
import { useDecisions } from '../queries.ts';
import { actOn, type DecisionEdit } from '../writing.ts';

interface Hosting {
  isShared: boolean;
  onWrite: (writing: DecisionEdit) => void;
}

export function useDecisionMoments(series: string, meeting: string, hosting?: Hosting): MomentSource {
  const { decision: words, problems } = useWords();
  const format = useFormat();
  const { data = [], isPending, error, refetch } = useDecisions(series, meeting);
  return {
    moments: data.map((decision) => {
      const act = hosting && actOn(decision, data, hosting.isShared);
      return {
        id: decision.id,
        at: decision.at,
        time: format.time(decision.at),
        line: words.logged(
          words.states[decision.state],
          decidedLine(decision.content, decision.state) || words.untitled,
        ),
        theirs: [decision.content.statement, decision.content.final],
        isOwn: hosting !== undefined,
        more: <DecisionItem decision={decision} act={act} onWrite={hosting?.onWrite} />,
      };
    }),
    total: data.length,
    isPending,
    problem: error && data.length === 0 ? `${words.failed} ${explain(error, problems)}` : undefined,
    onTryAgain: () => void refetch(),
  };
}
