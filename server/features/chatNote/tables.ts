import type { Lifecycles } from '../../platform/database/lifecycle.ts';
import type { Cap } from '../../platform/database/rowLimit.ts';

interface ChatNoteTables {
  note: {
    tenant: string;
    series: string;
    id: string;
    meeting: string;
    by_id: string;
    by_name: string;
    content_json: string;
    at: number;
  };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends ChatNoteTables {}
}

export const chatNoteTables: Lifecycles<ChatNoteTables> = {
  note: {
    scope: 'meeting',
    key: 'id',
    people: { by_id: 'person', by_name: 'name', content_json: 'json' },
    retain: 'with its meeting',
    export: { omitted: 'the chat has it as it was posted' },
  },
};

export const noteCap: Cap = { table: 'note', most: 10, by: 'by_id' };
