import type { Lifecycles } from '../../platform/database/lifecycle.ts';
import type { Cap } from '../../platform/database/rowLimit.ts';

interface RehearsalTables {
  rehearsal: {
    tenant: string;
    id: string;
    author: string;
    content_json: string;
    version: number;
    written_at: number;
    seen_at: number | null;
    /** The last change. */
    at: number;
  };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends RehearsalTables {}
}

export const rehearsalTables: Lifecycles<RehearsalTables> = {
  rehearsal: {
    scope: 'person',
    key: 'id',
    people: { author: 'row', content_json: 'none' },
    retain: { before: 'at' },
    export: { part: 'own', by: 'author' },
  },
};

export const rehearsalCap: Cap = { table: 'rehearsal', most: 100, by: 'author' };
