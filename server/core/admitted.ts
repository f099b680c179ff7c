import type { ChatAt } from './scope.ts';
import type { Caller, Chat, Member } from './people.ts';

/** Who asks, and in which chat. */
export interface Admitted {
  at: ChatAt;
  caller: Caller;
  chat: Chat;
  people: ReadonlyMap<string, Member>;
  /** The open panel that asks, as it names itself: it needs no notice of its own save. */
  panel: string | undefined;
  /** Hosts now: organizes, or has the chair of the latest meeting while it is current. */
  isHost: boolean;
  /** The organizer or a co-organizer. */
  isOrganizer: boolean;
  /** Had the chair of the meeting, and hosts no more: reads and corrects its recap. */
  isFormerChair: boolean;
}
