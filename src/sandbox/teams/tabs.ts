import type { FrameName } from '../setting.ts';
import type { SandboxState } from '../state.ts';
import type { HostContext, Tab } from './host.ts';

type App = SandboxState['app'];

/** The manifest's own tab for this place; undefined: none. */
export function tabOf(app: App, frame: FrameName): Tab | undefined {
  const isPersonal = frame === 'personal';
  const found = app.tabs.find(({ scopes, context }) => {
    const isHere = scopes.some((scope) => (scope === 'personal') === isPersonal);
    return isHere && (!context || context.includes(placeOf[frame]));
  });
  return found?.contentUrl === undefined ? undefined : toTab(found, found.contentUrl);
}

export function tabById(app: App, entityId: string | undefined): Tab | undefined {
  const found = app.tabs.find((one) => one.entityId === entityId);
  return found?.contentUrl === undefined ? undefined : toTab(found, found.contentUrl);
}

/** The manifest's names, which fall back to all places. Source: msteams-docs, resources/schema/manifest-schema.md. */
const placeOf: Record<FrameName, string> = {
  sidePanel: 'meetingSidePanel',
  content: 'meetingChatTab',
  settings: 'meetingChatTab',
  remove: 'meetingChatTab',
  personal: 'personalTab',
};

function toTab({ entityId, name, websiteUrl }: App['tabs'][number], contentUrl: string): Tab {
  return {
    contentUrl,
    entityId,
    suggestedDisplayName: name ?? '',
    ...(websiteUrl !== undefined && { websiteUrl }),
  };
}

/** Teams shows a page only at the manifest's domains. */
export function isOurs({ domains }: App, address: string): boolean {
  const url = URL.parse(address);
  return url !== null && domains.some((pattern) => new RegExp(pattern).test(url.host));
}

/** Teams gets a token only for `api://<the tab's host>/…`; an app with nested app authentication needs no resource. */
export function isForItsResource({ app, tab }: HostContext): boolean {
  const resource = app.client?.resource;
  return resource !== null && resource !== undefined && resource.startsWith(`api://${new URL(tab.contentUrl).host}/`);
}

/** Fills the placeholders of a content address. Source: msteams-docs, tabs/how-to/access-teams-context.md. */
export function filledAddress(address: string, context: HostContext): string {
  const { person, tab, subEntityId, locale, theme, chatId } = context;
  const values: Record<string, string | undefined> = {
    entityId: tab.entityId,
    subEntityId,
    locale,
    theme,
    loginHint: person.principal,
    userPrincipalName: person.principal,
    userObjectId: person.id,
    tid: person.tenant,
    chatId,
    hostName: 'Teams',
  };
  return address.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? encodeURIComponent(values[name] ?? '') : whole,
  );
}
