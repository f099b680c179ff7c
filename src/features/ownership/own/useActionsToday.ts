import type { MyAction } from '#contract/meeting/ownership.ts';
import { standingOf } from '#contract/rules/meeting/ownership.ts';
import { readState } from '../../../api/readState.ts';
import { useCame } from '../../../ui/lists/useCame.ts';
import { useMyActions } from '../queries.ts';
import { useToday } from '../useToday.ts';

/**
 * In the personal tab: due today or overdue, and those that wait for their owner's answer. What was ticked or accepted
 * stays until the page is left, so that it can be changed.
 */
export function useActionsToday() {
  const mine = useMyActions(undefined);
  const today = useToday();
  const [due, later] = split(mine.data?.actions ?? [], ({ due: day }) => day !== null && day <= today);
  const shown = useCame(due.filter(({ isDone }) => !isDone).map(actionKey));
  const came = useCame(later.filter(isWaiting).map(actionKey));
  return {
    due: due.filter((action) => !action.isDone || shown.has(actionKey(action))),
    asked: later.filter((action) => action.asked !== null && came.has(actionKey(action))),
    ...readState(mine),
  };
}

/** Unanswered, or reworded since the answer. */
function isWaiting({ asked, what, due }: MyAction): boolean {
  return asked !== null && ['asked', 'other_words'].includes(standingOf({ what, due }, asked));
}

function split<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [first: Item[], second: Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

function actionKey({ series, id }: MyAction): string {
  return `${series} ${id}`;
}
