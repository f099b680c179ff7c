import * as z from 'zod/mini';
import type { Stream } from './endpoint.ts';
import { livePath, ownLivePath, topics, type Topic, type TopicOf } from '../rules/wire/live.ts';

export const chatTopics = (Object.keys(topics) as Topic[]).filter(
  (name): name is TopicOf<'meeting' | 'chat'> => topics[name] === 'meeting' || topics[name] === 'chat',
);

export const personTopics = (Object.keys(topics) as Topic[]).filter(
  (name): name is TopicOf<'person'> => topics[name] === 'person',
);

export const topic = z.enum(Object.keys(topics) as Topic[]);

/** "Refetch this." Carries no values, so a lost or duplicate notice is harmless. */
export const notice = z.strictObject({
  topic,
  id: z.string(),
});
export type Notice = z.infer<typeof notice>;

/** Also carries notices for the caller and their tenant. */
export const chatStream = { path: livePath, audience: 'member', event: notice } as const satisfies Stream;

export const ownStream = { path: ownLivePath, audience: 'self', event: notice } as const satisfies Stream;
