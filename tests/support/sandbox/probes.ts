import { z } from 'zod';
import { joinUrlOf } from '../../../server/sandbox/graph/chats/chat.ts';
import type { SandboxPerson } from '../../../server/sandbox/people.ts';
import type { Sandbox } from '../../../server/sandbox/sandbox.ts';
import { askAsIs } from '../server/asIs.ts';
import { exchange } from './exchange.ts';

const scp =
  'Chat.Read Chat.ReadWrite ChatMessage.Send OnlineMeetings.Read TeamsActivity.Send Files.ReadWrite.AppFolder';

const answers = z.looseObject({
  error: z.looseObject({ message: z.string() }).optional(),
  value: z.array(z.looseObject({})).default([]),
  '@odata.nextLink': z.string().default(''),
});

/** The sandbox's responses to a person's requests by way of Bookend or Teams, by the list of *Trouble* that changes them. */
export type Probes = Record<string, () => Promise<unknown>>;

type Ask = (path: string, method?: string, sent?: unknown) => Promise<Told>;
type Told = { status: number | string; body: z.infer<typeof answers> };

function graphAsker({ microsoft }: Sandbox, person: SandboxPerson): Ask {
  const token = microsoft.mint(person, { aud: 'https://graph.microsoft.com', scp });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return async (path, method = 'GET', sent) => {
    const init = { method, headers, ...(sent !== undefined && { body: JSON.stringify(sent) }) };
    const response = await fetch(path.startsWith('http') ? path : microsoft.graphUrl + path, init).catch(
      () => undefined,
    );
    if (!response) return { status: 'hung up', body: answers.parse({}) };
    return { status: response.status, body: answers.parse(JSON.parse((await response.text()) || '{}')) };
  };
}

/** Silence: twenty later requests are answered first. */
async function orSilence<Result>(asked: Promise<Result>, elsewhere: string): Promise<Result | 'silence'> {
  const later = async () => {
    for (let count = 0; count < 20; count++) await fetch(elsewhere);
    return 'silence' as const;
  };
  return Promise.race([asked, later()]);
}

export function chatProbes(sandbox: Sandbox): Probes {
  const { microsoft } = sandbox;
  const [ada, bo] = [graphAsker(sandbox, microsoft.people.ada), graphAsker(sandbox, microsoft.people.bo)];
  const chat = `/chats/${encodeURIComponent(microsoft.chat.id)}`;
  return {
    'Who organizes': async () => [(await ada(chat)).body['onlineMeetingInfo'], (await ada(`${chat}/members`)).body],
    'When a chat is read, Graph': () => readInPages(sandbox, ada, chat),
    Members: async () => [(await ada(`${chat}/members`)).body.value, (await ada(`${chat}?$expand=members`)).body],
    'Meeting roles': async () => {
      const address = joinUrlOf(microsoft.chat, { ...microsoft.reading, isShortAddress: false });
      const meetings = `/me/onlineMeetings?${new URLSearchParams({ $filter: `JoinWebUrl eq '${address}'` })}`;
      const told = [await ada(meetings), await bo(meetings)].map(({ status, body }) => [status, body.value]);
      return [told, (await ada(chat)).body['onlineMeetingInfo']];
    },
    'Who is in the chat': async () => (await ada(`${chat}/members`)).status,
  };
}

async function readInPages({ microsoft: { reading } }: Sandbox, ask: Ask, chat: string) {
  const { pageSize } = reading;
  reading.pageSize = 20;
  const [whole, first] = [await ask(chat), await ask(`${chat}/members`)];
  reading.pageSize = pageSize;
  const next = first.body['@odata.nextLink'];
  const second = next && (await ask(next)).status;
  const said = [whole, first].map(({ status, body }) => [status, body.error?.message]);
  return [said, whole.body['tenantId'], next && new URL(next).hostname, second];
}

export function messageProbes(sandbox: Sandbox): Probes {
  const { microsoft } = sandbox;
  const ada = graphAsker(sandbox, microsoft.people.ada);
  const messages = `/chats/${encodeURIComponent(microsoft.chat.id)}/messages`;
  const post = async (content: string, more = {}) => {
    microsoft.pace.rest();
    return ada(messages, 'POST', { body: { contentType: 'html', content }, ...more });
  };
  const mentioned = { displayName: 'Bo', id: microsoft.people.bo.id };
  const mentions = [{ id: 0, mentionText: 'Bo', mentioned: { user: mentioned } }];
  const correct = () => correction({ microsoft, ada, messages, post });
  return {
    'When a card is posted, Graph': async () => {
      const [words, before] = [crypto.randomUUID(), microsoft.heldBack()];
      const told = await orSilence(post(words), microsoft.graphUrl);
      return [
        told === 'silence' ? told : told.status,
        microsoft.heldBack() - before,
        microsoft.messages().some(({ body }) => body?.content === words),
      ];
    },
    'When messages are read, Graph': async () => (await ada(messages)).status,
    'A deleted card': correct,
    'Changing a deleted card': correct,
    'Reactions, in a change': correct,
    Mentions: async () => (await post('<at id="0">Bo</at>', { mentions })).status,
  };
}

interface Correction extends Pick<Sandbox, 'microsoft'> {
  ada: Ask;
  messages: string;
  post: (content: string) => Promise<Told>;
}

async function correction({ microsoft, ada, messages, post }: Correction) {
  const id = String((await post('Hello')).body['id']);
  microsoft.react(id, microsoft.people.bo);
  const address = `${messages}/${id}`;
  const { reactions } = (await ada(address)).body;
  const change = async (named: unknown) => {
    const sent = { body: { contentType: 'html', content: 'Hello' }, attachments: [], mentions: [], reactions: named };
    return (await ada(address, 'PATCH', sent)).status;
  };
  const changed = [await change(reactions), await change([])];
  microsoft.deleteMessage(id);
  const { status, body } = await ada(address);
  return [changed, status, typeof body['deletedDateTime'], await change(reactions)];
}

export function notificationProbes(sandbox: Sandbox): Probes {
  const { microsoft } = sandbox;
  const ada = graphAsker(sandbox, microsoft.people.ada);
  const notify = async ({ id }: SandboxPerson) => {
    const chainId = Date.now();
    const { status } = await ada(
      `/chats/${encodeURIComponent(microsoft.chat.id)}/sendActivityNotification`,
      'POST',
      activity(id, chainId),
    );
    return [status, microsoft.feed().some((item) => item.chainId === chainId)];
  };
  return {
    'When one is sent, Graph': () => notify(microsoft.people.bo),
    Guests: () => notify(microsoft.visitors.gil),
  };
}

function activity(userId: string, chainId: number) {
  return {
    topic: { source: 'text', value: 'Bookend', webUrl: 'https://teams.microsoft.com/l/chat/0/0' },
    activityType: 'rateMeeting',
    chainId,
    previewText: { content: 'Hello' },
    recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId },
    templateParameters: [],
  };
}

export function deviceProbes(sandbox: Sandbox): Probes {
  const { url, microsoft } = sandbox;
  const { ada } = microsoft.people;
  const ask = graphAsker(sandbox, ada);
  const file = '/me/drive/special/approot:/rating-tokens.json';
  return {
    'The network': () => {
      const status = fetch(`${url}/api/series/0/room`).then(
        (response) => response.status,
        () => 'hung up',
      );
      return orSilence(status, `${url}/sandbox/control/state`);
    },
    'The panel’s browser': async () =>
      /inPanel\.js\?\w+/.exec(await (await fetch(`${url}/tab`, { headers: { accept: 'text/html' } })).text())?.[0],
    OneDrive: async () => {
      microsoft.drive.put(ada.id, '{"bookend":1}');
      const { status, body } = await ask(file);
      return [status, body['size'], (await ask(`${file}:/content`, 'PUT', 'Hello')).status];
    },
  };
}

export function entraProbes(sandbox: Sandbox): Probes {
  const { signIn } = sandbox.microsoft;
  return {
    'Signing in': () => signingIn(sandbox),
    'Its refusals': async () => {
      signIn.refusal = 53_003;
      const refused = await throughBridge(sandbox);
      signIn.refusal = undefined;
      return refused;
    },
    'Its window': async () => {
      const { headers } = await window(sandbox, { decision: 'accept' });
      return [headers['cross-origin-opener-policy'], headers.location];
    },
    'Teams’ bridge to it': async () => {
      const told = [];
      for (const method of ['GetToken', 'GetToken', 'GetTokenPopup', 'GetToken'])
        told.push(await throughBridge(sandbox, { method }));
      return told;
    },
    'Its token for Graph': async () => {
      const { status, body } = await exchange(sandbox.microsoft, 'https://graph.microsoft.com/Chat.Read');
      return [status, body['error'], body['error_codes']];
    },
  };
}

async function signingIn(sandbox: Sandbox) {
  const { microsoft, url } = sandbox;
  const posting = 'https://graph.microsoft.com/ChatMessage.Send';
  const { text } = await window(sandbox, { scope: posting });
  const { headers } = await window(sandbox, { scope: posting, decision: 'cancel' });
  const state = z
    .object({ signIn: z.looseObject({}) })
    .parse(await (await fetch(`${url}/sandbox/control/state`)).json());
  return [
    await throughBridge(sandbox),
    await throughBridge(sandbox, { scope: posting }),
    text.includes('admin approval'),
    /AADSTS\d+/.exec(text + headers.location)?.[0],
    (await graphAsker(sandbox, microsoft.people.ada)('/me/onlineMeetings')).status,
    // The page leaves the bridge out of what it tells TeamsJS.
    state.signIn['isNested'],
  ];
}

async function throughBridge({ microsoft: { clientId }, url }: Sandbox, { method = 'GetToken', scope = '' } = {}) {
  const tokenParams = { clientId, scope: scope || `api://${clientId}/access_as_user` };
  const request = { method, requestId: '1', tokenParams };
  const init = { method: 'POST', headers: { 'content-type': 'application/json' } };
  const body = JSON.stringify({ as: 'ada', isAccepted: true, request });
  const answer = await fetch(`${url}/sandbox/control/nested-auth`, { ...init, body });
  const { error, token } = z.looseObject({ token: z.looseObject({}).optional() }).parse(await answer.json());
  return [error, token?.['expires_in']];
}

function window({ microsoft: { entraUrl, tenant, clientId }, url }: Sandbox, more: Record<string, string> = {}) {
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: `${url}/auth/end`,
    response_type: 'code',
    scope: 'openid',
    login_hint: 'ada@contoso.example',
    pocd: '1',
    ...more,
  });
  return askAsIs(entraUrl, `${new URL(entraUrl).pathname}/${tenant}/oauth2/v2.0/authorize?${query.toString()}`);
}
