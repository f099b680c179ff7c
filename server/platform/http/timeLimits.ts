import type { ServerOptions } from 'node:http';

/** The time limit for receiving a request: Node's default of five minutes lets a body trickle in byte by byte (slowloris). */
const requestMs = 20_000;

/** Limits how long Node waits for a request, not how long a response takes. */
export const timeLimits = {
  requestTimeout: requestMs,
  headersTimeout: requestMs,
  // Node's default is to check every 30 s.
  connectionsCheckingInterval: 1_000,
} satisfies ServerOptions;
