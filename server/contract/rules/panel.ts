/** The window that Teams opens where Entra wants to ask the person something and there is no nested app authentication.
 * Its query says `tenant`, and may say `hint`, `claims` and `permission`. */
export const signInPath = '/auth/start';

/** Where Entra leads back to; registered as a redirect address of the application. */
export const signedInPath = '/auth/end';

/** The tab as Teams knows it: the manifest's `entityId`, which deep links name. */
export const tabId = 'bookend';

/** Where a card leads in the panel; a deep link carries it as its `subEntityId`. */
export interface PanelTarget {
  to: 'recap' | 'rating' | 'action';
  meeting: string;
  /** With `action`: which one. */
  action?: string | undefined;
}

export function targetLink({ to, meeting, action }: PanelTarget): string {
  return [to, meeting, action].filter((part) => part !== undefined).join('_');
}

const pattern = /^(recap|rating|action)_([0-9a-f-]{36})(?:_([0-9a-f-]{36}))?$/;

/** The place in a deep link; undefined for anything else, which comes from outside. */
export function targetIn(link: string | undefined): PanelTarget | undefined {
  const [, to, meeting, action] = pattern.exec(link ?? '') ?? [];
  if (meeting === undefined || (to !== 'recap' && to !== 'rating' && to !== 'action')) return undefined;
  return { to, meeting, action };
}
