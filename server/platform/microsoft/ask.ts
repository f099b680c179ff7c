import { randomUUID } from 'node:crypto';
import axios, { type AxiosResponse } from 'axios';
import type { Logger } from 'pino';
import type { Config } from '../../core/config.ts';
import type { Caller } from '../../core/people.ts';
import { ConsentNeeded, type GraphToken, type Scope } from './consent.ts';
import { codeIn } from './graphRefusal.ts';
import { boundedHttp } from './http.ts';

/** Shorter than a delivery's lease, so that no second attempt starts while Graph may still respond to the first. */
const graphTimeLimitMs = 10_000;

interface GraphRequest {
  method: string;
  path: string;
  data?: unknown;
  headers?: Record<string, string>;
}

/** A link's path below Graph's URL. Undefined for any other address: the caller's token must not be sent there. */
export function pathInGraph(link: string, graphUrl: string): string | undefined {
  return link.startsWith(`${graphUrl}/`) ? link.slice(graphUrl.length) : undefined;
}

/** As the caller; any status. Throws `ConsentNeeded`, `AppError` or network errors. */
export type Ask = (caller: Caller, scope: Scope, request: GraphRequest) => Promise<AxiosResponse<unknown>>;

/** A claims challenge is passed to Entra once: often it can issue the token; otherwise the user is asked. */
export function graphAsker(config: Config, log: Logger, graphToken: GraphToken): Ask {
  const http = boundedHttp(graphTimeLimitMs, config.graphUrl);
  return async (caller, scope, request) => {
    const { method, path, data, headers = {} } = request;
    const askWith = (token: string) =>
      observed(log, request, (clientRequestId) =>
        http.request<unknown>({
          method,
          url: path,
          data,
          headers: { ...headers, 'client-request-id': clientRequestId, authorization: `Bearer ${token}` },
        }),
      );
    const answer = await askWith(await graphToken(caller, scope));
    const claims = challengeOf(answer);
    if (claims === undefined) return answer;
    const again = await askWith(await graphToken(caller, scope, claims));
    const unmet = challengeOf(again);
    if (unmet !== undefined) throw new ConsentNeeded(scope, unmet);
    return again;
  };
}

/**
 * Logs refusals with the ids that Microsoft's support asks for (graph/best-practices-concept): no chat, group,
 * person or words of Graph's.
 */
async function observed(
  log: Logger,
  { method, path }: GraphRequest,
  send: (clientRequestId: string) => Promise<AxiosResponse<unknown>>,
): Promise<AxiosResponse<unknown>> {
  const asked = { method, graph: patternOf(path), clientRequestId: randomUUID() };
  try {
    const answer = await send(asked.clientRequestId);
    const { status, data, headers } = answer;
    if (status >= 400)
      log.warn({ ...asked, status, code: codeIn(data), graphRequestId: headers['request-id'] }, 'Graph refused');
    return answer;
  } catch (cause) {
    log.warn({ ...asked, code: axios.isAxiosError(cause) ? cause.code : undefined }, 'Graph did not answer');
    throw cause;
  }
}

function patternOf(path: string): string {
  const [plain = ''] = path.split('?');
  return plain.replaceAll(/\/(chats|messages|users|groups)\/[^/]+/g, '/$1/…');
}

/**
 * The claims that Graph requires, as JSON; undefined: none. Source: Microsoft's "claims challenges": base64 in the
 * header of a 401.
 */
function challengeOf({ status, headers }: AxiosResponse<unknown>): string | undefined {
  const challenge = status === 401 ? String(headers['www-authenticate'] ?? '') : '';
  if (!challenge.includes('insufficient_claims')) return undefined;
  const [, claims] = /claims="([^"]+)"/.exec(challenge) ?? [];
  return claims === undefined ? undefined : Buffer.from(claims, 'base64').toString('utf8');
}
