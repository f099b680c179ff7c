import { sql } from 'kysely';
import type { DecisionState } from '#contract/meeting/decision.ts';
import type { Lifecycles } from '../../platform/database/lifecycle.ts';
import type { Cap } from '../../platform/database/rowLimit.ts';

interface DecisionTables {
  decision: {
    tenant: string;
    series: string;
    meeting: string;
    id: string;
    state: DecisionState;
    content_json: string;
    version: number;
    at: number;
    supersedes: string | null;
    superseded_by: string | null;
  };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends DecisionTables {}
}

export const decisionTables: Lifecycles<DecisionTables> = {
  decision: {
    scope: 'meeting',
    key: 'id',
    people: { content_json: 'json', supersedes: 'none', superseded_by: 'none' },
    retain: 'with its meeting',
    export: { part: 'meetings' },
    // No window edits a settled decision, and a new version would look like a change since its recap was shared.
    versionOnErase: sql`version + case when state in ('draft', 'proposed') then 1 else 0 end`,
  },
};

/** Per meeting, because the author isn't stored. */
export const decisionCap: Cap = { table: 'decision', most: 200 };
