import * as z from 'zod/mini';
import { endpoint } from './wire/endpoint.ts';
import { named, personId } from './wire/people.ts';
import { share } from './recap.ts';
import { chosenInstant, id, instant, language, line, list, nothing } from './wire/values.ts';

/** The longest time, in days, within which an answer can be asked for. */
export const replyWithinDays = 365;

const text = line.check(z.minLength(1));

/** What somebody writes to the chat between meetings. */
export const noteContent = z.union([
  z.strictObject({ kind: z.literal('thanks'), to: list(personId).check(z.minLength(1)), text }),
  /** Rephrases a decision that is in force. */
  z.strictObject({ kind: z.literal('clarify'), decision: id, text }),
  /** "What are we missing?", with a time by which an answer helps. */
  z.strictObject({ kind: z.literal('dissent'), text, replyBy: chosenInstant }),
  /** An acknowledgement from the meeting, posted for everybody under its own id, so that it is shared once. `at`:
   * the time of the version that the sharer read, because its author may have replaced it under the same id. */
  z.strictObject({ kind: z.literal('acknowledgement'), acknowledgement: id, at: z.optional(instant) }),
  /** What earlier meetings left open, as of now. Host only. */
  z.strictObject({ kind: z.literal('open_items') }),
]);
export type NoteContent = z.infer<typeof noteContent>;

/** A note as it stands in the chat: names and words are a copy. */
export const note = z.strictObject({
  id,
  at: instant,
  kind: z.enum(['thanks', 'clarify', 'dissent', 'acknowledgement', 'open_items']),
  to: z.array(named),
  /** Empty for `open_items`. */
  text: z.string(),
  /** Of `clarify`: the decision's sentence. Of `acknowledgement`: what it led to. */
  about: z.string(),
  replyBy: z.nullable(instant),
  share,
});
export type Note = z.infer<typeof note>;

/** The caller's own of the series, newest first, at most 20; `counts` are all they have written. */
export const readNotes = endpoint({
  method: 'get',
  path: '/api/series/:series/notes',
  audience: 'member',
  body: nothing,
  response: z.strictObject({ notes: z.array(note), count: z.int() }),
});

/** Posts a note to the chat in the caller's name, once per id (idempotency key). Refuses `content.to` with `not_in_chat` or
 * `oneself`, and `content.replyBy` with `in_the_past` or `too_far_ahead`. `not_found`: the decision isn't in force in this
 * series; the acknowledgement isn't this meeting's, has another id or another time; the id belongs to something else in the
 * series; nothing is open. */
export const postNote = endpoint({
  method: 'put',
  path: '/api/series/:series/meetings/:meeting/notes/:note',
  audience: 'member',
  body: z.strictObject({ language, content: noteContent }),
  response: note,
});
