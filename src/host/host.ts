import type { Permission } from '#contract/problem.ts';

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

/** What Bookend needs of Teams. Nothing here proves who somebody is: the server believes only the token. */
export interface Host extends Look {
  chatId: string;
  frame: Frame;
  /** Where a deep link points to. */
  subPageId: string | undefined;
  /** A bearer token for our server. Throws `HostError`. */
  token: (request?: TokenRequest) => Promise<string>;
  openLink: (url: string) => Promise<void>;
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
