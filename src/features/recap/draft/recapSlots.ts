import type { ReactNode } from 'react';
import type { Action } from '#contract/meeting/recap.ts';
import type { LogDecisions } from '../paste/usePasting.ts';

export interface RecapSlots {
  series: string;
  meeting: string;
  startedAt: number;
  onShared: () => void;
  otherwise: ReactNode;
  acknowledged: ReactNode;
  heard?: ReactNode;
  afterwards?: ReactNode;
  underAction?: UnderAction | undefined;
  /** Absent: pasted notes with decisions aren't offered. */
  logDecisions?: LogDecisions | undefined;
}

export type UnderAction = (action: Action, change: (set: Partial<Action>) => void) => ReactNode;
