import type { Request, Response } from 'express';
import { z } from 'zod';
import type { SandboxPerson } from '../people.ts';
import { askerOf } from './asker.ts';
import type { FeedItem } from './feedState.ts';
import { badRequest, Refusal } from './refusal.ts';
import type { GraphState } from './state.ts';

/** Source: microsoft-graph-docs, concepts/teams-activity-feed-notifications-best-practices. */
const mostPerMinute = 10;

/**
 * Source: api-reference/v1.0/api/chat-sendactivitynotification: "Teams will only show first 150 characters". Invented:
 * that a longer preview is refused, so that one that would be cut is noticed.
 */
const previewLength = 150;

const body = z.object({
  topic: z.object({
    source: z.enum(['text', 'entityUrl']),
    value: z.string().optional(),
    webUrl: z.string().optional(),
  }),
  activityType: z.string(),
  chainId: z.number().optional(),
  previewText: z.object({ content: z.string() }),
  recipient: z.object({ '@odata.type': z.string(), userId: z.string().optional() }),
  templateParameters: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
});

export async function sendActivityNotification(
  graph: GraphState,
  request: Request<{ chat: string }>,
  response: Response,
): Promise<void> {
  const { person, there } = await askerOf(graph, request, ['TeamsActivity.Send']);
  const read = body.safeParse(request.body);
  if (!read.success) throw badRequest('The body of the request is not valid.');
  const sent = read.data;
  const reason = reasonOf(graph, sent, person);
  refuseTopic(sent.topic);
  if (sent.previewText.content.length > previewLength) throw badRequest('The preview text is too long.');
  const recipient = recipientOf(graph, sent.recipient, { person, members: there.members });
  const at = Date.now();
  if (graph.feed.filter((item) => item.recipient === recipient.id && item.at > at - 60_000).length >= mostPerMinute)
    throw new Refusal(429, 'TooManyRequests', 'Too many notifications to this person.', { 'Retry-After': '60' });
  const deliver = () => {
    // "Used to override a previous notification": chat-sendactivitynotification, `chainId`.
    const isReplaced = (item: FeedItem) => item.recipient === recipient.id && item.chainId === (sent.chainId ?? NaN);
    graph.feed = graph.feed.filter((item) => !isReplaced(item));
    graph.feed.push({
      id: ++graph.feedCount,
      at,
      recipient: recipient.id,
      activityType: sent.activityType,
      reason,
      preview: sent.previewText.content,
      topic: sent.topic.value ?? '',
      webUrl: sent.topic.webUrl ?? '',
      chainId: sent.chainId ?? null,
    });
    graph.onChange();
  };
  if (!play(graph, response, deliver)) return;
  deliver();
  response.status(204).end();
}

/** Source: concepts/teams-send-activityfeednotifications, "Activities update": `{actor}` is the caller in delegated calls. */
function reasonOf(
  { app }: GraphState,
  { activityType, templateParameters }: z.infer<typeof body>,
  { name }: SandboxPerson,
): FeedItem['reason'] {
  const declared = app.activities.find(({ type }) => type === activityType);
  if (!declared) throw badRequest(`The manifest declares no activity type '${activityType}'.`);
  const values = new Map([['actor', name], ...templateParameters.map((one) => [one.name, one.value] as const)]);
  const filled = (template: string) =>
    template.replaceAll(/\{(\w+)\}/g, (_, parameter: string) => {
      const value = values.get(parameter);
      if (value == null) throw badRequest(`The template needs the parameter '${parameter}'.`);
      return value;
    });
  return Object.fromEntries(Object.entries(declared.template).map(([language, text]) => [language, filled(text)]));
}

/** Source: resources/teamworkactivitytopic, and "`webUrl` must start with the Microsoft Teams domain". */
function refuseTopic({ source, value, webUrl }: z.infer<typeof body>['topic']): void {
  if (!value) throw badRequest('The topic needs a value.');
  if (source === 'text' && !webUrl) throw badRequest('A topic of text needs a webUrl.');
  if (webUrl && !webUrl.startsWith('https://teams.microsoft.com/'))
    throw badRequest('The webUrl must be a Teams address.');
}

function recipientOf(
  { feedTrouble }: GraphState,
  { '@odata.type': type, userId }: { '@odata.type': string; userId?: string | undefined },
  { person, members }: { person: SandboxPerson; members: SandboxPerson[] },
): SandboxPerson {
  if (!/^#?microsoft\.graph\.aadUserNotificationRecipient$/.test(type)) throw badRequest('Unknown type of recipient.');
  const recipient = members.find(({ id }) => id === userId);
  if (!recipient) throw new Refusal(404, 'NotFound', 'The recipient is not in the chat.');
  // Source: the same page, FAQs: "Can a user send notifications to themselves? No".
  if (recipient.id === person.id) throw new Refusal(403, 'Forbidden', 'A user cannot notify themselves.');
  const isForeign = recipient.visit === 'external' || recipient.visit === 'anonymous';
  if (isForeign || (recipient.visit === 'guest' && feedTrouble.refusesGuests))
    throw new Refusal(403, 'Forbidden', 'The recipient is not a user of this tenant.');
  return recipient;
}

/** False: the response is finished. */
function play({ feedTrouble }: GraphState, response: Response, deliver: () => void): boolean {
  if (feedTrouble.mode === 'none' || feedTrouble.times-- <= 0) return true;
  if (feedTrouble.mode === 'busy')
    throw new Refusal(429, 'TooManyRequests', 'Application is throttled.', { 'Retry-After': '1' });
  if (feedTrouble.mode === 'broken') throw new Refusal(500, 'InternalServerError', 'Failed to process the request.');
  deliver();
  response.destroy();
  return false;
}
