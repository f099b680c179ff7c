import express, { type Request, type RequestHandler } from 'express';
import { AppError } from '../../core/errors.ts';

/** Enough for 3,072-bit signatures and the longest texts. */
const parse = express.json({ limit: '4kb', inflate: false, strict: false });

/** 5,000 people within half an hour send 340 a minute, a ballot and a ticket each; 3,000 people may send both in one
 * minute. */
const unnamedPerMinute = 6_000;

/** One global token bucket, because per-address limits would identify people. */
export interface UnnamedLimit {
  take(): void;
}

export function createUnnamedLimit(perMinute = unnamedPerMinute): UnnamedLimit {
  const perMs = perMinute / 60_000;
  let left = perMinute;
  let at = performance.now();
  return {
    take() {
      const now = performance.now();
      left = Math.min(perMinute, left + (now - at) * perMs);
      at = now;
      if (left < 1) {
        const retryAfterSeconds = Math.ceil((1 - left) / perMs / 1000);
        throw new AppError('too_many_requests', 'Too many requests at once', { retryAfterSeconds });
      }
      left--;
    },
  };
}

/** Refuses credentials, and any body length but the exact one, before reading the body. */
export function refuseUnlike({ headers }: Pick<Request, 'headers'>, bytes: number | undefined): void {
  if (headers.authorization !== undefined || headers.cookie !== undefined)
    throw new AppError('must_be_unnamed', 'Send this without credentials');
  if (headers['transfer-encoding'] !== undefined || headers['content-length'] !== String(bytes))
    throw new AppError('wrong_length', `The body must have exactly ${bytes} bytes`);
}

export const readUnnamed: RequestHandler = parse;
