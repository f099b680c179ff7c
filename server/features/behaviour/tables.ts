import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface BehaviourTables {
  /** A tenant's own wordings by version, append-only. The rest is the default set. */
  behaviour: { tenant: string; id: string; version: number; content_json: string };
  /**
   * What is being written. Null once it is published or discarded: the row stays, because a version that began again
   * would let a late save bring old words back.
   */
  behaviour_draft: { tenant: string; id: string; version: number; content_json: string | null };
  retired_behaviour: { tenant: string; id: string; at: number };
  /** One row per tenant that has chosen. */
  playbook_setting: { tenant: string; version: number; languages_json: string };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends BehaviourTables {}
}

const omitted = 'belongs to the tenant, not to a series';

export const behaviourTables: Lifecycles<BehaviourTables> = {
  behaviour: {
    scope: 'tenant',
    key: 'version',
    people: { content_json: 'none' },
    retain: { rule: "the tenant's own wording; pulses refer to its versions" },
    export: { omitted },
  },
  behaviour_draft: {
    scope: 'tenant',
    key: 'id',
    people: { content_json: 'none' },
    retain: { rule: 'emptied when it is published or discarded' },
    export: { omitted },
  },
  retired_behaviour: {
    scope: 'tenant',
    key: 'id',
    people: {},
    retain: { rule: 'until it is brought back' },
    export: { omitted },
  },
  playbook_setting: {
    scope: 'tenant',
    key: 'version',
    people: { languages_json: 'none' },
    retain: { rule: "the tenant's choice" },
    export: { omitted },
  },
};
