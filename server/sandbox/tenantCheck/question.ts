import type { TestChat } from './testChat.ts';

/** Statuses, codes, counts: nothing that names anybody or anything. */
export type Fact = string | number | boolean;
export type Facts = Record<string, Fact>;

export interface Question {
  id: string;
  asks: string;
  /** The page in docs/decisions that rests on the answer. */
  decision: string;
  /** What to change in Bookend if Microsoft answers otherwise. */
  change: string;
  /** Throws `NotAsked`. */
  probe: (chat: TestChat) => Promise<Facts>;
}
