import * as z from 'zod/mini';

/** Every code with which a request can be refused, and its status. */
export const problemStatus = {
  malformed: 400,
  must_be_unnamed: 400,
  wrong_length: 400,
  signed_out: 401,
  consent_needed: 403,
  other_organization: 403,
  host_only: 403,
  organizer_only: 403,
  attendee_only: 403,
  role_needed: 403,
  not_found: 404,
  wrong_method: 405,
  stale: 409,
  already_final: 409,
  already_superseded: 409,
  already_handed: 409,
  already_answered: 409,
  too_early: 409,
  meeting_over: 409,
  chair_moved: 409,
  pulse_open: 409,
  kept_by_another: 409,
  not_yours: 409,
  too_many_here: 409,
  too_large: 413,
  invalid: 422,
  too_many_requests: 429,
  busy: 429,
  unexpected: 500,
  not_set_up: 502,
  chat_unavailable: 502,
  stopping: 503,
  no_database: 503,
  disk_full: 507,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** What Bookend asks of Graph in a person's name, each when it is first needed (Microsoft's names). */
export const permission = z.enum(['Chat.ReadBasic', 'ChatMessage.Send', 'Chat.Read', 'Chat.ReadWrite']);
export type Permission = z.infer<typeof permission>;

/** What is wrong with one field. */
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
  'not_to_observe',
]);
export type FieldCode = z.infer<typeof fieldCode>;

export const fieldProblem = z.strictObject({
  /** Where in the body: `actions.0.what`. */
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
  /** With `invalid`: each invalid field. */
  fields?: FieldProblem[];
  /** With `stale`: the current state, in the shape of the endpoint's read. */
  current?: unknown;
  /** With `consent_needed`: Entra's claims challenge, if there is one. */
  claims?: string;
  /** With `consent_needed`: what the person has not permitted yet; absent where they need to confirm who they are. */
  permission?: Permission;
}
