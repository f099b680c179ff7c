import type { FieldProblem, Permission } from '#contract/wire/problem.ts';
import type { ProblemCode } from '#contract/rules/problem.ts';

interface Details {
  cause?: unknown;
  fields?: FieldProblem[];
  current?: unknown;
  claims?: string;
  /** When a retry makes sense. */
  retryAfterSeconds?: number;
  permission?: Permission;
}

/** What a caller should be told. Anything else that is thrown is a bug and is told as `unexpected`. */
export class AppError extends Error {
  override name = 'AppError';
  readonly code: ProblemCode;
  readonly details: Details;

  constructor(code: ProblemCode, message: string, details: Details = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.details = details;
  }
}

/** Refuses a body, naming each field that cannot be taken. Does nothing when there is none. */
export function refuseFields(fields: FieldProblem[]): void {
  if (fields.length > 0) throw new AppError('invalid', 'Some fields are invalid', { fields });
}
