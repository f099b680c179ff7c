import type { Host, TokenRequest } from './host.ts';

interface Token {
  token: string;
  /** Epoch milliseconds. */
  expiresAt: number;
}

export type Acquire = (request: TokenRequest) => Promise<Token>;

/** Renewed this long before it expires, or at half its lifetime if that is later. */
const earlyMs = 5 * 60_000;

export function keepTokens(acquire: Acquire): Host['token'] {
  let kept: { token: string; freshUntil: number } | undefined;
  let pending: Promise<string> | undefined;

  const fetch = async (request: TokenRequest) => {
    const { token, expiresAt } = await acquire(request);
    const now = Date.now();
    kept = { token, freshUntil: expiresAt - Math.min(earlyMs, (expiresAt - now) / 2) };
    return token;
  };

  return async (request = {}) => {
    if (request.isInteractive) return fetch(request);
    if (!request.isForced && kept && Date.now() < kept.freshUntil) return kept.token;
    pending ??= fetch(request).finally(() => {
      pending = undefined;
    });
    return pending;
  };
}
