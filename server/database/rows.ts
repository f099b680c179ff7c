import type { Selectable } from 'kysely';
import { decisionContent, type Decision } from '#contract/decision.ts';
import type { Tables } from './schema.ts';

/** A decision as its row has it; one from before something came to be asked lacks that. */
export function decisionIn(row: Selectable<Tables['decision']>): Decision {
  return {
    id: row.id,
    meeting: row.meeting,
    state: row.state,
    content: decisionContent.parse(JSON.parse(row.content_json)),
    version: row.version,
    at: row.at,
    supersedes: row.supersedes,
    supersededBy: row.superseded_by,
  };
}
