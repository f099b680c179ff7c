import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface NotLatelyTables {
  /** Asked not to be suggested to hosts, in any chat. Table `left_off` says it of one chat's cards. */
  left_off_hints: { tenant: string; person: string };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends NotLatelyTables {}
}

export const notLatelyTables: Lifecycles<NotLatelyTables> = {
  left_off_hints: {
    scope: 'person',
    key: 'person',
    people: { person: 'row' },
    retain: { rule: 'kept until the person takes it back or has their name erased' },
    export: { part: 'own', by: 'person' },
  },
};
