import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface DeletedTables {
  deleted: { tenant: string; series: string; meeting: string; at: number };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends DeletedTables {}
}

export const deletedTables: Lifecycles<DeletedTables> = {
  deleted: {
    scope: 'meeting',
    key: 'meeting',
    people: {},
    retain: { rule: 'an hour after the meeting was deleted' },
    export: { omitted: 'what was deleted is no longer anybody’s' },
  },
};
