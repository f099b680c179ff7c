import * as z from 'zod/mini';
import { acknowledgement } from './acknowledgement.ts';
import { toldConcern } from './concern.ts';
import { decision } from './decision.ts';
import { endpoint } from './endpoint.ts';
import { learning } from './learning.ts';
import { frame } from './meeting.ts';
import { moved } from './ownership.ts';
import { named, person, personId } from './people.ts';
import { day, done, id, instant, language, line, list, nothing, version } from './values.ts';

export const mostHelpers = 10;

export const action = z.strictObject({
  id,
  what: line,
  /** The one person who answers for it. */
  owner: z.nullable(named),
  /** They help; the owner answers. */
  helpers: z._default(z.array(named).check(z.maxLength(mostHelpers)), []),
  due: z.nullable(day),
  /** "Before the fair": where no day is known. */
  dueWords: z._default(line, ''),
});
export type Action = z.infer<typeof action>;

export const question = z.strictObject({ id, text: line });

/** For official minutes. Nothing in it is inferred: who was there is what the host says. */
export const minutes = z.strictObject({
  present: list(named),
  absent: list(named),
  /** Null: it was not said. */
  hasQuorum: z.nullable(z.boolean()),
  note: line,
  /** Where the full minutes are. */
  link: line,
});
export type Minutes = z.infer<typeof minutes>;

/** Asked once of a recap that an AI wrote: what does it leave out, what may be wrong in it, who would disagree? */
export const aiCheck = z.strictObject({ missing: line, wrong: line, disagree: line });
export type AiCheck = z.infer<typeof aiCheck>;

/** What the host types at the close. The decisions are not in it: they are kept as they were made. */
export const draft = z.strictObject({
  actions: list(action),
  questions: list(question),
  /** "Questions welcome until …": so long the host is there for them. */
  questionsUntil: z.optional(z.nullable(day)),
  minutes: z.optional(minutes),
  /** Absent: nobody said that an AI wrote any of it. */
  aiCheck: z.optional(aiCheck),
});
export type Draft = z.infer<typeof draft>;

/** What a reader of the recap would ask next. `about` is the action's or decision's id; null: the meeting. */
export const missing = z.strictObject({
  code: z.enum([
    'no_words',
    'no_owner',
    'vague_owner',
    'group_owner',
    'two_owners',
    'unknown_owner',
    'no_date',
    'past_date',
    'no_purpose',
    'no_frame',
    'no_final_decision',
    'decision_open',
    /** Not everyone agreed, and nobody says why it was decided so. */
    'contested_without_reason',
    'decision_without_reason',
  ]),
  about: z.nullable(id),
  /** The action's or decision's own words, to name it by. */
  name: z.string(),
  /** What was typed as its owner, where that is in question. Older recaps have none. */
  typed: z.optional(z.string()),
});
export type Missing = z.infer<typeof missing>;

/** What an observer saw of the host, where the host shares it; `by` is null where they would rather not be named. */
export const observation = z.strictObject({ id, strength: z.string(), growth: z.string(), by: z.nullable(person) });
export type Observation = z.infer<typeof observation>;

/** What earlier meetings had left, as it stood when the recap was shared first. */
export const carriedOver = z.strictObject({
  /** Done since the recap before. */
  done: z.array(action),
  /** Overdue first, then by day. */
  actions: z.array(action),
  questions: z.array(question),
  decisions: z.array(decision),
});
export type CarriedOver = z.infer<typeof carriedOver>;

/** A recap as it was shared: a copy that later edits don't touch. Everything optional or with a default is missing in older ones. */
export const filed = z.strictObject({
  at: instant,
  /** The meeting's own day, in its time zone. */
  day: z.optional(day),
  /** When it was shared again with other content; absent: never. */
  correctedAt: z.optional(instant),
  by: person,
  purpose: z.string(),
  frame: z.nullable(frame),
  decider: z.nullable(named),
  decisions: z.array(decision),
  actions: z.array(action),
  questions: z.array(question),
  questionsUntil: z.optional(z.nullable(day)),
  minutes: z.optional(minutes),
  /** Absent: nothing was answered. */
  aiCheck: z.optional(aiCheck),
  carriedOver: z.optional(carriedOver),
  /** Oldest first, without whom asks to be left off. A recap that was filed before people could acknowledge has none. */
  acknowledgements: z._default(z.array(acknowledgement), []),
  observed: z._default(z.array(observation), []),
  /** What was learned from mistakes. Older recaps have neither these nor concerns. */
  learnings: z._default(z.array(learning), []),
  concerns: z._default(z.array(toldConcern), []),
  missing: z.array(missing),
});
export type Filed = z.infer<typeof filed>;

/** `waiting`: on its way, or tried again, `because` says why; `stopped`: needs a person's press; `posted`: the chat
 * has the card. */
export const share = z.strictObject({
  state: z.enum(['waiting', 'stopped', 'posted']),
  at: instant,
  because: z.nullable(z.enum(['busy', 'unavailable', 'unknown', 'refused', 'too_large', 'consent', 'given_up'])),
  /** Whether the chat's card shows the recap as it was filed last. */
  isCurrent: z.boolean(),
  /** In whose name it goes to the chat; empty: somebody who has left. */
  sharer: z.string(),
  isMine: z.boolean(),
  /** Whether the caller's update would change the card that is there: nobody can change another's message. */
  changesCard: z.boolean(),
});
export type Share = z.infer<typeof share>;

export const recap = z.strictObject({
  /** Only for the host; null for others. */
  draft: z.nullable(draft),
  /** Counts the draft's saves; 0 before the first. */
  version: z.int(),
  savedAt: z.nullable(instant),
  /** Of the draft for the host, of the filed recap for others. */
  missing: z.array(missing),
  filed: z.nullable(filed),
  share: z.nullable(share),
  /** Whether draft or decisions differ from what was filed. */
  hasChanged: z.boolean(),
});
export type Recap = z.infer<typeof recap>;

export const readRecap = endpoint({
  method: 'get',
  path: '/api/series/:series/meetings/:meeting/recap',
  allow: 'member',
  body: nothing,
  response: recap,
});

/** A `stale` problem's `current` is `{ version, content }` as it is now. */
export const saveDraft = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/recap/draft',
  allow: 'host_or_former_chair',
  body: z.strictObject({ version, content: draft }),
  response: z.strictObject({ version: z.int(), savedAt: instant, missing: z.array(missing) }),
});

/** Files the recap and posts its card, or brings the posted card up to date. Safe to ask again at any time. */
export const shareRecap = endpoint({
  method: 'post',
  path: '/api/series/:series/meetings/:meeting/recap/share',
  allow: 'host_or_former_chair',
  body: z.strictObject({ version, language }),
  response: share,
});

/** What became of an action after it was shared, who did it, and when. */
export const actionChange = z.strictObject({
  kind: z.enum(['done', 'moved', 'handed', 'dropped', 'reopened']),
  by: person,
  at: instant,
  /** Of `handed`: who had it (null: nobody), and who has it now. */
  from: z.nullable(named),
  to: z.nullable(named),
  /** Of `moved`. */
  dayFrom: z.nullable(day),
  dayTo: z.nullable(day),
  /** Of `moved` and `dropped`. */
  reason: z.string(),
});
export type ActionChange = z.infer<typeof actionChange>;

const closingAs = z.enum(['answered', 'action', 'dropped']);

export const questionClosing = z.strictObject({
  as: closingAs,
  by: person,
  at: instant,
  /** The answer, or why it was dropped; may be empty. */
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
  /** Its owner is in this chat no more. */
  hasLeft: z.boolean(),
  /** What became of it last; null: nothing since it was shared. */
  latest: z.nullable(actionChange),
});
export type OpenAction = z.infer<typeof openAction>;

export const openQuestion = z.strictObject({ ...question.shape, closed: z.nullable(questionClosing) });
export type OpenQuestion = z.infer<typeof openQuestion>;

/** So many actions, questions and decisions are listed at most; `more` counts the rest. */
export const mostListed = 500;

/** What earlier meetings of the series left to do. */
export const openItems = z.strictObject({
  /** When the latest meeting with a recap took place; null: there is none. */
  since: z.nullable(instant),
  /** Overdue first, then by day; then what was closed since this meeting began. */
  actions: z.array(openAction),
  /** Oldest first; then what was closed since this meeting began. */
  questions: z.array(openQuestion),
  /** What is open besides those that are listed. */
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
  allow: 'member',
  body: nothing,
  response: openItems,
});

/** Its owner or the host marks an action of an earlier meeting as done, or reopens one that is done or dropped. `stale` where
 * somebody dropped it meanwhile. */
export const markDone = endpoint({
  method: 'put',
  path: '/api/series/:series/actions/:action',
  allow: 'member',
  body: z.strictObject({ isDone: z.boolean() }),
  response: done,
});

/**
 * Its owner or the host gives it to somebody else of the chat, who has not accepted it then. `from` is whose it is on the
 * screen: `stale` where it is somebody else's by now, or done.
 */
export const handOn = endpoint({
  method: 'put',
  path: '/api/series/:series/actions/:action/owner',
  allow: 'member',
  body: z.strictObject({ from: z.nullable(personId), to: personId }),
  response: done,
});

/** Its owner or the host says why nobody will do it. `stale` where somebody has done it meanwhile. */
export const dropAction = endpoint({
  method: 'put',
  path: '/api/series/:series/actions/:action/dropped',
  allow: 'member',
  body: z.strictObject({ reason: line }),
  response: done,
});

/**
 * Closes a question of an earlier meeting, or (null) opens it again. `action`: it becomes one in the current meeting's recap,
 * under its own id. `stale` where somebody closed it otherwise meanwhile, `meeting_over` where no meeting goes on.
 */
export const closeQuestion = endpoint({
  method: 'put',
  path: '/api/series/:series/questions/:question',
  allow: 'host',
  body: z.strictObject({ as: z.nullable(closingAs), words: line }),
  response: done,
});
