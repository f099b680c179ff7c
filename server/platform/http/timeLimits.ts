import type { ServerOptions } from 'node:http';

/** Node's default of five minutes lets a body trickle in byte by byte (slowloris). */
const requestMs = 20_000;

export const timeLimits = {
  requestTimeout: requestMs,
  headersTimeout: requestMs,
  connectionsCheckingInterval: 1_000,
} satisfies ServerOptions;
