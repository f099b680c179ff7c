import { spawnSync } from 'node:child_process';
import { mkdtempDisposable, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { startMicrosoft, type Microsoft } from '../../../server/sandbox/microsoft.ts';
import { meetingDetails, wireContext } from '../../../src/sandbox/teams/context.ts';
import { replyTo } from '../../../src/sandbox/teams/functions.ts';
import { runtimeFor } from '../../../src/sandbox/teams/runtime.ts';
import { exchange } from '../../support/sandbox/exchange.ts';
import { hostContext, nobodyListens, visitor } from '../../support/teamsContext.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

interface Case {
  type: string;
  value: unknown;
}

test('the sandbox’s responses fit the types that Microsoft publishes', async () => {
  const cases = [...teamsCases(), ...(await entraAndGraphCases())];
  const output = await compile([
    ...cases.map(({ type, value }, index) => `export const case${index}: ${type} = ${JSON.stringify(value)};`),
    // Controls: without these errors the types would check nothing.
    ...controls.map(
      ({ type, value }, index) =>
        `// @ts-expect-error\nexport const control${index}: ${type} = ${JSON.stringify(value)};`,
    ),
  ]);
  expect(output).toBe('');
});

const header = `
import type { Context, SdkError, TabInformation, meeting, pages } from '@microsoft/teams-js';
import type { AadUserConversationMember, AnonymousGuestConversationMember, Chat, ChatMessage, ChatMessageFromIdentitySet, DirectoryObject, TeamworkUserIdentity } from '@microsoft/microsoft-graph-types';
import type { BridgeResponseEnvelope } from './node_modules/@azure/msal-browser/types/naa/BridgeResponseEnvelope.js';
import type { Runtime } from './node_modules/@microsoft/teams-js/dist/esm/packages/teams-js/dts/public/runtime.js';

/** JSON has no enum: its values instead. */
type Wire<T> = T extends string ? \`\${T}\` : T extends object ? { [K in keyof T]: Wire<T[K]> } : T;
/** TeamsJS reads both in public/app/app.ts, and its type of the wire lacks them. */
type WireContext = Wire<Context> & { appId: string; manifestVersion: string };
type WireRuntime = Runtime & { isNAAChannelRecommended: boolean };
type OData<T> = T & { [name: \`@odata.\${string}\` | \`\${string}@odata.\${string}\`]: unknown };
/** Graph names a derived type in "from.user", with its tenant (identity of a chat message). */
type Sender = Omit<ChatMessageFromIdentitySet, 'user'> & { user?: OData<TeamworkUserIdentity> & { tenantId?: string } };
type Sent = Omit<ChatMessage, 'from'> & { from?: Sender | null };
`;

const controls: Case[] = [
  { type: 'WireContext', value: { ...wireContext(hostContext()), frameContext: 'nowhere' } },
  { type: 'Wire<meeting.IMeetingDetailsResponse>', value: { ...meetingDetails(hostContext()), details: {} } },
  { type: 'BridgeResponseEnvelope', value: { messageType: 'NestedAppAuthResponse', requestId: 'x' } },
  { type: 'OData<Sent>', value: { id: 7 } },
];

function teamsCases(): Case[] {
  const reply = (func: string, ...args: unknown[]) => replyTo(func, args, hostContext(), nobodyListens)?.[0];
  const contexts = [
    hostContext(),
    hostContext({ frame: 'personal', client: 'web', locale: 'en-US' }),
    hostContext({ person: visitor('guest'), client: 'phone', locale: 'de-DE', subEntityId: 'recap' }),
    hostContext({ person: visitor('anonymous'), theme: 'glass' }),
  ];
  return [
    ...contexts.map((context) => ({ type: 'WireContext', value: wireContext(context) })),
    { type: 'Wire<meeting.IMeetingDetailsResponse>', value: meetingDetails(hostContext()) },
    { type: 'Wire<meeting.IMeetingDetailsResponse>', value: meetingDetails(hostContext({ organizer: null })) },
    { type: 'Wire<TabInformation>', value: reply('getTabInstances') },
    { type: 'Wire<pages.InstanceConfig>', value: reply('settings.getSettings') },
    { type: 'SdkError', value: reply('meeting.getMeetingDetails') },
    { type: 'SdkError', value: reply('a function of tomorrow') },
    { type: 'SdkError', value: reply('pages.currentApp.navigateTo', {}) },
    ...[true, false].map((isNested) => ({
      type: 'WireRuntime',
      value: JSON.parse(runtimeFor({ isNested })) as unknown,
    })),
  ];
}

async function entraAndGraphCases(): Promise<Case[]> {
  await using microsoft = await startMicrosoft();
  const { people, entra, clientId } = microsoft;
  const ask = (method: 'GetToken' | 'GetInitContext' | 'GetTokenPopup', scope: string) => {
    const tokenParams = { clientId, scope };
    const request = { method, requestId: crypto.randomUUID(), tokenParams, isAccepted: false };
    return entra.answerBridge(people.ada, request);
  };
  const own = `api://${clientId}/access_as_user`;
  const graph = 'https://graph.microsoft.com/Chat.Read';
  microsoft.signIn.consent('GroupMember.Read.All', true);
  const scopes = ['ChatMessage.Send', 'Chat.ReadBasic', 'Chat.ReadWrite', 'GroupMember.Read.All'].map(
    (one) => `https://graph.microsoft.com/${one}`,
  );
  const { body } = await exchange(microsoft, scopes.join(' '));
  const answers = [ask('GetInitContext', own), ask('GetToken', own), ask('GetTokenPopup', own), ask('GetToken', graph)];
  return [
    ...answers.map((value) => ({ type: 'BridgeResponseEnvelope', value })),
    ...(await graphCases(microsoft, String(body['access_token']))),
  ];
}

const list = z.object({ value: z.array(z.unknown()) });

async function graphCases(
  { graphUrl, chat, people, admit, visitors, groups }: Microsoft,
  bearer: string,
): Promise<Case[]> {
  const at = `${graphUrl}/chats/${encodeURIComponent(chat.id)}`;
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' };
  const read = async (url: string, body?: object): Promise<unknown> => {
    const answer = await fetch(url, { headers, ...(body && { method: 'POST', body: JSON.stringify(body) }) });
    expect([url, answer.ok, await answer.clone().text()]).toEqual([url, true, expect.any(String)]);
    return answer.json();
  };
  const sent = await read(`${at}/messages`, { body: { contentType: 'html', content: '<p>Hello</p>' } });
  const [members, messages] = [await read(`${at}/members`), await read(`${at}/messages`)];
  const bind = `https://graph.microsoft.com/v1.0/users('${people.ada.id}')`;
  const newChat = { chatType: 'group', topic: 'Lunch', members: [{ roles: ['owner'], 'user@odata.bind': bind }] };
  admit(visitors.nobody);
  const [anonymous] = list.parse(await read(`${at}/members`)).value.slice(-1);
  const whole = await read(at);
  expect(whole).toMatchObject({ '@odata.context': expect.any(String), lastUpdatedDateTime: expect.any(String) });
  const inGroup = await read(`${graphUrl}/groups/${[...groups.keys()][0]}/transitiveMembers`);
  return [
    ...list.parse(inGroup).value.map((value) => ({ type: 'OData<DirectoryObject>', value })),
    { type: 'OData<Chat>', value: whole },
    { type: 'OData<Chat>', value: await read(`${graphUrl}/chats`, newChat) },
    { type: 'OData<AnonymousGuestConversationMember>', value: anonymous },
    { type: 'OData<Sent>', value: sent },
    ...list.parse(messages).value.map((value) => ({ type: 'OData<Sent>', value })),
    ...list.parse(members).value.map((value) => ({ type: 'OData<AadUserConversationMember>', value })),
  ];
}

async function compile(lines: string[]): Promise<string> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'conformance-'));
  await symlink(join(root, 'node_modules'), join(folder.path, 'node_modules'), 'junction');
  await writeFile(join(folder.path, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder.path, 'cases.ts'), header + lines.join('\n'));
  const flags =
    '--noEmit --strict --skipLibCheck --module esnext --moduleResolution bundler --lib ESNext,DOM --pretty false';
  const { stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/tsc'), [...flags.split(' '), 'cases.ts'], {
    cwd: folder.path,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return `${stdout}${stderr}`.trim();
}
