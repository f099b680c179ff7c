import type { AnswerOf, BodyOf, Endpoint, EndpointFor } from '#contract/wire/endpoint.ts';
import { pathOf, type PathNames } from '#contract/rules/wire/paths.ts';
import { problemIn, timeLimitMs } from './call.ts';
import { ProblemError } from './problem.ts';

interface UnnamedRequest<E extends Endpoint> {
  params: Record<PathNames<E['path']>, string>;
  body: BodyOf<E>;
  bytes: NonNullable<E['bytes']>;
}

/**
 * Calls an anonymous endpoint: no token, cookie, referrer or custom header, the same language for everybody, a body
 * of fixed length only. Browsers keep it off connections with credentials.
 */
export async function callAnonymously<E extends EndpointFor<'anonymous'> = never>(
  method: E['method'],
  path: E['path'],
  { params, body, bytes }: UnnamedRequest<E>,
): Promise<AnswerOf<E>> {
  const text = JSON.stringify(body);
  const { length } = new TextEncoder().encode(text);
  if (length !== bytes) throw new Error(`A body of ${length} bytes would stand out among those of ${bytes}`);
  const { status, data, retryAfter } = await send(method, pathOf<string>(path, params), text);
  if (status >= 300) throw problemIn(status, data, retryAfter);
  return data as AnswerOf<E>;
}

async function send(method: Endpoint['method'], path: string, body: string) {
  try {
    const answer = await fetch(path, {
      method: method.toUpperCase(),
      // A browser's own list of languages can tell people apart.
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      keepalive: true,
      signal: AbortSignal.timeout(timeLimitMs),
    });
    const text = await answer.text();
    return { status: answer.status, data: parsed(text), retryAfter: answer.headers.get('retry-after') };
  } catch (cause) {
    throw new ProblemError('offline', { cause });
  }
}

/** A proxy in front of the server may answer with HTML. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
