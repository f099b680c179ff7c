import type { z } from 'zod/mini';
import type { Audience, ChatAudience, TenantAudience } from './audience.ts';

type Schema = z.core.$ZodType;

type Method = 'get' | 'post' | 'put' | 'delete';

/** A route, declared once: the server serves it, the panel calls it, both infer their types from it. */
export interface Endpoint<
  Verb extends Method = Method,
  Path extends string = string,
  Body extends Schema = Schema,
  Answer extends Schema = Schema,
  Who extends Audience = Audience,
  Bytes extends number = number,
> {
  method: Verb;
  path: Path;
  audience: Who;
  body: Body;
  response: Answer;
  /** Weight in the rate limit; 1 by default. */
  cost?: number;
  /** The body holds a file of up to a megabyte. */
  isUpload?: boolean;
  /** Only for `anonymous`: the exact body length. Any other length is refused unread. */
  bytes?: Bytes;
}

/**
 * Rate-limit cost of a request that makes other people's pages read again: repeating it must neither use up their rate
 * nor wake a whole organization.
 */
export const wakingCost = 20;

export type EndpointFor<Who extends Audience> = Endpoint<Method, string, Schema, Schema, Who>;

export function endpoint<
  Verb extends Method,
  Path extends PathFor<Who>,
  Body extends Schema,
  Answer extends Schema,
  Who extends Audience,
  Bytes extends number,
>(
  shape: Endpoint<Verb, Path, Body, Answer, Who, Bytes> & LengthFor<Who>,
): Endpoint<Verb, Path, Body, Answer, Who, Bytes> {
  return shape;
}

/** Server-sent events. Not an `Endpoint`: it has no single response. */
export interface Stream<Who extends 'member' | 'self' = 'member' | 'self'> {
  path: string;
  audience: Who;
  event: Schema;
}

type PathFor<Who extends Audience> = Who extends ChatAudience
  ? `/api/series/:series${string}`
  : Who extends TenantAudience
    ? `/api/organization/${string}`
    : Who extends 'self'
      ? `/api/me/${string}`
      : `/api/${string}`;

/** Anonymous requests have a fixed length, because their length would tell them apart. */
type LengthFor<Who extends Audience> = Who extends 'anonymous' ? { bytes: number } : { bytes?: never };

export type BodyOf<E extends Endpoint> = z.output<E['body']>;
export type AnswerOf<E extends Endpoint> = z.output<E['response']>;
