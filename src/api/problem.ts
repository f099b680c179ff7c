import { withJitter } from '#contract/rules/wire/backOff.ts';
import type { FieldProblem } from '#contract/wire/problem.ts';
import type { ProblemCode } from '#contract/rules/wire/problem.ts';
import type { HostErrorCode, PanelPermission } from '../host/host.ts';

/** `offline`: the server could not be reached, or did not answer in time. */
export type CallProblemCode = ProblemCode | 'offline';

interface ProblemDetails {
  signIn?: HostErrorCode | undefined;
  fields?: FieldProblem[] | undefined;
  current?: unknown;
  claims?: string | undefined;
  permission?: PanelPermission | undefined;
  requestId?: string | undefined;
  retryAfterMs?: number | undefined;
  cause?: unknown;
}

export class ProblemError extends Error {
  readonly code: CallProblemCode;
  readonly fields: FieldProblem[];
  readonly current: unknown;
  readonly signIn: HostErrorCode | undefined;
  readonly claims: string | undefined;
  readonly permission: PanelPermission | undefined;
  readonly requestId: string | undefined;
  /** 0: the server sent no Retry-After. */
  readonly retryAfterMs: number;

  constructor(
    code: CallProblemCode,
    { fields = [], current, signIn, claims, permission, requestId, retryAfterMs = 0, cause }: ProblemDetails = {},
  ) {
    super(code, { cause });
    this.name = 'ProblemError';
    this.code = code;
    this.fields = fields;
    this.current = current;
    this.signIn = signIn;
    this.claims = claims;
    this.permission = permission;
    this.requestId = requestId;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The header, in seconds; 0: there is none, or a date. */
export function retryAfterMs(header: unknown): number {
  return 1000 * (Number(header) || 0);
}

export function isPassing(error: unknown): boolean {
  return error instanceof ProblemError && passing.has(error.code);
}

const passing = new Set<CallProblemCode>([
  'offline',
  'stopping',
  'no_database',
  'too_many_requests',
  'unexpected',
  'chat_unavailable',
]);

const longMs = 3_000;

/** Such a pause is shown at once: nobody should watch a spinner meanwhile. */
export function asksForLongPause(error: unknown): boolean {
  return error instanceof ProblemError && error.retryAfterMs > longMs;
}

/** At least what the server asks for, with jitter. `random` is below 1. */
export function pauseAfter(error: unknown, pauseMs: number, random = Math.random()): number {
  const asked = error instanceof ProblemError ? error.retryAfterMs : 0;
  return Math.max(asked * (1 + random / 2), withJitter(pauseMs, random));
}

/** Deleting what was never saved succeeds even if the server can't be reached. */
export function unlessGone(isSaved: boolean) {
  return (error: unknown): Record<string, never> => {
    const isGone = error instanceof ProblemError && error.code === 'not_found';
    if (isGone || (!isSaved && isPassing(error))) return {};
    throw error;
  };
}

export function fieldsOf(error: unknown): FieldProblem[] {
  return error instanceof ProblemError ? error.fields : [];
}
