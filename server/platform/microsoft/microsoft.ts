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
  /** One sentence above the card: previews and notifications show it instead of "Card". */
  summary: string;
}

export interface FoundMessage {
  message: string;
  /** Entra's `oid`; empty if Graph doesn't say. */
  poster: string;
}

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
  /** Returns the message's id. Throws `PostFailure`. */
  post(caller: Caller, chat: string, message: CardMessage): Promise<string>;
  /** Replaces the caller's own message. Throws `PostFailure`, `gone` if it was deleted. */
  update(caller: Caller, chat: string, message: string, content: CardMessage): Promise<void>;
  /**
   * The message that carries the marker, posted since then or slightly before (epoch milliseconds by the machine's
   * clock); null: none. Throws `PostFailure`.
   */
  find(caller: Caller, chat: string, marker: string, since: number): Promise<FoundMessage | null>;
}

/**
 * `consent`: the cause is the problem to show. After `unknown` the message may have been posted; after all others it
 * certainly wasn't.
 */
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
