import type { Lifecycles } from '../../platform/database/lifecycle.ts';
import type { Cap } from '../../platform/database/rowLimit.ts';

interface AsideTables {
  /** One per author and person. */
  aside: {
    tenant: string;
    id: string;
    by_id: string;
    about_id: string;
    about_name: string;
    text: string;
    version: number;
    /** Written, changed or renewed. */
    renewed_at: number;
  };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends AsideTables {}
}

export const asideTables: Lifecycles<AsideTables> = {
  aside: {
    scope: 'person',
    key: 'id',
    people: { by_id: 'row', about_id: 'row', about_name: 'name', text: 'none' },
    retain: { rule: 'a year after its author last wrote, changed or renewed it' },
    export: { part: 'own', by: 'by_id' },
    tells: ['by_id'],
  },
};

export const asideCap: Cap = { table: 'aside', most: 500, by: 'by_id' };
