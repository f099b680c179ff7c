import { isAxiosError, type AxiosResponse } from 'axios';
import { codeIn } from '../../platform/microsoft/graphRefusal.ts';
import { boundedHttp } from '../../platform/microsoft/http.ts';
import { pauseAskedBy } from '../../platform/microsoft/retryAfter.ts';
import { NotAsked, Unreachable } from './failures.ts';
import type { Me, OptionalScope, Tokens } from './deviceSignIn.ts';

export type Answer = AxiosResponse<unknown>;

interface GraphRequest {
  method: string;
  path: string;
  data?: unknown;
  headers?: Record<string, string>;
}

/** One person's access to Graph. */
export interface Connection {
  graphUrl: string;
  me: Me;
  /** Waits as long as Graph wants. */
  ask: (request: GraphRequest, token?: string) => Promise<Answer>;
  /** A 429 is an answer. */
  askOnce: (request: GraphRequest) => Promise<Answer>;
  rest: (seconds: number) => Promise<void>;
  /** Throws `NotAsked`. */
  tokenFor: (scope: OptionalScope) => string;
}

const timeLimitMs = 10_000;
const mostTries = 3;

export function connect({
  graphUrl,
  me,
  tokens,
  rest,
}: Pick<Connection, 'graphUrl' | 'me' | 'rest'> & { tokens: Tokens }): Connection {
  const http = boundedHttp(timeLimitMs, graphUrl);
  const askOnce = ({ method, path, data, headers }: GraphRequest, token = tokens.chats) =>
    http
      .request<unknown>({ method, url: path, data, headers: { ...headers, authorization: `Bearer ${token}` } })
      .catch((failure: unknown) => {
        throw isAxiosError(failure) ? new Unreachable('Graph') : failure;
      });
  return {
    graphUrl,
    me,
    rest,
    askOnce: (request) => askOnce(request),
    async ask(request, token) {
      for (let tries = 1; ; tries++) {
        const answer = await askOnce(request, token);
        const pause = pauseAskedBy(answer);
        if (pause === undefined || tries === mostTries) return answer;
        await rest(pause);
      }
    },
    tokenFor(scope) {
      const token = tokens.optional.get(scope);
      if (token === undefined) throw new NotAsked(`there is no consent to ${scope}`);
      return token;
    },
  };
}

/** `204`, `403 Forbidden`. */
export function told({ status, data }: Answer): string {
  return status < 400 ? String(status) : `${status} ${codeIn(data)}`;
}
