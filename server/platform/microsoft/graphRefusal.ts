import type { AxiosResponse } from 'axios';
import type { ProblemCode } from '#contract/rules/wire/problem.ts';
import { AppError } from '../../core/errors.ts';
import { pauseAskedBy } from './retryAfter.ts';

/** Without Graph's words, which may name people. */
export class GraphRefused extends Error {
  override name = 'GraphRefused';
  readonly status: number;

  constructor({ status, data, headers }: AxiosResponse<unknown>) {
    super(`Graph answered ${status} ${codeIn(data)} (request-id ${String(headers['request-id'] ?? 'none')})`);
    this.status = status;
  }
}

/** The problem to show for an answer other than 200 to reading a chat. */
export function refusalIn(answer: AxiosResponse<unknown>): AppError {
  const { status, data } = answer;
  const cause = new GraphRefused(answer);
  const meaning = status === 404 ? 'not_found' : status === 403 ? meaningOf(data) : undefined;
  // Somebody outside can't tell a chat that exists from one that doesn't.
  if (meaning === 'not_found') return new AppError(meaning, 'No such chat for this person', { cause });
  if (meaning !== undefined) return new AppError(meaning, 'Teams refuses this person the chat', { cause });
  const retryAfterSeconds = pauseAskedBy(answer);
  const details = { cause, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
  return new AppError('chat_unavailable', `Teams answered ${status} for the chat`, details);
}

/** Graph answered, and didn't refuse the caller: the last list still says who is in the chat. */
export function isUnavailable(failure: unknown): boolean {
  if (!(failure instanceof AppError) || failure.code !== 'chat_unavailable') return false;
  return !(failure.cause instanceof GraphRefused && failure.cause.status === 403);
}

/** Lower case. Documented is only the status (graph/resolve-auth-errors); the words are reported ones. */
const meanings: readonly (readonly [RegExp, ProblemCode])[] = [
  // microsoft-graph-docs-contrib#9129
  [/aclcheckfailed|not a member|not part of|not found in the roster/, 'not_found'],
  [/missing scope|scope permissions|requires one of/, 'not_set_up'],
  [/licen[cs]e|polic(?:y|ies)|disabled|turned off|blocked/, 'blocked'],
];

/** Without a reason: "you or the user … has lost access to the chat" (microsoft-graph-docs#15787). */
function meaningOf(data: unknown): ProblemCode {
  const words = wordsIn(data);
  const [, known] = meanings.find(([pattern]) => pattern.test(words)) ?? [];
  if (known) return known;
  return /^(?:\s|forbidden|accessdenied|insufficientprivileges|unknownerror)*$/.test(words)
    ? 'not_found'
    : 'chat_unavailable';
}

function wordsIn(data: unknown): string {
  const { code, message, innerError } = errorIn(data);
  return [code, message, errorIn({ error: innerError }).message]
    .filter((one) => typeof one === 'string')
    .join(' ')
    .toLowerCase();
}

export function codeIn(data: unknown): string {
  const { code } = errorIn(data);
  return typeof code === 'string' && /^[\w.-]{1,60}$/.test(code) ? code : 'without a code';
}

function errorIn(data: unknown): { code?: unknown; message?: unknown; innerError?: unknown } {
  const error = isRecord(data) ? data['error'] : undefined;
  return isRecord(error) ? error : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
