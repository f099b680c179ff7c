import type { z } from 'zod/mini';

type Schema = z.core.$ZodType;

/**
 * Who may ask. `member`: anyone in the meeting's chat. `host`: whoever hosts now, which is the organizer, co-organizers and
 * whoever has the chair of the latest meeting while it is current. `host_or_former_chair`: also whoever had the chair of the
 * meeting that the path names. `organizer`: the organizer and co-organizers; in a chat without one whoever hosts now.
 * `person`: anyone who is signed in, about themselves. `anyone`: nobody may say who they are.
 */
export type Allow = 'member' | 'host' | 'host_or_former_chair' | 'organizer' | 'person' | 'anyone';

type Method = 'get' | 'post' | 'put' | 'delete';

/** The names behind the colons of a path: `'/a/:b/c/:d'` gives `'b' | 'd'`. */
export type PathNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** One route, declared once: the server serves it, the panel calls it, both take their types from it. */
export interface Endpoint<Path extends string = string, Body extends Schema = Schema, Answer extends Schema = Schema> {
  method: Method;
  path: Path;
  allow: Allow;
  body: Body;
  response: Answer;
  /** How many ordinary requests it weighs; 1 where it isn't said. */
  cost?: number;
  /** With `anyone`: so long is each request's body, whatever it says. Any other length is refused unread. */
  bytes?: number;
}

export function endpoint<Path extends string, Body extends Schema, Answer extends Schema>(
  shape: Endpoint<Path, Body, Answer>,
): Endpoint<Path, Body, Answer> {
  return shape;
}

export type BodyOf<E extends Endpoint> = z.output<E['body']>;
export type AnswerOf<E extends Endpoint> = z.output<E['response']>;
