import type { Acknowledgement } from '#contract/meeting/acknowledgement.ts';
import type { Decision } from '#contract/meeting/decision.ts';
import { opening as openingSchema } from '#contract/meeting/meeting.ts';
import type { Draft, Filed, Missing, Observation } from '#contract/meeting/recap.ts';
import { dayIn } from '../../core/day.ts';
import type { At, ChatAt } from '../../core/scope.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { Services } from '../../platform/services.ts';
import { findCarriedOver } from './openItems.ts';
import { emptyDraft, file, lacksReason, saysTheSame, findGaps } from './rules.ts';

/** The person filing the recap: it must not publish concerns that they may not read. */
export interface ConcernReader {
  id: string;
  isOrganizer: boolean;
}

export interface FilingNeeds {
  listDecisions: (db: Database | Trx, at: At) => Promise<Decision[]>;
  listAcknowledgements: (db: Database | Trx, at: At) => Promise<Acknowledgement[]>;
  listObserved: (db: Database | Trx, at: At) => Promise<Observation[]>;
  listLearnings: (db: Database | Trx, at: At) => Promise<Filed['learnings']>;
  listCommitments: (db: Database | Trx, at: At) => Promise<NonNullable<Filed['commitments']>>;
  /** `alreadyShown`: ids of concerns in an earlier filing, which everybody may have read. */
  listConcerns: (
    db: Database | Trx,
    at: At,
    reader: ConcernReader & { alreadyShown: readonly string[] },
  ) => Promise<Filed['concerns']>;
  asksForReasons: (db: Database | Trx, at: ChatAt) => Promise<boolean>;
}

type Context = Pick<Services, 'now'> & FilingNeeds;

interface Filing {
  at: At;
  meeting: MeetingRow;
  stored: { draft: Draft; filed: Filed | null } | undefined;
  by: Filed['by'] & ConcernReader;
}

export async function fileNow(
  from: Database | Trx,
  context: Context,
  { at, meeting, stored, by: { isOrganizer, ...by } }: Filing,
): Promise<Filed> {
  const shown = stored?.filed?.concerns ?? [];
  const outcome = {
    decisions: await context.listDecisions(from, at),
    acknowledgements: await context.listAcknowledgements(from, at),
    observed: await context.listObserved(from, at),
    learnings: await context.listLearnings(from, at),
    commitments: await context.listCommitments(from, at),
    concerns: await context.listConcerns(from, at, { id: by.id, isOrganizer, alreadyShown: shown.map(({ id }) => id) }),
  };
  return file(stored?.draft ?? emptyDraft, outcome, {
    by,
    at: context.now(),
    day: dayIn(meeting.time_zone, meeting.started_at),
    ...(await gapContext(from, context, { at, meeting, decisions: outcome.decisions })),
  });
}

export async function gapsNow(
  from: Database | Trx,
  context: Context,
  { draft, ...meeting }: { at: At; meeting: MeetingRow; draft: Draft; decisions: Decision[] },
): Promise<Missing[]> {
  return findGaps(draft, meeting.decisions, await gapContext(from, context, meeting));
}

async function gapContext(
  from: Database | Trx,
  { now, asksForReasons }: Context,
  { at, meeting, decisions }: { at: At; meeting: MeetingRow; decisions: Decision[] },
) {
  return {
    opening: openingSchema.parse(JSON.parse(meeting.opening_json)),
    today: dayIn(meeting.time_zone, now()),
    // Looked up only if it matters, because drafts are autosaved often.
    asksForReasons: decisions.some(lacksReason) && (await asksForReasons(from, at)),
  };
}

/** Open items of earlier meetings stay as they were when it was first shared. */
export async function correctionOf(
  trx: Trx,
  { at, meeting, before, filed }: { at: At; meeting: MeetingRow; before: Filed | null; filed: Filed },
): Promise<Pick<Filed, 'carriedOver' | 'correctedAt'>> {
  if (!before) return { carriedOver: await findCarriedOver(trx, at, meeting) };
  const { carriedOver } = before;
  const correctedAt = saysTheSame(before, filed) ? before.correctedAt : filed.at;
  return { ...(carriedOver && { carriedOver }), ...(correctedAt !== undefined && { correctedAt }) };
}
