import type { ReactNode } from 'react';

/** `at` changes when it is news again. */
export interface Moment {
  id: string;
  at: number;
  time: string;
  line: string;
  theirs?: readonly string[];
  more: ReactNode;
  action?: ReactNode;
  /** The reader did it, so it isn't announced. */
  isOwn: boolean;
}

export interface MomentSource {
  moments: readonly Moment[];
  /** More than `moments.length` if not all were read. */
  total: number;
  isPending: boolean;
  problem: string | undefined;
  onTryAgain: () => void;
}
