import type { ChatMessageReaction } from '@microsoft/microsoft-graph-types';
import type { Person } from '#contract/wire/people.ts';
import type { Caller, Chat } from '../../core/people.ts';

export interface ChatNeed {
  /** Accepts a list up to ten minutes old if Graph doesn't return one. */
  isReading?: boolean;
  youngerThanMs?: number;
}

export interface CardMessage {
  /** The attachment's id, also part of the card's button, so that a posted message can be found again. */
  marker: string;
  card: string;
  /**
   * One sentence above the card, in parts: previews and notifications show it instead of "Card". A person among the
   * parts is @mentioned.
   */
  summary: Sentence;
}

export type Sentence = readonly (string | Person)[];

export interface StandingMessage {
  isDeleted: boolean;
  /** As Graph sent them: a change of the message has to name them. */
  reactions: readonly ChatMessageReaction[];
}

export interface Change extends CardMessage, Pick<StandingMessage, 'reactions'> {}

export interface FoundMessage {
  message: string;
  /** Entra's `oid`; empty if Graph doesn't say. */
  poster: string;
}

export interface ActivityNotification {
  /** Declared in the app's manifest, whose text it shows. */
  activityType: 'rateMeeting' | 'actionGiven' | 'answerGiven';
  /** Entra's `oid`: a member of the chat, and not the caller. */
  recipient: string;
  preview: string;
  link: string;
  /** A later notification with the same one replaces it. */
  chainId: number;
}

/** Object ids of users, guests among them; or why Graph tells none: no such group, or one whose members are hidden. */
export type GroupMembers = readonly string[] | 'group_unknown' | 'group_hidden';

/** Always as the caller and never as the application. */
export interface Outside {
  /**
   * Throws `signed_out` for anything but a valid user token for this API, `other_organization` for a tenant that is
   * not admitted.
   */
  verify(token: string): Promise<Caller>;
  /**
   * The whole list of members, or a throw: `not_found` if the caller is not in the chat, `chat_elsewhere` if it belongs
   * to another tenant, `consent_needed`, the refusals in `entraRefusal.ts`, and `chat_unavailable` if Graph doesn't say.
   */
  readChat(caller: Caller, chat: string, need?: ChatNeed): Promise<Chat>;
  /**
   * Members of each group (a GUID), and of groups in it. Stops reading once there are more than `mostPeople`, so a group
   * may then be missing or incomplete. Throws `consent_needed`, the refusals in `entraRefusal.ts`, and
   * `groups_unavailable` if Graph doesn't say.
   */
  readGroups(caller: Caller, groups: readonly string[], mostPeople: number): Promise<ReadonlyMap<string, GroupMembers>>;
  /** Returns the message's id. Throws `PostFailure`. */
  post(caller: Caller, chat: string, message: CardMessage): Promise<string>;
  /** Null: Graph knows no such message. Throws `PostFailure`. */
  read(caller: Caller, chat: string, message: string): Promise<StandingMessage | null>;
  /** Replaces the caller's own message. Throws `PostFailure`; `gone` and `refused` if it was deleted. */
  update(caller: Caller, chat: string, message: string, content: Change): Promise<void>;
  /**
   * The message that carries the marker, posted since then or slightly before (epoch milliseconds by the machine's
   * clock); null: none. Throws `PostFailure`.
   */
  find(caller: Caller, chat: string, marker: string, since: number): Promise<FoundMessage | null>;
  /** Throws `consent_needed` and the other problems of an exchange. */
  mayNotify(caller: Caller): Promise<void>;
  /** Throws `PostFailure`. */
  notify(caller: Caller, chat: string, notification: ActivityNotification): Promise<void>;
}

/**
 * `consent`: the cause is the problem to show. `invalid`: Graph doesn't take the message as it is. After `unknown` the message may have been posted; after all others it
 * certainly wasn't.
 */
export type PostFailureKind =
  | 'busy'
  | 'invalid'
  | 'refused'
  | 'too_large'
  | 'consent'
  | 'gone'
  | 'unreachable'
  | 'unknown';

export class PostFailure extends Error {
  override name = 'PostFailure';
  readonly kind: PostFailureKind;
  /** Graph's Retry-After, with 429 and 503. */
  readonly retryAfterMs: number;

  constructor(kind: PostFailureKind, message: string, details: { cause?: unknown; retryAfterMs?: number } = {}) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.retryAfterMs = details.retryAfterMs ?? 0;
  }
}
