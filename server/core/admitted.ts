import type { ChatAt } from './scope.ts';
import type { Caller, Chat, Member } from './people.ts';

export interface Admitted {
  at: ChatAt;
  caller: Caller;
  chat: Chat;
  people: ReadonlyMap<string, Member>;
  /** The panel's own id, so that it isn't notified of its own save. */
  panel: string | undefined;
  /** Hosts now: organizes, or is the chair of the latest meeting while it is current. */
  isHost: boolean;
  isOrganizer: boolean;
  /** Was the chair and no longer hosts: can read and correct the meeting's recap. */
  isFormerChair: boolean;
}
