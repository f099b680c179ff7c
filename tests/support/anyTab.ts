import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { close } from '../../server/sandbox/page/listen.ts';

const library = fileURLToPath(
  new URL('../../node_modules/@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js', import.meta.url),
);

/** Somebody else's tab: a page with Microsoft's TeamsJS that tells what each of its functions came to. */
const page = `<!doctype html><html lang="en"><title>Notes</title><h1>Notes</h1><output></output>
<script src="/teams.js"></script><script type="module">
const { app, authentication, chat, files, meeting, pages, profile, sharing } = microsoftTeams;
const answerOf = (work) => Promise.resolve().then(work).then(
  (value) => ({ value: value ?? null }),
  (error) => ({ refused: error?.errorCode ?? error?.message ?? String(error) }),
);
const called = (start) => new Promise((resolve, reject) => start((error, value) => (error ? reject(error) : resolve(value))));
await app.initialize();
await app.notifySuccess();
const results = {
  context: await answerOf(() => app.getContext()),
  details: await answerOf(() => meeting.getMeetingDetailsVerbose()),
  user: await answerOf(() => authentication.getUser()),
  tabs: await answerOf(() => pages.tabs.getTabInstances()),
  toTab: await answerOf(() => pages.tabs.navigateToTab({ tabName: 'x', internalTabInstanceId: 'x' })),
  elsewhere: await answerOf(() => pages.navigateCrossDomain('https://elsewhere.example/')),
  toPage: await answerOf(() => pages.currentApp.navigateTo({ pageId: 'nowhere' })),
  toApp: await answerOf(() => pages.navigateToApp({ appId: '5c9a2a7e-0000-4000-8000-000000000001', pageId: 'x' })),
  chat: await answerOf(() => chat.openChat({ user: 'bo@contoso.example' })),
  share: await answerOf(() => sharing.shareWebContent({ content: [{ type: 'URL', url: 'https://contoso.example/' }] })),
  script: await answerOf(() => app.openLink('javascript:alert(1)')),
  folders: await answerOf(() => called((done) => files.getCloudStorageFolders('x', done))),
  profile: await answerOf(() => profile.showProfile({ persona: { identifiers: { AadObjectId: 'x' } }, targetElementBoundingRect: new DOMRect(), triggerType: 'MouseHover' })),
};
document.querySelector('output').textContent = JSON.stringify(results);
</script></html>`;

export async function serveAnyTab(): Promise<AsyncDisposable & { url: string }> {
  const teams = await readFile(library);
  const server = createServer(({ url }, response) => {
    if (url === '/teams.js') response.setHeader('content-type', 'text/javascript').end(teams);
    else response.setHeader('content-type', 'text/html').end(page);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () => close(server),
  };
}

export const anyManifest = {
  $schema: 'https://developer.microsoft.com/en-us/json-schemas/teams/v1.19/MicrosoftTeams.schema.json',
  manifestVersion: '1.19',
  version: '1.0.0',
  id: '${{TEAMS_APP_ID}}',
  developer: {
    name: 'Contoso',
    websiteUrl: 'https://contoso.com',
    privacyUrl: 'https://contoso.com/privacy',
    termsOfUseUrl: 'https://contoso.com/terms',
  },
  name: { short: 'Notes${{APP_NAME_SUFFIX}}', full: 'Notes' },
  description: { short: 'Notes', full: 'Notes' },
  icons: { color: 'color.png', outline: 'outline.png' },
  accentColor: '#FFFFFF',
  staticTabs: [
    {
      entityId: 'notes',
      name: 'Notes',
      contentUrl: '${{TAB_ENDPOINT}}/notes?to={locale}',
      scopes: ['personal', 'groupChat'],
    },
  ],
  validDomains: ['${{TAB_DOMAIN}}'],
  activities: {
    activityTypes: [{ type: 'noteShared', description: 'Notes', templateText: '{actor} shared a note' }],
  },
  webApplicationInfo: { id: '5c9a2a7e-0000-4000-8000-00000000b00c', resource: 'api://${{TAB_DOMAIN}}/x' },
};
