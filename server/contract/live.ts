import * as z from 'zod/mini';

/** What can change under a reader. Also the first half of the panel's query keys. */
export const topic = z.enum([
  'room',
  'decisions',
  'acknowledgements',
  'observer',
  'sections',
  'mistakes',
  'concerns',
  'recap',
  'ownership',
  'support',
  'pulse',
  'open-items',
  'notes',
  'focus',
  'cues',
]);

/** "Read this again." Carries no values, so a lost or doubled notice does no harm. */
export const notice = z.strictObject({
  topic,
  /** The series for `room`, `support`, `open-items`, `notes` and `focus`, the meeting for the others. */
  id: z.string(),
});
export type Notice = z.infer<typeof notice>;

/** The stream of notices of one series, as `text/event-stream`. Not an `endpoint`: it has no single answer. */
export const livePath = '/api/series/:series/live';

/** Ends a stream whose person has opened many others: its panel comes back when it is looked at, not by itself. */
export const restEvent = 'rest';
