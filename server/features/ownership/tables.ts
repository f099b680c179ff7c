import type { RoomWish } from '#contract/meeting/ownership.ts';
import type { Lifecycles } from '../../platform/database/lifecycle.ts';
import type { Cap } from '../../platform/database/rowLimit.ts';

interface OwnershipTables {
  /** Once an action is handed on, the new owner has a row of their own. */
  ownership: {
    tenant: string;
    series: string;
    action: string;
    person: string;
    meeting: string;
    touch_json: string;
    version: number;
    /**
     * The owner's half: the day they agreed to, their check-ins, and what only the person who answers for the action
     * reads.
     */
    answered_at: number | null;
    day: string | null;
    /** The action's wording when they answered; null: not stored. */
    said_to: string | null;
    agreed_json: string;
    room: RoomWish | null;
  };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends OwnershipTables {}
}

export const ownershipTables: Lifecycles<OwnershipTables> = {
  ownership: {
    scope: 'meeting',
    key: 'action',
    people: { action: 'none', person: 'row', touch_json: 'none', day: 'none', said_to: 'none', agreed_json: 'none' },
    retain: 'with its meeting',
    export: { part: 'answers' },
  },
};

/** Per meeting: ten owners for each action that a recap can hold, because former owners keep their row. */
export const ownershipCap: Cap = { table: 'ownership', most: 1_000 };
