import type { Selectable } from 'kysely';
import type { Tables } from '../database/schema.ts';
import type { Caller, Chat, Member } from '../outside/outside.ts';

declare const passed: unique symbol;

/** A series that the caller takes part in. Only the gate makes one, so a store that takes it cannot be asked unscoped. */
export interface Series {
  readonly tenant: string;
  /** The chat's id in Teams. */
  readonly id: string;
  readonly [passed]: true;
}

export type MeetingRow = Selectable<Tables['meeting']>;

/** A meeting of such a series, as it was when the request came. */
export interface Meeting extends Series {
  readonly meeting: MeetingRow;
}

/** What the chat is shown of such a series: its kind, and the id of what it shows within that kind. A recap has its
 * meeting's id, a note its own. */
export interface Card extends Series {
  readonly kind: Tables['share']['kind'];
  readonly card: string;
}

/** A meeting by its name, for what no request stands behind, such as the clock. */
export interface MeetingKey {
  readonly tenant: string;
  readonly series: string;
  readonly meeting: string;
}

/** The caller, about whom they ask. Only the gate makes one. */
export interface Self {
  readonly tenant: string;
  readonly id: string;
  readonly [passed]: true;
}

/** Who asks, and where. */
export interface Admitted {
  caller: Caller;
  series: Series;
  chat: Chat;
  people: ReadonlyMap<string, Member>;
  /** Hosts now: organizes, or has the chair of the latest meeting while it is current. */
  isHost: boolean;
  /** The organizer or a co-organizer. */
  isOrganizer: boolean;
  /** Had the chair of the meeting, and hosts no more: reads and corrects its recap. */
  isFormerChair: boolean;
}
