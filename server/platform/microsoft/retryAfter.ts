import type { AxiosResponse } from 'axios';

/** A 429 without Retry-After asks for the first. The second bounds all: a mistaken header locks nobody out. */
const defaultSeconds = 10;
const mostSeconds = 600;

/** Whole seconds from now; the header is a number of seconds or, by RFC 9110, a date. Undefined: no such header. */
export function retryAfterIn(header: unknown): number | undefined {
  if (typeof header !== 'string' || header.trim() === '') return undefined;
  const seconds = Number(header);
  const left = Number.isFinite(seconds) ? seconds : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(left) ? Math.min(mostSeconds, Math.max(1, Math.ceil(left))) : undefined;
}

export function pauseAskedBy({ status, headers }: Pick<AxiosResponse, 'status' | 'headers'>): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  return retryAfterIn(headers['retry-after']) ?? (status === 429 ? defaultSeconds : undefined);
}

/** Pauses that Microsoft has asked for, by person or tenant, in monotonic time. */
export function createRests() {
  const until = new Map<string, number>();
  return {
    secondsLeft(who: string): number {
      const leftMs = (until.get(who) ?? 0) - performance.now();
      if (leftMs <= 0) until.delete(who);
      return Math.max(0, Math.ceil(leftMs / 1000));
    },
    begin(who: string, seconds: number): void {
      const now = performance.now();
      for (const [one, end] of until) if (end <= now) until.delete(one);
      until.set(who, now + seconds * 1000);
    },
  };
}
