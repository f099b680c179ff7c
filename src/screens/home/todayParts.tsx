import type { ReactNode } from 'react';
import { MyAction } from '../../features/ownership/MyAction.tsx';
import { useDueActions } from '../../features/ownership/useDueActions.ts';

/** What one feature asks of a person today: nothing, or some items. */
export interface TodayPart {
  items: readonly { key: string; content: ReactNode }[];
  isPending: boolean;
  /** Null unless it can't be shown at all. */
  error: unknown;
  retry: () => void;
}

/** Everything that can ask for something, the most urgent first: one line each. */
export function useTodayParts(): readonly TodayPart[] {
  return [useDue()];
}

function useDue(): TodayPart {
  const { actions, ...state } = useDueActions();
  const items = actions.map((action) => ({
    key: `action ${action.series} ${action.id}`,
    content: <MyAction action={action} series={undefined} />,
  }));
  return { ...state, items };
}
