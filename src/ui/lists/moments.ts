import type { ReactNode } from 'react';

/** Something that happened. Its `at` changes where it is news again. */
export interface Moment {
  id: string;
  at: number;
  /** `at` as the reader writes it. */
  time: string;
  /** What happened, in a line that may be cut off. */
  line: string;
  /** The parts that other people wrote: names and their texts. */
  theirs?: readonly string[];
  /** What the line opens to: all of it, and what can be done about it. */
  more: ReactNode;
  /** One thing to do about it without opening it, at the end of its line. */
  action?: ReactNode;
  /** The reader did it, and needn't be told. */
  isOwn: boolean;
}

/** What one part of a meeting has to tell. */
export interface MomentSource {
  moments: readonly Moment[];
  /** How many there are, where not all of them were read. */
  total: number;
  isPending: boolean;
  /** Why nothing could be read, as a sentence. */
  problem: string | undefined;
  onTryAgain: () => void;
}
