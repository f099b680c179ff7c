import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface CoachTables {
  /** The kinds of things that a leader lets a coach read, and until when. Revoking moves the end to now. */
  coach_grant: {
    tenant: string;
    id: string;
    leader_id: string;
    leader_name: string;
    coach_id: string;
    coach_name: string;
    kinds_json: string;
    is_earlier_too: 0 | 1;
    time_zone: string;
    granted_at: number;
    expires_at: number;
  };
  /** Shared separately: a single thing, or a result's comments. */
  coach_thing: {
    tenant: string;
    id: string;
    grant_id: string;
    leader_id: string;
    coach_id: string;
    kind: string;
    thing: string;
    shared_at: number;
  };
  /** `read_on`: midnight UTC of the leader's calendar day, so no time of reading is stored. */
  coach_reading: {
    tenant: string;
    id: string;
    grant_id: string;
    leader_id: string;
    coach_id: string;
    kind: string;
    read_on: number;
  };
  /** One per coach, until a leader uses it. */
  coach_code: {
    tenant: string;
    id: string;
    coach_id: string;
    coach_name: string;
    code: string;
    expires_at: number;
  };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends CoachTables {}
}

const both = { leader_id: 'row', coach_id: 'row' } as const;

export const coachTables: Lifecycles<CoachTables> = {
  coach_grant: {
    scope: 'person',
    key: 'id',
    people: { ...both, leader_name: 'name', coach_name: 'name', kinds_json: 'none', time_zone: 'none' },
    retain: { before: 'expires_at' },
    export: { part: 'own', by: 'leader_id' },
  },
  coach_thing: {
    scope: 'person',
    key: 'id',
    people: { ...both, grant_id: 'none', kind: 'none', thing: 'none' },
    retain: { before: 'shared_at' },
    export: { part: 'own', by: 'leader_id' },
  },
  coach_reading: {
    scope: 'person',
    key: 'id',
    people: { ...both, grant_id: 'none', kind: 'none' },
    retain: { before: 'read_on' },
    export: { part: 'own', by: 'leader_id' },
  },
  coach_code: {
    scope: 'person',
    key: 'id',
    people: { coach_id: 'row', coach_name: 'name', code: 'none' },
    retain: { before: 'expires_at' },
    export: { omitted: 'a code that lasts a day' },
  },
};
