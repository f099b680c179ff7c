import type { Lifecycles } from '../../platform/database/lifecycle.ts';
import type { Cap } from '../../platform/database/rowLimit.ts';

interface HandoverTables {
  section: {
    tenant: string;
    series: string;
    id: string;
    meeting: string;
    by_id: string;
    by_name: string;
    content_json: string;
    state: 'asked' | 'accepted' | 'declined';
    at: number;
  };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends HandoverTables {}
}

export const handoverTables: Lifecycles<HandoverTables> = {
  section: {
    scope: 'meeting',
    key: 'id',
    people: { by_id: 'person', by_name: 'name', content_json: 'json' },
    retain: 'with its meeting',
    export: { part: 'meetings' },
  },
};

export const sectionCap: Cap = { table: 'section', most: 50, by: 'by_id' };
