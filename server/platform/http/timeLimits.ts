import type { ServerOptions } from 'node:http';

/** A request is here within this time or never: Node's own five minutes let a body come byte by byte. */
const requestMs = 20_000;

/** How long Node waits for a request; what is answered slowly, such as a stream, is not meant. */
export const timeLimits = {
  requestTimeout: requestMs,
  headersTimeout: requestMs,
  // By itself Node looks every half minute.
  connectionsCheckingInterval: 1_000,
} satisfies ServerOptions;
