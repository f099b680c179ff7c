import type { FieldProblem, Permission } from '#contract/wire/problem.ts';
import type { ProblemCode } from '#contract/rules/wire/problem.ts';

interface Details {
  cause?: unknown;
  fields?: FieldProblem[];
  current?: unknown;
  claims?: string;
  retryAfterSeconds?: number;
  permission?: Permission;
}

/** A problem that the caller receives. Anything else thrown is a bug and is reported as `unexpected`. */
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

export function refuseFields(fields: FieldProblem[]): void {
  if (fields.length > 0) throw new AppError('invalid', 'Some fields are invalid', { fields });
}
