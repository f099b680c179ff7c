import type { Lifecycles } from '../../platform/database/lifecycle.ts';
import type { Cap } from '../../platform/database/rowLimit.ts';

interface AcknowledgementTables {
  acknowledgement: {
    tenant: string;
    series: string;
    meeting: string;
    id: string;
    by_id: string;
    by_name: string;
    content_json: string;
    at: number;
  };
  left_off: { tenant: string; series: string; person: string };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends AcknowledgementTables {}
}

export const acknowledgementTables: Lifecycles<AcknowledgementTables> = {
  acknowledgement: {
    scope: 'meeting',
    key: 'id',
    people: { by_id: 'person', by_name: 'name', content_json: 'json' },
    retain: 'with its meeting',
    export: { omitted: 'a shared recap has those that its card named' },
  },
  left_off: {
    scope: 'chat',
    key: 'person',
    people: { person: 'row' },
    retain: { rule: 'kept until the person takes it back or has their name erased' },
    export: { omitted: "a person's own wish, shown where they can change it" },
  },
};

export const acknowledgementCap: Cap = { table: 'acknowledgement', most: 50, by: 'by_id' };
