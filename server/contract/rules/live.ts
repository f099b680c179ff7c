import type { TenantAudience } from '../wire/audience.ts';

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

export const livePath = '/api/series/:series/live';

export const ownLivePath = '/api/me/live';

/** Ends a stream whose person has opened many others: its panel reconnects only when somebody looks at it. */
export const restEvent = 'rest';
