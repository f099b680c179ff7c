import * as z from 'zod/mini';
import type { Stream } from './endpoint.ts';

/** What can change under a reader, and its scope. The topic is also the first half of the panel's query keys. */
export const topics = {
  room: 'chat',
  decisions: 'meeting',
  acknowledgements: 'meeting',
  observer: 'meeting',
  sections: 'meeting',
  mistakes: 'meeting',
  concerns: 'meeting',
  recap: 'meeting',
  ownership: 'meeting',
  support: 'chat',
  pulse: 'meeting',
  'open-items': 'chat',
  notes: 'chat',
  focus: 'chat',
  cues: 'meeting',
} as const satisfies Record<string, 'chat' | 'meeting'>;
export type Topic = keyof typeof topics;

export const topic = z.enum(Object.keys(topics) as Topic[]);

/** "Read this again." Carries no values, so a lost or doubled notice does no harm. */
export const notice = z.strictObject({
  topic,
  /** The id of the topic's scope: the chat or the meeting. */
  id: z.string(),
});
export type Notice = z.infer<typeof notice>;

export const livePath = '/api/series/:series/live';

/** The notices of one chat. */
export const chatStream = { path: livePath, audience: 'member', event: notice } as const satisfies Stream;

/** Ends a stream whose person has opened many others: its panel comes back when it is looked at, not by itself. */
export const restEvent = 'rest';
