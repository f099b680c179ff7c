import type { Action, Draft } from '#contract/meeting/recap.ts';
import { isBlankAction } from '#contract/rules/meeting/recap/action.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explain } from '../../../api/explain.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import type { MomentSource } from '../../../ui/lists/moments.ts';
import { called } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { ActionMoment } from './ActionMoment.tsx';
import { madeAt } from '../newAction.ts';
import { useRecap, useRecapDraft } from '../queries.ts';

interface Meeting {
  series: string;
  meeting: string;
  startedAt: number;
}

export function useActionMoments(
  { series, meeting, startedAt }: Meeting,
  days: { today: string; meetingDay: string },
): { draft: DraftHandle<Draft>; source: MomentSource } {
  const all = useWords();
  const format = useFormat();
  const recap = useRecap({ series, meeting });
  const draft = useRecapDraft({ series, meeting }, recap.data);
  const actions = draft.content.actions.filter((action) => !isBlankAction(action));
  const lineOf = ({ what, owner }: Action) =>
    [all.recap.action, isBlankText(what) ? all.recap.unnamed : what, called(owner, all)]
      .filter((part) => part !== '')
      .join(' · ');
  const source = {
    moments: actions.map((action) => {
      const at = madeAt(action) ?? startedAt;
      return {
        id: action.id,
        at,
        time: format.time(at),
        line: lineOf(action),
        theirs: [action.what, called(action.owner, all)],
        isOwn: true,
        more: <ActionMoment series={series} action={action} draft={draft} {...days} />,
      };
    }),
    total: actions.length,
    isPending: recap.isPending,
    problem: recap.error && !recap.data ? explain(recap.error, all.problems) : undefined,
    onTryAgain: () => void recap.refetch(),
  };
  return { draft, source };
}
