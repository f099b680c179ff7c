import type { Lifecycles } from '../../platform/database/lifecycle.ts';

interface GuideTables {
  /** A tenant's own guides and wordings by version, append-only. The rest is shipped. */
  guide: { tenant: string; id: string; version: number; content_json: string };
  /** Stays when it is published, so that its versions only grow. */
  guide_draft: { tenant: string; id: string; version: number; content_json: string };
  guide_retired: { tenant: string; id: string; at: number };
  /** At most one per series and guide. The id is in addresses for printing, where a chat's id has no place. */
  guide_tailored: {
    tenant: string;
    series: string;
    id: string;
    guide: string;
    version: number;
    content_json: string;
  };
  /** That this host has opened or printed the guide. Not when, not where, not how often. */
  guide_use: { tenant: string; id: string; guide: string; person: string };
  /** How many hosts were ever shown to have used a guide. */
  guide_reach: { tenant: string; id: string; hosts: number };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends GuideTables {}
}

const ofTenant = { omitted: 'belongs to the tenant, not to a series' } as const;

export const guideTables: Lifecycles<GuideTables> = {
  guide: {
    scope: 'tenant',
    key: 'version',
    people: { content_json: 'none' },
    retain: { rule: "the tenant's own wording" },
    export: ofTenant,
  },
  guide_draft: {
    scope: 'tenant',
    key: 'id',
    people: { content_json: 'none' },
    retain: { rule: "the tenant's own wording; unpublished ones until they are discarded" },
    export: ofTenant,
  },
  guide_retired: {
    scope: 'tenant',
    key: 'id',
    people: {},
    retain: { rule: 'until the guide is brought back' },
    export: ofTenant,
  },
  guide_tailored: {
    scope: 'chat',
    key: 'id',
    people: { guide: 'none', content_json: 'none' },
    retain: { rule: "until its host goes back to the organization's text" },
    export: { omitted: "the organization's guide in the series' words, about nobody" },
  },
  guide_use: {
    scope: 'person',
    key: 'id',
    people: { guide: 'none', person: 'row' },
    retain: { rule: 'until the person removes their name' },
    export: { part: 'own', by: 'person' },
  },
  guide_reach: {
    scope: 'tenant',
    key: 'id',
    people: {},
    retain: { rule: 'kept: a number that fell would show whose name was removed' },
    export: ofTenant,
  },
};

/** Of a tenant's own. */
export const mostGuides = 50;
