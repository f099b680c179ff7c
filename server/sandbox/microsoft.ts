import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type RequestHandler } from 'express';
import { bookend, type AppIdentity } from './app/identity.ts';
import { byOurName } from './fromOurPage.ts';
import { createEntra, type Entra } from './entra/entra.ts';
import type { MintOptions } from './entra/tokens.ts';
import { directoryRoutes, newRegistration, type Registration } from './graph/directory.ts';
import { anyOrigin } from './graph/drive.ts';
import { createGraph, type Graph } from './graph/graph.ts';
import {
  colleagues,
  outsider,
  principalOf,
  sandboxTenant,
  sixPeople,
  visitors,
  type SandboxChat,
  type SandboxPeople,
  type SandboxPerson,
} from './people.ts';
import { close } from './page/listen.ts';
import { createReading, type Reading } from './graph/reading.ts';
import { tellRequestIds } from './graph/refusal.ts';
import { createTrouble, type Trouble } from './graph/trouble.ts';

export interface MicrosoftOptions {
  people?: SandboxPeople;
  /** Null: a chat without a calendar meeting. */
  organizer?: null;
  moreChats?: number;
  elsewhere?: readonly SandboxChat[];
  /** The app's registration in Entra. */
  clientId?: string;
  /** Default: Bookend. */
  app?: AppIdentity;
  onChange?: () => void;
}

export interface Microsoft extends AsyncDisposable, Omit<Graph, 'router' | 'requests'> {
  url: string;
  entraUrl: string;
  graphUrl: string;
  clientId: string;
  clientSecret: string;
  tenant: string;
  people: typeof sixPeople;
  outsider: SandboxPerson;
  visitors: typeof visitors;
  colleagues: typeof colleagues;
  cast: readonly SandboxPerson[];
  chat: SandboxChat;
  /** The catalogue gave it an id of its own when it was published. Source: msteams-docs, deep-link-application.md. */
  teamsApp: { manifestId: string; catalogId: string };
  /** For an administrator's requests. */
  registration: Registration;
  moreChats: string[];
  trouble: Trouble;
  reading: Reading;
  tokenFor: (person: SandboxPerson, options?: MintOptions) => string;
  mint: Entra['mint'];
  entra: Entra;
  signIn: Entra['signIn'];
  admit: (person: SandboxPerson) => void;
  remove: (person: SandboxPerson) => void;
  graphRequests: Graph['requests'];
  /** Where browsers download from OneDrive. */
  oneDriveUrl: string;
}

export const chatId = `19:meeting_${Buffer.from('launch planning').toString('base64url')}@thread.v2`;

export async function startMicrosoft({
  people = sixPeople,
  organizer,
  moreChats = 0,
  elsewhere = [],
  clientId = randomUUID(),
  app = bookend(),
  onChange = () => undefined,
}: MicrosoftOptions = {}): Promise<Microsoft> {
  const { chat, moreChatIds, entra, graph, trouble, reading } = actors({
    people,
    hasOrganizer: organizer !== null,
    moreChats,
    elsewhere,
    clientId,
    app,
    onChange,
  });
  const teamsApp = {
    manifestId: 'b00c0000-0000-4000-8000-0000000000a9',
    catalogId: 'b00c0000-0000-4000-8000-0000ca7a1090',
  };
  const { router, requests: graphRequests, ...graphsOwn } = graph;
  const registration = newRegistration(entra.clientId, 'bookend.contoso.example');
  const { url, stop } = await listen({
    '/entra': [entra.router],
    '/graph/v1.0': [anyOrigin, tellRequestIds, directoryRoutes({ entra, registration, teamsApp }), router],
    '/onedrive': [graph.drive.downloads],
  });
  return {
    url,
    entraUrl: `${url}/entra`,
    graphUrl: `${url}/graph/v1.0`,
    clientId: entra.clientId,
    clientSecret: entra.clientSecret,
    tenant: sandboxTenant,
    people: sixPeople,
    outsider,
    visitors,
    colleagues,
    cast: Object.values(people),
    chat,
    teamsApp,
    registration,
    moreChats: moreChatIds,
    trouble,
    reading,
    tokenFor: (person, options) => entra.mint(person, {}, options),
    mint: entra.mint,
    entra,
    signIn: entra.signIn,
    ...membership(chat, onChange),
    ...graphsOwn,
    graphRequests,
    oneDriveUrl: url.replace('127.0.0.1', 'localhost'),
    [Symbol.asyncDispose]: stop,
  };
}

function actors({
  people,
  hasOrganizer,
  moreChats,
  elsewhere,
  clientId,
  app,
  onChange,
}: Required<Omit<MicrosoftOptions, 'organizer'>> & { hasOrganizer: boolean }) {
  const members = Object.values(people);
  const chat: SandboxChat = {
    id: chatId,
    topic: 'Launch planning',
    organizer: hasOrganizer ? (members[0]?.id ?? null) : null,
    coOrganizers: new Set(),
    members,
  };
  const moreChatIds = Array.from({ length: moreChats }, (_, index) => `19:meeting_${index}@thread.v2`);
  const trouble = createTrouble(onChange);
  const reading = createReading();
  const everybody = [...members, ...Object.values(visitors), ...Object.values(colleagues), outsider];
  const tenants = new Set([...everybody, ...elsewhere.flatMap((one) => one.members)].map(({ tenant }) => tenant));
  const find = (hint: string) =>
    everybody.find((one) => hint === principalOf(one) || hint === `${one.key}@contoso.example`);
  const entra = createEntra({
    clientId,
    clientSecret: randomUUID(),
    app,
    tenant: sandboxTenant,
    find,
    knows: (tenant) => tenants.has(tenant),
  });
  const graph = createGraph({
    entra,
    app,
    chat,
    chats: new Set(moreChatIds),
    elsewhere,
    find: (name) => everybody.find(({ id }) => id === name) ?? find(name),
    trouble,
    reading,
    onChange,
  });
  return { chat, moreChatIds, entra, graph, trouble, reading };
}

function membership({ members }: SandboxChat, onChange: () => void): Pick<Microsoft, 'admit' | 'remove'> {
  return {
    admit(person) {
      if (!members.includes(person)) members.push(person);
      onChange();
    },
    remove(person) {
      const place = members.indexOf(person);
      if (place !== -1) members.splice(place, 1);
      onChange();
    },
  };
}

async function listen(routers: Record<string, RequestHandler[]>): Promise<{ url: string; stop: () => Promise<void> }> {
  const app = express();
  app.disable('x-powered-by');
  app.use(byOurName);
  for (const [path, at] of Object.entries(routers)) app.use(path, ...at);
  const server = createServer(app);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => close(server),
  };
}
