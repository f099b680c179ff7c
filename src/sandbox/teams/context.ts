import type { ClientName, FrameName } from '../setting.ts';
import type { HostContext } from './host.ts';

/** TeamsJS maps these names to those of its `app.Context` (teams-js, public/app/app.ts). */
export function wireContext(context: HostContext) {
  const { person, chatId, theme, locale, client, frame, subEntityId, tab, app, catalogId } = context;
  return {
    locale,
    osLocaleInfo: regionOf(locale, client),
    theme,
    appId: catalogId,
    manifestVersion: app.manifestVersion,
    appLaunchId: crypto.randomUUID(),
    appSessionId: crypto.randomUUID(),
    hostName: 'Teams',
    hostClientType: clientType(client),
    sessionId: crypto.randomUUID(),
    ringId: 'general',
    entityId: tab.entityId,
    subEntityId,
    frameContext: frameContext(frame),
    isFullScreen: false,
    // Teams on the desktop has a window of its own for the meeting.
    isMultiWindow: frame === 'sidePanel' && client === 'desktop',
    tenantSKU: 'enterprise',
    ...identityOf(context),
    loginHint: person.principal,
    userPrincipalName: person.principal,
    userDisplayName: person.name,
    ...(frame !== 'personal' && { chatId, meetingId: meetingId(chatId) }),
  };
}

/** Teams marks a personal tab only by leaving out the chat. */
export function frameContext(frame: FrameName): string {
  return frame === 'personal' ? 'content' : frame;
}

export function clientType(client: ClientName): string {
  return client === 'phone' ? 'android' : client;
}

/** Source: msteams-docs, apps-in-teams-meetings/build-apps-for-anonymous-user.md. */
function identityOf({ person }: HostContext) {
  const isAnonymous = person.visit === 'anonymous';
  if (isAnonymous) return { userObjectId: '', userLicenseType: 'Anonymous' };
  return { userObjectId: person.id, userLicenseType: person.visit ? 'Unknown' : 'E3', tid: person.tenant };
}

function regionOf(locale: string, client: ClientName) {
  const platform = client === 'phone' ? 'android' : 'windows';
  const [shortDate, shortTime] = locale === 'en-US' ? ['M/d/yyyy', 'h:mm tt'] : ['dd/MM/yyyy', 'HH:mm'];
  return {
    platform,
    regionalFormat: locale.toLowerCase(),
    shortDate: locale === 'de-DE' ? 'dd.MM.yyyy' : shortDate,
    longDate: 'dddd, d MMMM yyyy',
    shortTime,
    longTime: locale === 'en-US' ? 'h:mm:ss tt' : 'HH:mm:ss',
  };
}

/** Source: teams-js, public/meeting/meeting.ts, IMeetingDetails. */
export function meetingDetails({ chatId, chatTopic, organizer, person }: HostContext) {
  const now = Date.now();
  const hour = 3_600_000;
  return {
    details: {
      id: meetingId(chatId),
      title: chatTopic,
      type: 'Recurring',
      scheduledStartTime: new Date(now - (now % hour)).toISOString(),
      scheduledEndTime: new Date(now - (now % hour) + hour).toISOString(),
      joinUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(chatId)}/0`,
    },
    conversation: { id: chatId },
    organizer: { ...(organizer !== null && { id: organizer }), tenantId: person.tenant },
  };
}

function meetingId(chatId: string): string {
  return btoa(`0#${chatId}#0`);
}
