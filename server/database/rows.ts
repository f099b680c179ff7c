import type { Selectable } from 'kysely';
import { decisionContent, type Decision, type DecisionContent } from '#contract/decision.ts';
import type { Tables } from './schema.ts';

/** A decision as its row has it; one from before something came to be asked lacks that. */
export function decisionIn(row: Selectable<Tables['decision']>): Decision {
  return {
    id: row.id,
    meeting: row.meeting,
    state: row.state,
    content: decisionContentIn(JSON.parse(row.content_json)),
    version: row.version,
    at: row.at,
    supersedes: row.supersedes,
    supersededBy: row.superseded_by,
  };
}

/**
 * A stored decision's content. Until disagreement had a field of its own, a contested decision kept it in `reason`: it moves
 * to where it belongs, so that nobody reads it as the reason.
 */
export function decisionContentIn(stored: {
  isContested?: boolean;
  reason?: string;
  disagreement?: string;
}): DecisionContent {
  const isOlder = stored.disagreement === undefined && stored.isContested === true;
  return decisionContent.parse(isOlder ? { ...stored, disagreement: stored.reason ?? '', reason: '' } : stored);
}
