import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Problem } from '#contract/wire/problem.ts';
import { problemStatus, type ProblemCode } from '#contract/rules/wire/problem.ts';
import { isConflict, isFull, isUnavailable } from '../database/databaseErrors.ts';
import { AppError } from '../../core/errors.ts';
import { isPrivate } from '../telemetry/requestLog.ts';

/** The only error handler: RFC 9457 problem JSON, never a stack trace or another system's message. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const requestId = String(response.getHeader('x-request-id') ?? '');
    const appError = toAppError(error);
    const problem = problemOf(appError, requestId);
    if (problem.status >= 500) {
      const day = new Date().toISOString().slice(0, 10);
      const which = isPrivate(request.route?.path) ? { day } : { requestId, path: request.route?.path };
      log.error({ ...which, code: problem.code, err: error }, 'request failed');
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const { retryAfterSeconds } = appError.details;
    if (retryAfterSeconds !== undefined) response.setHeader('retry-after', retryAfterSeconds);
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}

function problemOf(error: AppError, requestId: string): Problem {
  const { fields, current, claims, permission } = error.details;
  const isBug = error.code === 'unexpected';
  return {
    type: 'about:blank',
    title: isBug ? 'Something went wrong here' : error.message,
    status: problemStatus[error.code],
    code: error.code,
    requestId,
    ...(fields && { fields }),
    ...(current !== undefined && { current }),
    ...(claims !== undefined && { claims }),
    ...(permission !== undefined && { permission }),
  };
}

const bodyParserCodes: Record<number, ProblemCode> = { 400: 'malformed', 413: 'too_large', 415: 'malformed' };

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isFull(error)) return new AppError('disk_full', 'The database has no room left', { cause: error });
  // Conflicts get here only after many retries: the same rows are in great demand.
  if (isUnavailable(error) || isConflict(error))
    return new AppError('no_database', 'The database does not answer', { cause: error, retryAfterSeconds: 2 });
  if (error instanceof URIError) return new AppError('not_found', 'No such address', { cause: error });
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 0;
  const code = bodyParserCodes[status];
  if (code === 'too_large') return new AppError(code, 'The request is larger than 256 kB', { cause: error });
  if (code) return new AppError(code, 'The request is not JSON that can be read', { cause: error });
  return new AppError('unexpected', 'Something went wrong here', { cause: error });
}
