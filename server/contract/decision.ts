import * as z from 'zod/mini';
import { endpoint } from './wire/endpoint.ts';
import { frame } from './meeting.ts';
import { named } from './wire/people.ts';
import { day, done, id, instant, line, nothing, version } from './wire/values.ts';

/**
 * `draft`: still being typed; only the host reads it. `withdrawn`: takes an earlier decision back without another in its place.
 * Final, put-off and withdrawn decisions are settled: they can be corrected until their meeting's recap is shared; after that
 * another decision has to supersede them.
 */
export const decisionState = z.enum(['draft', 'proposed', 'final', 'put_off', 'withdrawn']);
export type DecisionState = z.infer<typeof decisionState>;

const count = z.int().check(z.minimum(0), z.maximum(100_000));

export const votes = z.strictObject({ for: count, against: count, abstained: count });
export type Votes = z.infer<typeof votes>;

export const decisionContent = z.strictObject({
  /** What is being decided. */
  statement: line,
  /** How; null: not filled in yet. */
  frame: z.nullable(z.enum([...frame.options, 'not_stated'])),
  decider: z.nullable(named),
  options: line,
  tradeOffs: line,
  /** The choice, in one sentence. */
  final: line,
  /** "Not everyone agreed": a final decision then needs a reason. */
  isContested: z.boolean(),
  /** Who disagreed, and about what. Separate from `reason`, and always shown as disagreement. */
  disagreement: z._default(line, ''),
  /** Why it was decided so. */
  reason: line,
  /** Counted votes; null: not counted. */
  votes: z._default(z.nullable(votes), null),
  proposer: z._default(z.nullable(named), null),
  seconder: z._default(z.nullable(named), null),
  /** "An AI output informed this": then somebody asks what it leaves out, what may be wrong in it, who would disagree.
   * Decisions from before this was asked have none. */
  isFromAi: z._default(z.boolean(), false),
  aiMissing: z._default(line, ''),
  aiWrong: z._default(line, ''),
  aiDisagree: z._default(line, ''),
  /** With `put_off`: until which day, to the next meeting, or in words ("after the vote by e-mail"); all may be missing. */
  putOffUntil: z.nullable(day),
  isPutOffToNext: z._default(z.boolean(), false),
  putOffWords: z._default(line, ''),
});
export type DecisionContent = z.infer<typeof decisionContent>;

export const decision = z.strictObject({
  id,
  meeting: id,
  state: decisionState,
  content: decisionContent,
  /** Counts the saves. */
  version: z.int(),
  at: instant,
  supersedes: z.nullable(id),
  supersededBy: z.nullable(id),
});
export type Decision = z.infer<typeof decision>;

/** The meeting's decisions, oldest first. */
export const readDecisions = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/decisions',
  audience: 'member',
  body: nothing,
  response: z.strictObject({ decisions: z.array(decision) }),
});

/** Saves a decision under an id that the panel made. `version` is the one it changes, 0 for a new one. Refuses with
 * `already_final` to change a settled one, unless it is corrected before the recap is shared, and with `meeting_over` once a later
 * meeting has begun. */
export const saveDecision = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/decisions/:decision',
  audience: 'host',
  body: z.strictObject({
    version,
    state: decisionState,
    content: decisionContent,
    /** A decision of this meeting or an earlier one of the series, which this one replaces once it is no longer a draft. A
     * decision of this meeting must be final or put off to be replaced. */
    supersedes: z.nullable(id),
    /** Explicitly changes a settled decision in place. Without it, a window that still autosaves the proposal
     * would undo what another window has just settled. */
    corrects: z.optional(z.boolean()),
  }),
  response: decision,
});

/** Deletes a draft; until the recap is shared also a settled decision, unless it replaces another decision or is
 * replaced. */
export const dropDecision = endpoint({
  method: 'delete',
  path: '/api/series/:series/meetings/:meeting/decisions/:decision',
  audience: 'host',
  body: nothing,
  response: done,
});
