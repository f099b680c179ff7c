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

/** The form in which somebody is acknowledged; without `person`, whom is still to be chosen. */
export interface AcknowledgingTarget {
  to: 'acknowledgement';
  meeting: string;
  person?: string | undefined;
}

export function targetLink({ to, meeting, ...rest }: PanelTarget | AcknowledgingTarget): string {
  const last = 'person' in rest ? rest.person : 'action' in rest ? rest.action : undefined;
  return [to, meeting, last].filter((part) => part !== undefined).join('_');
}

/** A deep link into a meeting's panel, to another place in it. */
export function retarget(link: string, target: PanelTarget | AcknowledgingTarget): string {
  return link.replace(/(?<=[?&]context=)[^&]*/, (context) => {
    const before: object = JSON.parse(decodeURIComponent(context));
    return encodeURIComponent(JSON.stringify({ ...before, subEntityId: targetLink(target) }));
  });
}

const pattern = /^(recap|rating|action|acknowledgement)_([0-9a-f-]{36})(?:_([0-9a-f-]{36}))?$/;

/** Undefined for anything unknown: deep links are external input. */
export function targetIn(link: string | undefined): PanelTarget | undefined {
  const [, to, meeting, action] = pattern.exec(link ?? '') ?? [];
  if (meeting === undefined || (to !== 'recap' && to !== 'rating' && to !== 'action')) return undefined;
  return { to, meeting, action };
}

export function acknowledgingIn(link: string | undefined): AcknowledgingTarget | undefined {
  const [, to, meeting, person] = pattern.exec(link ?? '') ?? [];
  return meeting === undefined || to !== 'acknowledgement' ? undefined : { to, meeting, person };
}
