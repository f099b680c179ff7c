import type { CommitmentAnswer } from '#contract/rules/person/commitment.ts';
import type { Lifecycles } from '../../platform/database/lifecycle.ts';
import type { Cap } from '../../platform/database/rowLimit.ts';

interface CommitmentTables {
  commitment: {
    tenant: string;
    id: string;
    author: string;
    content_json: string;
    version: number;
    written_at: number;
    answer: CommitmentAnswer | null;
    answered_at: number | null;
    /** The last change. */
    at: number;
  };
  /** A copy of the words, so that a recap never reads what its author keeps to themselves. */
  shared_commitment: {
    tenant: string;
    series: string;
    meeting: string;
    id: string;
    by_id: string;
    by_name: string;
    line: string;
    at: number;
  };
}

declare module '../../platform/database/schema.ts' {
  interface Tables extends CommitmentTables {}
}

export const commitmentTables: Lifecycles<CommitmentTables> = {
  commitment: {
    scope: 'person',
    key: 'id',
    people: { author: 'row', content_json: 'none' },
    retain: { before: 'at' },
    export: { part: 'own', by: 'author' },
  },
  shared_commitment: {
    scope: 'meeting',
    key: 'id',
    people: { by_id: 'row', by_name: 'name', line: 'none' },
    retain: 'with its meeting',
    export: { part: 'meetings' },
  },
};

export const commitmentCap: Cap = { table: 'commitment', most: 200, by: 'author' };

export const sharedCap: Cap = { table: 'shared_commitment', most: 10, by: 'by_id' };
