import * as z from 'zod/mini';
import type { TenantAudience } from './audience.ts';
import type { Stream } from './endpoint.ts';

/** What a topic is about, which decides whose streams its notices reach. A role: the people of the tenant who have it. */
type TopicScope = 'meeting' | 'chat' | 'person' | 'tenant' | TenantAudience;

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
  home: 'person',
  playbook: 'tenant',
  insights: 'hr',
} as const satisfies Record<string, TopicScope>;
export type Topic = keyof typeof topics;

/** The topics of these scopes. */
export type TopicOf<Scope extends TopicScope> = { [T in Topic]: (typeof topics)[T] extends Scope ? T : never }[Topic];

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

export const livePath = '/api/series/:series/live';

/** The notices of one chat, and those for the caller and their tenant. */
export const chatStream = { path: livePath, audience: 'member', event: notice } as const satisfies Stream;

export const ownLivePath = '/api/me/live';

/** The notices for the caller and their tenant, outside any chat. */
export const ownStream = { path: ownLivePath, audience: 'self', event: notice } as const satisfies Stream;

/** Ends a stream whose person has opened many others: its panel reconnects only when somebody looks at it. */
export const restEvent = 'rest';
