import type { NotificationKind } from '#contract/rules/person/activity.ts';
import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface ActivityTables {
  notification: {
    tenant: string;
    series: string;
    meeting: string;
    kind: NotificationKind;
    id: string;
    /** A person's id. With `rate` their HMAC in the electorate, so that nobody can look up who may rate. */
    recipient: string;
    sender: string;
    /** `settled`: sent, or not to be sent; the row doesn't say which, because that may be the recipient's choice. */
    state: 'waiting' | 'settled';
    at: number;
  };
  /** Only what differs from the default: all kinds are received, none is sent. */
  notification_choice: { tenant: string; person: string; choice: NotificationKind | 'send'; is_on: 0 | 1 };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends ActivityTables {}
}

export const activityTables: Lifecycles<ActivityTables> = {
  notification: {
    scope: 'meeting',
    key: 'recipient',
    people: { recipient: 'row', sender: 'person' },
    retain: 'with its meeting',
    export: { omitted: 'that somebody was notified; the matter itself is exported' },
  },
  notification_choice: {
    scope: 'person',
    key: 'choice',
    people: { person: 'row' },
    retain: { rule: 'kept until its person removes their name' },
    export: { part: 'notifications' },
  },
};
