import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export function answerRefusal(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (!(error instanceof Refusal)) return next(error);
  const { status, code, message, headers } = error;
  const innerError = { date: new Date().toISOString(), 'request-id': randomUUID(), 'client-request-id': randomUUID() };
  response.status(status).set(headers).json({ error: { code, message, innerError } });
}
