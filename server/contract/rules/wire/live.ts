import type { TenantAudience } from '../../wire/audience.ts';

/** Decides whose streams a topic's notices reach. A role: everybody in the tenant who has it. */
type TopicScope = 'meeting' | 'chat' | 'person' | 'tenant' | TenantAudience;

/** Also the first element of the panel's query keys. */
export const topics = {
  room: 'chat',
  decisions: 'meeting',
  acknowledgements: 'meeting',
  observer: 'meeting',
  sections: 'meeting',
  mistakes: 'meeting',
  commitments: 'meeting',
  concerns: 'meeting',
  recap: 'meeting',
  review: 'meeting',
  ownership: 'meeting',
  support: 'chat',
  pulse: 'meeting',
  'open-items': 'chat',
  notes: 'chat',
  focus: 'chat',
  'extra-question': 'chat',
  'preference-cards': 'chat',
  cues: 'meeting',
  home: 'person',
  playbook: 'tenant',
  'playbook-drafts': 'comms',
  guides: 'chat',
  'guide-editor': 'comms',
  insights: 'hr',
  'what-worked': 'tenant',
  stories: 'comms',
} as const satisfies Record<string, TopicScope>;

export type Topic = keyof typeof topics;

export type TopicOf<Scope extends TopicScope> = { [T in Topic]: (typeof topics)[T] extends Scope ? T : never }[Topic];

export const livePath = '/api/series/:series/live';

export const ownLivePath = '/api/me/live';

/** Ends a stream whose user has opened many others: that panel reconnects only when it becomes visible. */
export const restEvent = 'rest';
