import type { Permission } from '#contract/wire/problem.ts';

/** Where Teams shows the panel. `sidePanel` is the meeting's own panel, `content` the tab in the chat. */
export type Frame = 'sidePanel' | 'content' | 'other';

/** Teams' names for its themes. `glass` is dark. */
export type ThemeName = 'default' | 'dark' | 'contrast' | 'glass';

export interface TokenRequest {
  /** Ask for a new token although the one at hand has not expired. */
  isForced?: boolean;
  /** Show the sign-in window. Only in answer to a click: browsers block it otherwise. */
  isInteractive?: boolean;
  /** What Entra wants to be asked with, from a `consent_needed` problem. */
  claims?: string | undefined;
  /** What the window asks the person to permit, from such a problem too. */
  permission?: Permission | undefined;
}

/** How Teams looks and speaks around the page. */
export interface Look {
  /** The full locale, `de-AT`. */
  locale: string;
  theme: () => ThemeName;
  /** Tells the listener that the theme has changed, until the function it returns is called. */
  onTheme: (listener: () => void) => () => void;
  /** Teams takes its own loading picture away. */
  notifyReady: () => void;
}

/** What Bookend needs of Teams where somebody is signed in. Nothing here proves who they are: the server believes only the
 * token. */
export interface SignedIn extends Look {
  /** A bearer token for our server. Throws `HostError`. */
  token: (request?: TokenRequest) => Promise<string>;
}

/** Bookend in the chat of a meeting. */
export interface Host extends SignedIn {
  chatId: string;
  frame: Frame;
  /** Where a deep link points to. */
  subPageId: string | undefined;
  openLink: (url: string) => Promise<void>;
}

/** Bookend beside all chats, for one person alone. */
export interface PersonalTab extends SignedIn {
  frame: 'personal';
}

/** Teams' dialog in which somebody adds Bookend to a chat. Nobody is signed in there. */
export interface TabDialog extends Look {
  frame: 'settings';
  /** Lets Teams' own button save; Bookend is then a tab of the chat. */
  allowSaving: () => void;
}

/** `anonymous`: nobody has signed in to Teams. `refused`: the person has said no in the sign-in window. */
export type HostErrorCode =
  | 'outside_teams'
  | 'no_chat'
  | 'anonymous'
  | 'offline'
  | 'signed_out'
  | 'consent_needed'
  | 'refused';

export class HostError extends Error {
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'HostError';
    this.code = code;
  }
}
