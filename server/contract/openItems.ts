import * as z from 'zod/mini';
import { toldConcern } from './concern.ts';
import { decision } from './decision.ts';
import { endpoint } from './wire/endpoint.ts';
import { moved } from './ownership.ts';
import { named, person, personId } from './wire/people.ts';
import { day, done, id, instant, line, nothing } from './wire/values.ts';
import { action, question } from './recap.ts';

/** A change to an action after it was shared: what, by whom and when. */
export const actionChange = z.strictObject({
  kind: z.enum(['done', 'moved', 'handed', 'dropped', 'reopened']),
  by: person,
  at: instant,
  /** Only for `handed`: the former owner (null: none) and the new one. */
  from: z.nullable(named),
  to: z.nullable(named),
  /** Only for `moved`. */
  dayFrom: z.nullable(day),
  dayTo: z.nullable(day),
  /** Only for `moved` and `dropped`. */
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
  /** Its owner has left this chat. */
  hasLeft: z.boolean(),
  /** The latest change; null: none since it was shared. */
  latest: z.nullable(actionChange),
});
export type OpenAction = z.infer<typeof openAction>;

export const openQuestion = z.strictObject({ ...question.shape, closed: z.nullable(questionClosing) });
export type OpenQuestion = z.infer<typeof openQuestion>;

/** At most this many actions, questions and decisions are listed; `more` counts the rest. */
export const mostListed = 500;

/** Open items of earlier meetings of the series. */
export const openItems = z.strictObject({
  /** When the latest meeting with a recap took place; null: there is none. */
  since: z.nullable(instant),
  /** Overdue first, then by due date; then those closed since this meeting began. */
  actions: z.array(openAction),
  /** Oldest first; then those closed since this meeting began. */
  questions: z.array(openQuestion),
  /** How many open items are not listed. */
  more: z.strictObject({ actions: z.int(), questions: z.int(), decisions: z.int() }),
  /** Those of the last recap that wait for an answer. */
  concerns: z.array(toldConcern),
  /** Decisions put off, or proposed and never made. */
  decisions: z.array(decision),
  /** "You told us, this changed": what the host said about the latest result since the meeting before; null: nothing. */
  changed: z.nullable(z.string()),
  /** Only for the host: the last meeting, if it was left without a close and its draft is still there. */
  unshared: z.nullable(z.strictObject({ meeting: id, startedAt: instant })),
});
export type OpenItems = z.infer<typeof openItems>;

/** Reads as seen before the named meeting: what is done during it stays listed, ticked. */
export const readOpenItems = endpoint({
  method: 'get',
  path: '/api/series/:series/open-items',
  audience: 'member',
  body: nothing,
  response: openItems,
});

/** Its owner or the host marks an action of an earlier meeting as done, or reopens one that is done or dropped. `stale` if
 * somebody dropped it meanwhile. */
export const markDone = endpoint({
  method: 'put',
  path: '/api/series/:series/actions/:action',
  audience: 'owner_or_host',
  body: z.strictObject({ isDone: z.boolean() }),
  response: done,
});

/**
 * Its owner or the host hands it on to somebody else in the chat, who still has to accept it. `from`: the owner shown on
 * screen. Optimistic lock: `stale` if it has another owner by now, or is done.
 */
export const handOn = endpoint({
  method: 'put',
  path: '/api/series/:series/actions/:action/owner',
  audience: 'owner_or_host',
  body: z.strictObject({ from: z.nullable(personId), to: personId }),
  response: done,
});

/** Its owner or the host drops it, with a reason. `stale` if it has been done in the meantime. */
export const dropAction = endpoint({
  method: 'put',
  path: '/api/series/:series/actions/:action/dropped',
  audience: 'owner_or_host',
  body: z.strictObject({ reason: line }),
  response: done,
});

/**
 * Closes a question of an earlier meeting, or (null) reopens it. `action`: adds it as an action to the current meeting's recap,
 * under the same id. `stale` if somebody closed it differently, `meeting_over` if no meeting is in progress.
 */
export const closeQuestion = endpoint({
  method: 'put',
  path: '/api/series/:series/questions/:question',
  audience: 'host',
  body: z.strictObject({ as: z.nullable(closingAs), words: line }),
  response: done,
});
