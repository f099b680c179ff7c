import { expect, test } from 'vitest';
import { replyTo } from '../../../src/sandbox/teams/functions.ts';
import { wireContext } from '../../../src/sandbox/teams/context.ts';
import { filledAddress, isForItsResource, tabOf } from '../../../src/sandbox/teams/tabs.ts';
import { hostContext, nobodyListens, visitor } from '../../support/teamsContext.ts';

test('TeamsJS never waits forever: the sandbox refuses the functions that it doesn’t play', () => {
  const unknown = [
    'files.getCloudStorageFolders',
    'profile.showProfile',
    'tasks.startTask',
    'meeting.getLiveStreamState',
  ];
  for (const func of [...unknown, 'toString', 'a function of tomorrow']) {
    const asked: string[] = [];
    const events = { ...nobodyListens, onUnknown: (name: string) => void asked.push(name) };
    expect(replyTo(func, [], hostContext(), events)).toEqual([expect.objectContaining({ errorCode: 100 })]);
    expect(asked).toEqual([func]);
  }
  const reply = (func: string, ...args: unknown[]) => replyTo(func, args, hostContext(), nobodyListens);
  expect(reply('authentication.getUser')).toEqual([false, expect.objectContaining({ errorCode: 500 })]);
  expect(reply('getTabInstances', {})).toEqual([{ teamTabs: [] }]);
  expect(reply('navigateToTab', {})).toEqual([false]);
  expect(reply('navigateBack')).toEqual([true]);
  expect(reply('chat.openChat', { members: [] })).toEqual([true]);
  expect(reply('sharing.shareWebContent', {})).toEqual([undefined]);
  expect(reply('pages.currentApp.navigateTo', { pageId: 'elsewhere' })).toEqual([
    expect.objectContaining({ errorCode: 4000 }),
  ]);
  expect(reply('navigateCrossDomain', 'https://elsewhere.example/')).toEqual([false]);
  // No callback waits for these.
  for (const func of ['registerHandler', 'appInitialization.appLoaded']) expect(reply(func, 'theme')).toBeUndefined();
});

test('a meeting’s details need their permission, and come complete', () => {
  const details = (permissions: string[]) =>
    replyTo('meeting.getMeetingDetails', [], hostContext({ permissions }), nobodyListens);
  expect(details([])).toEqual([expect.objectContaining({ errorCode: 1000 }), null]);
  expect(details(['OnlineMeeting.ReadBasic.Chat'])).toMatchObject([
    null,
    {
      details: {
        scheduledStartTime: expect.any(String),
        scheduledEndTime: expect.any(String),
        joinUrl: expect.any(String),
      },
    },
  ]);
});

test('a link that runs a script opens nothing, and a tab outside validDomains isn’t saved', () => {
  const opened: string[] = [];
  const events = { ...nobodyListens, onOpenLink: (url: string) => void opened.push(url) };
  const open = (url: string) => replyTo('executeDeepLink', [url], hostContext(), events)?.[0];
  expect(['javascript:alert(1)', 'data:text/html,x', 'nonsense', 'https://example.com/'].map(open)).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(opened).toEqual(['https://example.com/']);

  const keep = (change: object) =>
    replyTo(
      'settings.setSettings',
      [{ entityId: 'one', contentUrl: 'https://tab.example/one', ...change }],
      hostContext(),
      nobodyListens,
    )?.[0];
  expect(keep({ websiteUrl: 'https://tab.example/', removeUrl: 'https://tab.example/remove' })).toBe(true);
  expect(keep({ contentUrl: 'https://elsewhere.example/one' })).toBe(false);
  expect(keep({ removeUrl: 'https://elsewhere.example/one' })).toBe(false);
  expect(keep({ contentUrl: '/one' })).toBe(false);
});

test('the context identifies people as Microsoft documents it, visitors included', () => {
  const anonymous = wireContext(hostContext({ person: visitor('anonymous') }));
  expect(anonymous).toMatchObject({
    loginHint: '',
    userPrincipalName: '',
    userObjectId: '',
    userLicenseType: 'Anonymous',
  });
  expect(anonymous).not.toHaveProperty('tid');
  expect(wireContext(hostContext({ person: visitor('guest') })).userPrincipalName).toContain('#EXT#');

  const personal = wireContext(hostContext({ frame: 'personal' }));
  expect(personal).toMatchObject({ entityId: 'mine', frameContext: 'content', appId: hostContext().app.id });
  expect(personal).not.toHaveProperty('chatId');
  expect(wireContext(hostContext({ client: 'phone' }))).toMatchObject({
    hostClientType: 'android',
    isMultiWindow: false,
  });
  expect(wireContext(hostContext())).toMatchObject({ hostClientType: 'desktop', isMultiWindow: true });
});

test('Teams gets a token only for the resource at the tab’s own address', () => {
  const { app, ...context } = hostContext();
  const isTaken = (resource: string) => isForItsResource({ ...context, app: { ...app, client: { resource } } });
  const resources = ['api://tab.example/x', 'api://tab.example.org/x', 'api://x', 'api://elsewhere.example/x'];
  expect(resources.map(isTaken)).toEqual([true, false, false, false]);
});

test('the manifest says which page belongs where, and its address is filled in', () => {
  const { app } = hostContext();
  expect(tabOf(app, 'sidePanel')?.entityId).toBe('panel');
  expect(tabOf(app, 'personal')?.entityId).toBe('mine');
  expect(tabOf({ ...app, tabs: [] }, 'content')).toBeUndefined();
  expect(filledAddress('https://tab.example/?t={tid}&l={locale}&x={more}', hostContext())).toBe(
    `https://tab.example/?t=${hostContext().person.tenant}&l=en-GB&x={more}`,
  );
});
