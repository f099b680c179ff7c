import type { Selectable } from 'kysely';
import { decisionContent, type Decision, type DecisionContent } from '#contract/meeting/decision.ts';
import type { ActionChange, QuestionClosing } from '#contract/meeting/openItems.ts';
import type { Tables } from '../platform/database/schema.ts';

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
 * Contested decisions used to keep disagreement in `reason`: it is moved on reading, so that it isn't shown as the
 * reason.
 */
export function decisionContentIn(stored: {
  isContested?: boolean;
  reason?: string;
  disagreement?: string;
}): DecisionContent {
  const isOlder = stored.disagreement === undefined && stored.isContested === true;
  return decisionContent.parse(isOlder ? { ...stored, disagreement: stored.reason ?? '', reason: '' } : stored);
}

export function changeIn(row: Selectable<Tables['action_change']>): ActionChange {
  return {
    kind: row.kind,
    by: { id: row.by_id, name: row.by_name },
    at: row.at,
    from: row.from_name === null ? null : { id: row.from_id, name: row.from_name },
    to: row.to_name === null ? null : { id: row.to_id, name: row.to_name },
    dayFrom: row.day_from,
    dayTo: row.day_to,
    reason: row.reason,
  };
}

export function closingIn(row: Selectable<Tables['question']>): QuestionClosing | null {
  if (row.closed_as === null || row.closed_at === null) return null;
  const by = { id: row.closed_by_id ?? '', name: row.closed_by_name ?? '' };
  return { as: row.closed_as, by, at: row.closed_at, words: row.closed_words ?? '' };
}
