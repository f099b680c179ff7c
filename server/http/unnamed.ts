import express, { type Request, type RequestHandler } from 'express';
import { AppError } from '../errors.ts';

/** Of 3,072-bit keys and the longest words too: what is longer is nothing of ours. */
const parse = express.json({ limit: '4kb', inflate: false, strict: false });

/** A hall of 5,000 within half an hour is 340 a minute, a ballot and a ticket each; 3,000 may answer within one, all at once. */
const unnamedPerMinute = 6_000;

/** Keeps those who say nothing of who they are from taking the server away. It knows nobody: no address, one number. */
export interface UnnamedLimit {
  /** Counts a request. Throws `too_many_requests` with the seconds to wait. */
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

/** Refuses what says who sends it, or isn't exactly as long as each of its kind, before anything of it is read. */
export function refuseUnlike({ headers }: Pick<Request, 'headers'>, bytes: number | undefined): void {
  if (headers.authorization !== undefined || headers.cookie !== undefined)
    throw new AppError('must_be_unnamed', 'This is taken only from who does not say who they are');
  if (headers['transfer-encoding'] !== undefined || headers['content-length'] !== String(bytes))
    throw new AppError('wrong_length', `This is taken only with exactly ${bytes} bytes`);
}

export const readUnnamed: RequestHandler = parse;
