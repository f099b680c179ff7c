import * as z from 'zod/mini';
import { concernSummary } from './concern.ts';
import { decision } from './decision.ts';
import { endpoint } from '../wire/endpoint.ts';
import { moved } from './ownership.ts';
import { named, person, personId } from '../wire/people.ts';
import { day, done, id, instant, line, nothing } from '../wire/values.ts';
import { action, question } from './recap.ts';

export const actionChange = z.strictObject({
  kind: z.enum(['done', 'moved', 'handed', 'dropped', 'reopened']),
  by: person,
  at: instant,
  from: z.nullable(named),
  to: z.nullable(named),
  dayFrom: z.nullable(day),
  dayTo: z.nullable(day),
  reason: z.string(),
});
export type ActionChange = z.infer<typeof actionChange>;

const closingAs = z.enum(['answered', 'action', 'dropped']);

export const questionClosing = z.strictObject({
  as: closingAs,
  by: person,
  at: instant,
  /** The answer, or the reason for dropping it; may be empty. */
  words: z.string(),
});
export type QuestionClosing = z.infer<typeof questionClosing>;

export const openAction = z.strictObject({
  ...action.shape,
  moved: z.nullable(moved),
  isYours: z.boolean(),
  isDone: z.boolean(),
  isDropped: z.boolean(),
  isOverdue: z.boolean(),
  hasLeft: z.boolean(),
  latest: z.nullable(actionChange),
});
export type OpenAction = z.infer<typeof openAction>;

export const openQuestion = z.strictObject({ ...question.shape, closed: z.nullable(questionClosing) });
export type OpenQuestion = z.infer<typeof openQuestion>;

/** At most this many actions, questions and decisions are listed; `more` counts the rest. */
export const mostListed = 500;

export const openItems = z.strictObject({
  since: z.nullable(instant),
  /** Overdue first, then by due date; then those closed since this meeting began. */
  actions: z.array(openAction),
  /** Oldest first; then those closed since this meeting began. */
  questions: z.array(openQuestion),
  more: z.strictObject({ actions: z.int(), questions: z.int(), decisions: z.int() }),
  concerns: z.array(concernSummary),
  decisions: z.array(decision),
  /** The host's sentence about the latest pulse result since the previous meeting; null: none. */
  changed: z.nullable(z.string()),
  /** Only for the host: the last meeting, if it has a draft and was never closed. */
  unshared: z.nullable(z.strictObject({ meeting: id, startedAt: instant })),
});
export type OpenItems = z.infer<typeof openItems>;

/** As seen before the named meeting: items completed during it stay listed, ticked. */
export const readOpenItems = endpoint({
  method: 'get',
  path: '/api/series/:series/open-items',
  audience: 'member',
  body: nothing,
  response: openItems,
});

/** Only the owner or the host; also reopens a done or dropped action. `stale` if somebody dropped it meanwhile. */
export const markDone = endpoint({
  method: 'put',
  path: '/api/series/:series/actions/:action',
  audience: 'owner_or_host',
  body: z.strictObject({ isDone: z.boolean() }),
  response: done,
});

/**
 * The new owner still has to accept. `from`: the owner shown on screen. Optimistic lock: `stale` if it has another
 * owner by now, or is done.
 */
export const handOn = endpoint({
  method: 'put',
  path: '/api/series/:series/actions/:action/owner',
  audience: 'owner_or_host',
  body: z.strictObject({ from: z.nullable(personId), to: personId }),
  response: done,
});

/** Only the owner or the host, with a reason. `stale` if it was done meanwhile. */
export const dropAction = endpoint({
  method: 'put',
  path: '/api/series/:series/actions/:action/dropped',
  audience: 'owner_or_host',
  body: z.strictObject({ reason: line }),
  response: done,
});

/**
 * Closes an earlier meeting's question, or (null) reopens it. `action` also adds it to the current recap, under the
 * same id. `stale` if somebody closed it differently, `meeting_over` if no meeting is in progress.
 */
export const closeQuestion = endpoint({
  method: 'put',
  path: '/api/series/:series/questions/:question',
  audience: 'host',
  body: z.strictObject({ as: z.nullable(closingAs), words: line }),
  response: done,
});
