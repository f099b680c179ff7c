import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface BehaviourTables {
  /** A tenant's own wordings by version, append-only. The rest is the default set. */
  behaviour: { tenant: string; id: string; version: number; content_json: string };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends BehaviourTables {}
}

export const behaviourTables: Lifecycles<BehaviourTables> = {
  behaviour: {
    scope: 'tenant',
    key: 'version',
    people: { content_json: 'none' },
    retain: { rule: "the tenant's own wording; pulses refer to its versions" },
    export: { omitted: 'belongs to the tenant, not to a series' },
  },
};
