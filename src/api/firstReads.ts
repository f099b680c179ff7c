import type { AnswerOf, Endpoint } from '#contract/wire/endpoint.ts';
import type { Call, RequestTo } from './call.ts';

/** Later, an answer could be older than a notice. */
const freshMs = 10_000;

/**
 * A `call` whose first reads come from one response that holds them by path; all others, and all after a failure, go to
 * their own address.
 */
export function withFirstReads<Path extends string>(
  call: Call,
  together: Promise<Readonly<Record<Path, unknown>>>,
  paths: readonly Path[],
): Call {
  const read: Promise<Readonly<Partial<Record<string, unknown>>> | undefined> = together.catch(() => undefined);
  const waiting = new Set<string>(paths);
  const until = performance.now() + freshMs;
  return async <E extends Endpoint>(method: E['method'], path: E['path'], request: RequestTo<E>) => {
    const isFirst = method === 'get' && performance.now() < until && waiting.delete(path);
    const answers = isFirst ? await read : undefined;
    return answers ? (answers[path] as AnswerOf<E>) : call<E>(method, path, request);
  };
}
