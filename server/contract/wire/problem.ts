import * as z from 'zod/mini';
import type { ProblemCode } from '../rules/wire/problem.ts';

/** Graph permissions that Bookend requests in the user's name, each when first needed. */
export const permission = z.enum([
  'Chat.ReadBasic',
  'ChatMessage.Send',
  'Chat.Read',
  'Chat.ReadWrite',
  'TeamsActivity.Send',
  'GroupMember.Read.All',
]);
export type Permission = z.infer<typeof permission>;

export const fieldCode = z.enum([
  'empty',
  'too_long',
  'too_many',
  'control_characters',
  'wrong_type',
  'unknown_field',
  'no_such_date',
  'in_the_past',
  'too_far_ahead',
  'not_in_chat',
  'oneself',
  'cannot_sign_in',
  'from_outside',
  'not_to_observe',
  'not_a_host',
  'names_member',
  'no_such_code',
  'declined_lately',
  'needs_purpose',
  'needs_frame',
  'no_placeholder',
]);
export type FieldCode = z.infer<typeof fieldCode>;

export const fieldProblem = z.strictObject({
  field: z.string(),
  code: fieldCode,
});
export type FieldProblem = z.infer<typeof fieldProblem>;

/** RFC 9457 problem details, as `application/problem+json`. */
export interface Problem {
  type: 'about:blank';
  title: string;
  status: number;
  code: ProblemCode;
  requestId: string;
  fields?: FieldProblem[];
  /** With `stale`: the current state, in the shape of the endpoint's read. With `pulse_open`: until when. With `languages_missing`: which. */
  current?: unknown;
  /** With `consent_needed`: Entra's claims challenge, if there is one. */
  claims?: string;
  /** With `consent_needed`: the missing permission; absent where they must confirm their identity. */
  permission?: Permission;
}
