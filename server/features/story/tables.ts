import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface StoryTables {
  /** The nominator's. Apart from the story, so that no answer and no export leads from one to the other. */
  nomination: {
    tenant: string;
    id: string;
    by_id: string;
    to_id: string;
    to_name: string;
    behaviour: string;
    text: string;
    at: number;
  };
  /** The leader's. A no deletes it. */
  story: {
    tenant: string;
    id: string;
    leader_id: string;
    leader_name: string;
    behaviour: string;
    text: string;
    state: 'asked' | 'agreed';
    channels_json: string;
    /** `asked`: silence until then means no; `agreed`: when it ends. */
    until: number;
  };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends StoryTables {}
}

export const storyTables: Lifecycles<StoryTables> = {
  nomination: {
    scope: 'person',
    key: 'id',
    people: { by_id: 'row', to_id: 'row', to_name: 'name', behaviour: 'none', text: 'none' },
    retain: { rule: 'fourteen days' },
    export: { part: 'own', by: 'by_id' },
    // The leader never learns who nominated them.
    tells: ['by_id'],
  },
  story: {
    scope: 'person',
    key: 'id',
    people: { leader_id: 'row', leader_name: 'name', behaviour: 'none', text: 'none', channels_json: 'none' },
    retain: { rule: 'fourteen days without an answer, or until the end that the leader chose' },
    export: { part: 'own', by: 'leader_id' },
    readers: 'stories',
  },
};

/** By one person in 14 days. */
export const mostNominations = 10;
