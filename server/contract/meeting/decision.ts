import * as z from 'zod/mini';
import { endpoint } from '../wire/endpoint.ts';
import { decisionFrames } from '../rules/meeting/opening.ts';
import { named } from '../wire/people.ts';
import { day, done, id, instant, line, nothing, version } from '../wire/values.ts';

/**
 * `draft`: only the host reads it. `withdrawn`: revokes an earlier decision without replacing it. Final, put-off and
 * withdrawn decisions are settled: they can be corrected until their recap is shared; after that only another
 * decision can supersede them.
 */
export const decisionState = z.enum(['draft', 'proposed', 'final', 'put_off', 'withdrawn']);
export type DecisionState = z.infer<typeof decisionState>;
export type LoggedState = Exclude<DecisionState, 'draft'>;

const count = z.int().check(z.minimum(0), z.maximum(100_000));

export const votes = z.strictObject({ for: count, against: count, abstained: count });
export type Votes = z.infer<typeof votes>;

export const decisionContent = z.strictObject({
  statement: line,
  frame: z.nullable(z.enum(decisionFrames)),
  decider: z.nullable(named),
  options: line,
  tradeOffs: line,
  final: line,
  /** "Not everyone agreed": a final decision then needs a reason. */
  isContested: z.boolean(),
  /** Kept apart from `reason`, and always shown as disagreement. */
  disagreement: z._default(line, ''),
  reason: line,
  votes: z._default(z.nullable(votes), null),
  proposer: z._default(z.nullable(named), null),
  seconder: z._default(z.nullable(named), null),
  isFromAi: z._default(z.boolean(), false),
  aiMissing: z._default(line, ''),
  aiWrong: z._default(line, ''),
  aiDisagree: z._default(line, ''),
  /** With `put_off`: until a day, the next meeting, or in words; all may be missing. */
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
  version: z.int(),
  at: instant,
  supersedes: z.nullable(id),
  supersededBy: z.nullable(id),
});
export type Decision = z.infer<typeof decision>;

export const readDecisions = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/decisions',
  audience: 'member',
  body: nothing,
  response: z.strictObject({ decisions: z.array(decision) }),
});

/**
 * The id comes from the panel; `version` is 0 for a new decision. Refuses with `already_final` to change a settled
 * one without `corrects`, and with `meeting_over` once a later meeting has begun.
 */
export const saveDecision = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/decisions/:decision',
  audience: 'host',
  body: z.strictObject({
    version,
    state: decisionState,
    content: decisionContent,
    /**
     * The decision of this series that this one replaces once it is no longer a draft. One of the same meeting must
     * be final or put off.
     */
    supersedes: z.nullable(id),
    /**
     * Changes a settled decision in place. Without this flag, a window that still autosaves the proposal would undo
     * what another window has just settled.
     */
    corrects: z.optional(z.boolean()),
  }),
  response: decision,
});

/** Deletes a draft, or a settled decision until the recap is shared, unless it replaces another or is replaced. */
export const dropDecision = endpoint({
  method: 'delete',
  path: '/api/series/:series/meetings/:meeting/decisions/:decision',
  audience: 'host',
  body: nothing,
  response: done,
});
