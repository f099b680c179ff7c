import type { MyAction } from '#contract/ownership.ts';
import { readState } from '../../api/readState.ts';
import { useCame } from '../../ui/lists/useCame.ts';
import { useMyActions } from './queries.ts';
import { useToday } from './useToday.ts';

/** In the personal tab: due today or overdue. One that is ticked stays until the page is left, so it can be unticked. */
export function useDueActions() {
  const mine = useMyActions(undefined);
  const today = useToday();
  const due = (mine.data?.actions ?? []).filter((action) => action.due !== null && action.due <= today);
  const shown = useCame(due.filter(({ isDone }) => !isDone).map(actionKey));
  return {
    actions: due.filter((action) => !action.isDone || shown.has(actionKey(action))),
    ...readState(mine),
  };
}

function actionKey({ series, id }: MyAction): string {
  return `${series} ${id}`;
}
