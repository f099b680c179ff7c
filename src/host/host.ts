import type { Permission } from '#contract/wire/problem.ts';

/** `sidePanel`: the meeting's own panel. `content`: the tab in the chat. */
export type Frame = 'sidePanel' | 'content' | 'other';

/** Teams' own names. `glass` is dark. */
export type ThemeName = 'default' | 'dark' | 'contrast' | 'glass';

/** The server can't ask for the last one: a wallet of blind tokens must not pass through it. */
export type PanelPermission = Permission | 'Files.ReadWrite.AppFolder';

export interface TokenRequest {
  isForced?: boolean;
  /** Only in answer to a click: browsers block the sign-in window otherwise. */
  isInteractive?: boolean;
  claims?: string | undefined;
  permission?: PanelPermission | undefined;
  /** The token is for Graph with `permission`, not for our server. */
  isForGraph?: boolean;
}

/** Graph, called by the panel itself: only for what must not pass through our server. */
export interface GraphAccess {
  url: string;
  /** Throws `HostError`: `consent_needed` if the person may be asked, another code if this Teams has no such token. */
  token: () => Promise<string>;
}

export interface HostLook {
  locale: string;
  theme: () => ThemeName;
  onTheme: (listener: () => void) => () => void;
  notifyReady: () => void;
}

/** Nothing here proves who the person is: the server believes only the token. */
export interface SignedIn extends HostLook {
  /** Teams opens its own places itself, and the browser everything else. Throws if Teams refuses. */
  openLink: (url: string) => Promise<void>;
  /** For our server. Throws `HostError`. */
  token: (request?: TokenRequest) => Promise<string>;
  /** Where an administrator consents for everybody. */
  approvalLink: string;
  /** A phone's back button, or Teams' own, closes what opened last; with nothing open, Teams leaves Bookend. */
  onBack: (close: () => void) => () => void;
}

export interface Host extends SignedIn {
  chatId: string;
  frame: Frame;
  subPageId: string | undefined;
  /** The app's id in Teams, if cards link to another one. Shown to hosts only: a client's claim must not shape links. */
  otherAppId: string | undefined;
  graph: GraphAccess;
}

/** The personal tab, beside all chats. */
export interface PersonalTab extends SignedIn {
  frame: 'personal';
  /** The page that a deep link names. */
  subPageId: string | undefined;
}

/** Teams' dialog for adding Bookend to a chat. Nobody is signed in there. */
export interface TabDialog extends HostLook {
  frame: 'settings';
  allowSaving: () => void;
}

/** Why there is no token, by who can help: the person, an administrator, or time. */
export type SignInProblem =
  | 'sign_in_again'
  | 'window_blocked'
  | 'approval_needed'
  | 'not_assigned'
  | 'policy'
  | 'disabled'
  | 'not_registered'
  | 'later';

/**
 * `anonymous`: not signed in to Teams. `refused`: the person declined in the sign-in window. `no_bridge`: Teams has
 * taken nested app authentication away.
 */
export type HostErrorCode =
  | SignInProblem
  | 'other_organization'
  | 'no_bridge'
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
