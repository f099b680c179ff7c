import * as z from 'zod/mini';
import type { Stream } from './endpoint.ts';
import { livePath, ownLivePath, topics, type Topic, type TopicOf } from '../rules/live.ts';

/** What can change in a chat. */
export const chatTopics = (Object.keys(topics) as Topic[]).filter(
  (name): name is TopicOf<'meeting' | 'chat'> => topics[name] === 'meeting' || topics[name] === 'chat',
);

export const topic = z.enum(Object.keys(topics) as Topic[]);

/** "Read this again." Carries no values, so a lost or doubled notice does no harm. */
export const notice = z.strictObject({
  topic,
  /** The id of the topic's scope: the meeting, chat, person or tenant. */
  id: z.string(),
});
export type Notice = z.infer<typeof notice>;

/** The notices of one chat, and those for the caller and their tenant. */
export const chatStream = { path: livePath, audience: 'member', event: notice } as const satisfies Stream;

/** The notices for the caller and their tenant, outside any chat. */
export const ownStream = { path: ownLivePath, audience: 'self', event: notice } as const satisfies Stream;
