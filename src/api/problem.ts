import type { FieldProblem, Permission, ProblemCode } from '#contract/problem.ts';

/** `offline`: the server could not be reached, or did not answer in time. */
export type CallProblemCode = ProblemCode | 'offline';

interface ProblemDetails {
  fields?: FieldProblem[] | undefined;
  current?: unknown;
  claims?: string | undefined;
  permission?: Permission | undefined;
  requestId?: string | undefined;
  cause?: unknown;
}

/** A request that was refused, or never arrived. */
export class ProblemError extends Error {
  readonly code: CallProblemCode;
  readonly fields: FieldProblem[];
  readonly current: unknown;
  readonly claims: string | undefined;
  /** With `consent_needed`: what is to be permitted. */
  readonly permission: Permission | undefined;
  readonly requestId: string | undefined;

  constructor(
    code: CallProblemCode,
    { fields = [], current, claims, permission, requestId, cause }: ProblemDetails = {},
  ) {
    super(code, { cause });
    this.name = 'ProblemError';
    this.code = code;
    this.fields = fields;
    this.current = current;
    this.claims = claims;
    this.permission = permission;
    this.requestId = requestId;
  }
}

/** Whether asking again, unchanged, may succeed. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof ProblemError && ['offline', 'stopping', 'unexpected', 'chat_unavailable'].includes(error.code)
  );
}
