import * as z from 'zod/mini';
import { endpoint } from '../wire/endpoint.ts';
import { named, personId } from '../wire/people.ts';
import { share } from './recap.ts';
import { mostLines } from '../rules/person/digest.ts';
import { chosenInstant, id, instant, language, line, list, nothing } from '../wire/values.ts';

export const replyWithinDays = 365;

const text = line.check(z.minLength(1));

export const noteContent = z.union([
  z.strictObject({
    kind: z.literal('thanks'),
    to: list(personId).check(z.minLength(1)),
    text,
    /** What it led to. */
    outcome: z.optional(line),
  }),
  z.strictObject({ kind: z.literal('clarify'), decision: id, text }),
  z.strictObject({ kind: z.literal('dissent'), text, replyBy: chosenInstant }),
  /** An acknowledgement from the meeting, posted for everybody under its own id, so that it is shared once. `at`:
   * the time of the version that the sharer read, because its author may have replaced it under the same id. */
  z.strictObject({ kind: z.literal('acknowledgement'), acknowledgement: id, at: z.optional(instant) }),
  z.strictObject({ kind: z.literal('open_items') }),
  /** A leader's thanks for a month, in their own words. */
  z.strictObject({ kind: z.literal('digest'), lines: z.array(text).check(z.minLength(1), z.maxLength(mostLines)) }),
]);
export type NoteContent = z.infer<typeof noteContent>;

export const note = z.strictObject({
  id,
  at: instant,
  kind: z.enum(['thanks', 'clarify', 'dissent', 'acknowledgement', 'open_items', 'digest']),
  to: z.array(named),
  text: z.string(),
  /** `clarify`: the decision's sentence. `acknowledgement` and `thanks`: what it led to. */
  about: z.string(),
  replyBy: z.nullable(instant),
  share,
});
export type Note = z.infer<typeof note>;

/** The caller's own notes in the series, newest first, at most 20; `counts` covers all of them. */
export const readNotes = endpoint({
  method: 'get',
  path: '/api/series/:series/notes',
  audience: 'member',
  body: nothing,
  response: z.strictObject({ notes: z.array(note), count: z.int() }),
});

/**
 * Posts a note to the chat in the caller's name, once per id (idempotency key). Refuses `content.to` with
 * `not_in_chat` or `oneself`, and `content.replyBy` with `in_the_past` or `too_far_ahead`. `not_found`: no such
 * decision in force, no such version of the acknowledgement, the id is taken, or nothing is open.
 */
export const postNote = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/notes/:note',
  audience: 'member',
  body: z.strictObject({ language, content: noteContent }),
  response: note,
});
