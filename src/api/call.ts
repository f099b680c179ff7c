import type { AnswerOf, BodyOf, Endpoint } from '#contract/wire/endpoint.ts';
import { pathOf } from '#contract/rules/wire/paths.ts';
import type { PathNames } from '#contract/rules/wire/paths.ts';
import type { Problem } from '#contract/wire/problem.ts';
import { problemStatus } from '#contract/rules/wire/problem.ts';
import { panelHeader } from '#contract/rules/wire/panelHeader.ts';
import { HostError, type HostErrorCode, type SignedIn } from '../host/host.ts';
import { panelId } from './panelId.ts';
import { type CallProblemCode, ProblemError, retryAfterMs } from './problem.ts';

export const timeLimitMs = 15_000;

/** Browsers refuse a request of more than 64 KiB that should outlive its page. */
const keepaliveLimit = 60_000;

interface Options {
  signal?: AbortSignal;
  timeLimitMs?: number;
  keepalive?: boolean;
}

export type RequestTo<E extends Endpoint> = Options & {
  params: Record<PathNames<E['path']>, string>;
} & (undefined extends BodyOf<E> ? { body?: undefined } : { body: BodyOf<E> });

export interface MeetingPath {
  series: string;
  meeting: string;
}

/**
 * Calls a contract endpoint, named by type because importing it would load its schemas. Without the type argument
 * nothing compiles. Throws `ProblemError`.
 */
export type Call = <E extends Endpoint = never>(
  method: E['method'],
  path: E['path'],
  request: RequestTo<E>,
) => Promise<AnswerOf<E>>;

export function createCall(host: SignedIn): Call {
  // Loads in parallel: nothing can be sent before there is a token anyway.
  const client = import('axios');

  /** Cached, because a page that is being unloaded can't wait for a token. */
  let latestToken: string | undefined;

  return async <E extends Endpoint>(method: E['method'], path: E['path'], request: RequestTo<E>) => {
    const url = pathOf<string>(path, request.params);
    const send = async (isForced: boolean) => {
      const [{ default: axios }, token] = await Promise.all([client, tokenOf(host, isForced)]);
      latestToken = token;
      const data = request.body === undefined ? undefined : jsonOf(request.body);
      try {
        return await axios.request<unknown>({
          method,
          url,
          headers: {
            authorization: `Bearer ${token}`,
            [panelHeader]: panelId,
            ...(data === undefined ? {} : { 'content-type': 'application/json' }),
          },
          data,
          timeout: request.timeLimitMs ?? timeLimitMs,
          validateStatus: () => true,
          ...(request.signal ? { signal: request.signal } : {}),
        });
      } catch (cause) {
        if (axios.isCancel(cause)) throw cause;
        throw new ProblemError('offline', { cause });
      }
    };

    const isLeaving = request.keepalive === true && latestToken !== undefined;
    let answer = isLeaving ? await sendLeaving(method, url, request.body, latestToken) : await send(false);
    if (answer.status === 401) answer = await send(true);
    if (answer.status >= 300) throw problemIn(answer.status, answer.data, answer.headers['retry-after']);
    // The server checked its answer against the same schema.
    return answer.data as AnswerOf<E>;
  };
}

/** Replaces lone surrogates, which a text field can hold briefly and the contract refuses. */
export function jsonOf(body: unknown): string {
  return JSON.stringify(body, (_, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value));
}

/** Sends before it returns: a page that is being unloaded has no later task. */
async function sendLeaving(method: Endpoint['method'], url: string, body: unknown, token = '') {
  const text = jsonOf(body ?? {});
  try {
    const answer = await fetch(url, {
      method: method.toUpperCase(),
      headers: { authorization: `Bearer ${token}`, [panelHeader]: panelId, 'content-type': 'application/json' },
      body: text,
      signal: AbortSignal.timeout(timeLimitMs),
      keepalive: new Blob([text]).size < keepaliveLimit,
    });
    const data: unknown = await answer.json().catch(() => undefined);
    return { status: answer.status, data, headers: { 'retry-after': answer.headers.get('retry-after') } };
  } catch (cause) {
    throw new ProblemError('offline', { cause });
  }
}

async function tokenOf(host: SignedIn, isForced: boolean): Promise<string> {
  try {
    return await host.token({ isForced });
  } catch (cause) {
    const signIn = cause instanceof HostError ? cause.code : undefined;
    throw new ProblemError(codeFor(signIn), { signIn, cause });
  }
}

function codeFor(signIn: HostErrorCode | undefined): CallProblemCode {
  switch (signIn) {
    case 'offline':
    case 'consent_needed':
    case 'other_organization':
      return signIn;
    case 'sign_in_again':
      return 'consent_needed';
    default:
      return 'signed_out';
  }
}

export function problemIn(status: number, data: unknown, retryAfter: unknown): ProblemError {
  const asked = { retryAfterMs: retryAfterMs(retryAfter) };
  if (isProblem(data)) return new ProblemError(data.code, { ...data, ...asked });
  // A proxy or load balancer answers this while the server starts.
  return new ProblemError([502, 503, 504].includes(status) ? 'stopping' : 'unexpected', asked);
}

/** A newer server's unknown code becomes "unexpected". */
function isProblem(data: unknown): data is Problem {
  return (
    typeof data === 'object' &&
    data !== null &&
    'code' in data &&
    typeof data.code === 'string' &&
    data.code in problemStatus
  );
}
