/**
 * The sign-in window for Entra's prompts where nested app authentication is missing. Query: `tenant`, optionally
 * `hint`, `claims` and `permission`.
 */
export const signInPath = '/auth/start';

/** Whether Bookend is open to `tenant`: Entra doesn't tell people of another one why they get no token. */
export const admittedPath = '/auth/admitted';

/** Registered as a redirect URI of the application. */
export const signedInPath = '/auth/end';

/** The manifest's `entityId`, which deep links name. */
export const tabId = 'bookend';

export interface PanelTarget {
  to: 'recap' | 'rating' | 'action';
  meeting: string;
  action?: string | undefined;
}

export function targetLink({ to, meeting, action }: PanelTarget): string {
  return [to, meeting, action].filter((part) => part !== undefined).join('_');
}

const pattern = /^(recap|rating|action)_([0-9a-f-]{36})(?:_([0-9a-f-]{36}))?$/;

/** Undefined for anything unknown: deep links are external input. */
export function targetIn(link: string | undefined): PanelTarget | undefined {
  const [, to, meeting, action] = pattern.exec(link ?? '') ?? [];
  if (meeting === undefined || (to !== 'recap' && to !== 'rating' && to !== 'action')) return undefined;
  return { to, meeting, action };
}
