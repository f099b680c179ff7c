import type { Caller, Chat } from '../../core/people.ts';

/** What the chat is read for. */
export interface ChatNeed {
  /** For reads: a list up to ten minutes old will do if Graph doesn't return one. */
  isReading?: boolean;
  /** How old a kept list may be, in milliseconds; by default what the settings say. */
  youngerThanMs?: number;
}

/** One message with one Adaptive Card. */
export interface CardMessage {
  /** The attachment's id; also stands in the card's button, so that a posted message can be found again. */
  marker: string;
  card: string;
  /** One plain sentence above the card: previews and notices show it instead of "Card". */
  summary: string;
}

export interface FoundMessage {
  message: string;
  /** Entra's `oid`; empty where Graph doesn't tell. */
  poster: string;
}

/** Bookend's requests to Microsoft, always as the caller and never as itself. */
export interface Outside {
  /** Throws `signed_out` for anything but a valid token of a person for this API, `other_organization` for one of a tenant
   * that is not let in. */
  verify(token: string): Promise<Caller>;
  /** Members and organizer. Throws `not_found` where the caller is not in the chat, `consent_needed`, `signed_out`,
   * `not_set_up`, and `chat_unavailable` where Graph doesn't say. */
  readChat(caller: Caller, chat: string, need?: ChatNeed): Promise<Chat>;
  /** Posts as the caller and gives the message's id. Throws `PostFailure`. */
  post(caller: Caller, chat: string, message: CardMessage): Promise<string>;
  /** Replaces the caller's own message. Throws `PostFailure`, `gone` where it was deleted. */
  update(caller: Caller, chat: string, message: string, content: CardMessage): Promise<void>;
  /**
   * The message that carries the marker, among those posted since then (epoch milliseconds by the machine's clock) or
   * somewhat before; null: it is not there. Throws `PostFailure`.
   */
  find(caller: Caller, chat: string, marker: string, since: number): Promise<FoundMessage | null>;
}

/** With `consent` the cause is the problem to tell the person.
 * `busy` and `refused`, `too_large`, `consent`, `gone` certainly posted nothing; after `unknown` the message may be there. */
export type PostFailureKind = 'busy' | 'refused' | 'too_large' | 'consent' | 'gone' | 'unreachable' | 'unknown';

export class PostFailure extends Error {
  override name = 'PostFailure';
  readonly kind: PostFailureKind;
  /** With `busy`: Graph's Retry-After. */
  readonly retryAfterMs: number;

  constructor(kind: PostFailureKind, message: string, details: { cause?: unknown; retryAfterMs?: number } = {}) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.retryAfterMs = details.retryAfterMs ?? 0;
  }
}
