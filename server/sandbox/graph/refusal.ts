import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

interface Inner {
  code?: string;
  message?: string;
}

export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;
  inner: Inner = {};

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export function badRequest(message: string): Refusal {
  return new Refusal(400, 'BadRequest', message);
}

export function missingScope(scopes: readonly string[]): Refusal {
  const words = `Missing scope permissions on the request. API requires one of '${scopes.join(', ')}'.`;
  return new Refusal(403, 'Forbidden', words);
}

/** On every answer, and again in an error's body. Source: graph/best-practices-concept, "Reliability and support". */
export function tellRequestIds(request: Request, response: Response, next: NextFunction): void {
  const id = randomUUID();
  const diagnostic = { ServerInfo: { DataCenter: 'Sandbox', Slice: 'E', Ring: '1', ScaleUnit: '000' } };
  response.setHeader('request-id', id);
  response.setHeader('client-request-id', request.get('client-request-id') ?? id);
  response.setHeader('x-ms-ags-diagnostic', JSON.stringify(diagnostic));
  next();
}

export function answerRefusal(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (!(error instanceof Refusal)) return next(error);
  const { status, code, message, headers, inner } = error;
  const ids = {
    'request-id': response.getHeader('request-id'),
    'client-request-id': response.getHeader('client-request-id'),
  };
  const innerError = { ...inner, date: new Date().toISOString().slice(0, 19), ...ids };
  response.status(status).set(headers).json({ error: { code, message, innerError } });
}
