import type { ReactNode } from 'react';
import type { Action } from '#contract/recap.ts';
import type { LogDecisions } from '../paste/usePasting.ts';

/** The recap's meeting, and what other features put into the form. */
export interface RecapSlots {
  series: string;
  meeting: string;
  /** When the meeting began. */
  startedAt: number;
  /** The chat has the card, and the host wants to go on. */
  onShared: () => void;
  /** The other way on, under the primary button. */
  otherwise: ReactNode;
  /** Who was acknowledged, for what. */
  acknowledged: ReactNode;
  /** What was raised and learned, between what is open and what is missing. */
  heard?: ReactNode;
  /** What happens once it is shared, above the primary button. */
  afterwards?: ReactNode;
  /** What stands below each action while it is written. */
  underAction?: UnderAction | undefined;
  /** Saves the decisions found in pasted notes. */
  logDecisions?: LogDecisions | undefined;
}

export type UnderAction = (action: Action, change: (set: Partial<Action>) => void) => ReactNode;
