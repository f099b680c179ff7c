import express, { type Request, type RequestHandler, type Response } from 'express';
import * as z from 'zod/mini';
import type { Endpoint } from '#contract/wire/endpoint.ts';
import { panelHeader } from '#contract/rules/wire/panelHeader.ts';
import { id } from '#contract/wire/values.ts';
import { AppError } from '../core/errors.ts';
import type { Caller } from '../core/people.ts';
import { fieldProblems } from '../platform/http/validationErrors.ts';
import type { Services } from '../platform/services.ts';

const readJson = express.json({ limit: '256kb', strict: false });
/** Fits a file of a megabyte in base64. */
const readUpload = express.json({ limit: '1500kb', strict: false });

export async function callerOf(services: Services, request: Request, cost?: number): Promise<Caller> {
  const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (!token) throw new AppError('signed_out', 'The request carries no token');
  const caller = await services.outside.verify(token);
  services.rates.take(caller, cost);
  return caller;
}

/** Older panels don't send it. */
export function panelOf(request: Request): string | undefined {
  return id.safeParse(request.headers[panelHeader]).data;
}

/**
 * All path parameters but the chat are ids that we or a panel generated. PostgreSQL refuses some texts even in a
 * comparison.
 */
export function refuseMadeUp({ series: _chat, ...made }: Request['params']): void {
  if (!Object.values(made).every((name) => id.safeParse(name).success))
    throw new AppError('not_found', 'No such id here');
}

export async function bodyOf(
  endpoint: Endpoint,
  request: Request,
  response: Response,
  read: RequestHandler = endpoint.isUpload ? readUpload : readJson,
): Promise<unknown> {
  await new Promise<void>((resolve, reject) => {
    read(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });
  const taken = z.safeParse(endpoint.body, request.body);
  if (!taken.success) throw new AppError('invalid', 'Some fields are invalid', { fields: fieldProblems(taken.error) });
  return taken.data;
}

export function hangUpOf(response: Response): () => boolean {
  return () => response.destroyed || response.closed;
}

export function send(response: Response, endpoint: Endpoint, answer: unknown): void {
  const checked = z.parse(endpoint.response, answer);
  // Express's `json` also prepares for conditional requests, which nobody sends here: a draft save would be 5 %
  // slower.
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(checked));
}
