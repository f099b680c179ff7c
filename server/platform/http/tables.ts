import type { Lifecycles } from '../database/lifecycle.ts';

interface HttpTables {
  /** Signs addresses: `signedAddress.ts`. The id is a day (UTC): each has its own. Guides had them first. */
  guide_key: { tenant: string; id: string; secret: string };
}

declare module '../database/schema.ts' {
  interface Tables extends HttpTables {}
}

export const httpTables: Lifecycles<HttpTables> = {
  guide_key: {
    scope: 'tenant',
    key: 'id',
    people: { secret: 'none' },
    retain: { rule: 'two days, until the next one is made' },
    export: { omitted: "the server's own secret" },
  },
};
