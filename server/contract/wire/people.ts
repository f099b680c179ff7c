import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { line, nothing } from './values.ts';

/** Entra's object id, the only stable identity: names and addresses can change hands. */
export const personId = z.string().check(z.maxLength(128), z.regex(/^[!-~]+$/));

export const person = z.strictObject({ id: personId, name: z.string() });
export type Person = z.infer<typeof person>;

/** Members from other organizations can be named, but can't sign in to Bookend here. */
export const member = z.extend(person, {
  isExternal: z.boolean(),
  /** Present only if somebody else in the chat has the same name. */
  mail: z.optional(z.string()),
});
export type Member = z.infer<typeof member>;

/**
 * Picked from the chat (with an id) or typed as free text (without). Request bodies refuse unknown fields, so a
 * member's other fields must not compile here.
 */
export interface Named extends NothingElse {
  id: string | null;
  name: string;
}
type NothingElse = { [Field in Exclude<keyof Member, keyof Person>]?: never };
export const named: z.ZodMiniType<Named> = z.strictObject({ id: z.nullable(personId), name: line });

export const readPeople = endpoint({
  method: 'get',
  path: '/api/series/:series/people',
  audience: 'member',
  body: nothing,
  response: z.strictObject({ people: z.array(member) }),
});
