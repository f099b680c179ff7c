import type { SignedToken } from '#contract/wire/admission.ts';
import type { sendTicket } from '#contract/pulse.ts';
import { ticketBytes } from '#contract/rules/pulse.ts';
import { minuteMs, randomMoment } from '../../admission/randomMoment.ts';
import { spend, tokensOf } from '../../admission/wallet.ts';
import { callAnonymously } from '../../api/callAnonymously.ts';
import { retryWhileTransient } from '../../api/retryWhileTransient.ts';
import type { PersonStore, StoreEntry } from '../../storage/personStore.ts';

/** After a ballot it leaves within so long, and at a later opening of Bookend within so long. */
export const ticketSpreadMs = { afterBallot: 30 * minuteMs, atOpening: 2 * minuteMs };

/** A small team that meets rarely fills a pool over many months; a ticket that is gone can't be had again. */
const poolMs = 2 * 365 * 86_400_000;

/** Until when what concerns a pool is kept. */
export function poolUntil(closesAt: number): number {
  return closesAt + poolMs;
}

/** After a pool has taken the person's first ballot, it is to learn, apart from that, that one more person has answered. */
export function oweTicket(store: PersonStore, pool: string, closesAt: number): boolean {
  const isOwed = (tokensOf(store, { kind: 'pool', id: pool })?.length ?? 0) > 0;
  if (isOwed) store.write<StoreEntry>('ticket', pool, { until: poolUntil(closesAt) });
  return isOwed;
}

/** Tickets that were left when the panel was closed, each at a moment of its own. */
export async function sendOwedTickets(store: PersonStore): Promise<void> {
  const spreadMs = ticketSpreadMs.atOpening;
  await Promise.all(store.ids('ticket').map((pool) => sendTicketWithin({ store, pool, spreadMs })));
}

export interface Sending {
  store: PersonStore;
  pool: string;
  spreadMs: number;
  send?: (pool: string, ticket: SignedToken) => Promise<unknown>;
}

/** Never while the panel is being closed: then it would leave together with a ballot. */
export async function sendTicketWithin({ store, pool, spreadMs, send = sendUnnamed }: Sending): Promise<void> {
  await randomMoment(spreadMs);
  const issuer = { kind: 'pool' as const, id: pool };
  const ticket = tokensOf(store, issuer)?.[0];
  // Sent from another window, if it is gone.
  if (!ticket || !store.read('ticket', pool)) return;
  try {
    await retryWhileTransient(
      () => send(pool, ticket),
      () => {},
    );
  } catch {
    // Refused for good: asking again would not help.
  }
  spend(store, issuer, ticket);
  store.remove('ticket', pool);
}

function sendUnnamed(pool: string, ticket: SignedToken): Promise<unknown> {
  return callAnonymously<typeof sendTicket>('post', '/api/pools/:pool/tickets', {
    params: { pool },
    body: ticket,
    bytes: ticketBytes,
  });
}
