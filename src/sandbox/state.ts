import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { switches } from '../../server/sandbox/switches.ts';

const message = z.object({
  id: z.string(),
  createdDateTime: z.string(),
  lastEditedDateTime: z.optional(z.nullable(z.string())),
  deletedDateTime: z.optional(z.nullable(z.string())),
  from: z.object({ user: z.object({ id: z.string(), displayName: z.string() }) }),
  body: z.object({ content: z.string() }),
  attachments: z.array(z.object({ id: z.string(), content: z.string() })),
  reactions: z.array(z.object({ reactionType: z.string(), user: z.object({ user: z.object({ id: z.string() }) }) })),
});
export type Message = z.infer<typeof message>;

const feedItem = z.object({
  id: z.number(),
  at: z.number(),
  recipient: z.string(),
  reason: z.record(z.string(), z.string()),
  preview: z.string(),
  topic: z.string(),
  webUrl: z.string(),
});
export type FeedItem = z.infer<typeof feedItem>;

const person = z.object({
  key: z.string(),
  id: z.string(),
  name: z.string(),
  tenant: z.string(),
  principal: z.string(),
  roles: z.optional(z.readonly(z.array(z.string()))),
  visit: z.optional(z.enum(['guest', 'external', 'anonymous'])),
});
export type SandboxPerson = z.infer<typeof person>;

const app = z.object({
  id: z.string(),
  manifestVersion: z.string(),
  name: z.string(),
  tabs: z.array(
    z.object({
      entityId: z.string(),
      name: z.optional(z.string()),
      contentUrl: z.optional(z.string()),
      websiteUrl: z.optional(z.string()),
      scopes: z.array(z.string()),
      context: z.optional(z.array(z.string())),
    }),
  ),
  configurable: z.nullable(z.object({ configurationUrl: z.string() })),
  domains: z.array(z.string()),
  permissions: z.array(z.string()),
  client: z.nullable(z.object({ resource: z.nullable(z.string()) })),
});

const state = z.object({
  people: z.array(person),
  visitors: z.array(person),
  colleagues: z.array(person),
  chat: z.object({
    id: z.string(),
    topic: z.nullable(z.string()),
    organizer: z.nullable(z.string()),
    messages: z.array(message),
  }),
  feed: z.array(feedItem),
  ...switches.shape,
  app,
  entra: z.object({ tenant: z.string(), clientId: z.string(), url: z.string() }),
  teamsApp: z.object({ catalogId: z.string() }),
  played: z.array(z.string()),
  occurrence: z.number(),
  isInMeeting: z.boolean(),
});
export type SandboxState = z.infer<typeof state>;

export function useSandboxState(as: string): SandboxState | undefined {
  const [known, setKnown] = useState<SandboxState>();
  useEffect(() => {
    const events = new EventSource(`${eventsOrigin()}/sandbox/control/events?as=${encodeURIComponent(as)}`);
    events.addEventListener('message', ({ data }) => setKnown(atHome(state.parse(JSON.parse(String(data))))));
    return () => events.close();
  }, [as]);
  return known;
}

/** On one origin the panel shares the page's host, and each client has a host of its own. */
function atHome(known: SandboxState): SandboxState {
  const local = `http://localhost:${location.port}`;
  if (location.protocol === 'https:' || location.origin === local) return known;
  const { app: shown } = known;
  const move = (address: string) =>
    address.startsWith(`${local}/`) ? location.origin + address.slice(local.length) : address;
  const tabs = shown.tabs.map((one) => ({ ...one, ...(one.contentUrl && { contentUrl: move(one.contentUrl) }) }));
  const configurable = shown.configurable && { configurationUrl: move(shown.configurable.configurationUrl) };
  const domains = [...shown.domains, `^${RegExp.escape(location.host)}$`];
  return { ...known, app: { ...shown, tabs, configurable, domains } };
}

/**
 * Browsers open six HTTP/1.1 connections per host, across all windows. Two streams per window would block the third,
 * so this one uses the other host name; on two origins the panel's has a host of its own.
 */
function eventsOrigin(): string {
  if (location.protocol === 'https:') return location.origin;
  const other = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return `${location.protocol}//${other}:${location.port}`;
}

const failure = z.object({ message: z.string() });

export async function ask(what: string, body: unknown = {}): Promise<unknown> {
  const response = await fetch(`/sandbox/control/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(failure.parse(answer).message);
  return answer;
}
