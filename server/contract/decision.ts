import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { frame } from './meeting.ts';
import { named } from './people.ts';
import { day, done, id, instant, line, nothing, version } from './values.ts';

/** `draft` is what the host is still typing; only the host reads it. A final one never changes, it can be superseded. */
export const decisionState = z.enum(['draft', 'proposed', 'final', 'put_off']);
export type DecisionState = z.infer<typeof decisionState>;

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
  /** "Not everyone agreed": then the reason is required. */
  isContested: z.boolean(),
  reason: line,
  /** "An AI output informed this": then somebody asks what it leaves out, what may be wrong in it, who would disagree.
   * Decisions from before this was asked have none. */
  isFromAi: z._default(z.boolean(), false),
  aiMissing: z._default(line, ''),
  aiWrong: z._default(line, ''),
  aiDisagree: z._default(line, ''),
  /** With `put_off`: until when. */
  putOffUntil: z.nullable(day),
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
  allow: 'member',
  body: nothing,
  response: z.strictObject({ decisions: z.array(decision) }),
});

/** Saves a decision under an id that the panel made. `version` is the one it changes, 0 for a new one. Refuses with
 * `meeting_over` once a later meeting has begun. */
export const saveDecision = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/decisions/:decision',
  allow: 'host',
  body: z.strictObject({
    version,
    state: decisionState,
    content: decisionContent,
    /** A final or put-off decision of this meeting or an earlier one of the series, which this one replaces once it is
     * proposed or more. */
    supersedes: z.nullable(id),
  }),
  response: decision,
});

/** Throws a draft away; anything further stays. */
export const dropDecision = endpoint({
  method: 'delete',
  path: '/api/series/:series/meetings/:meeting/decisions/:decision',
  allow: 'host',
  body: nothing,
  response: done,
});
