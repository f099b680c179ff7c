import type { SignedToken } from '#contract/wire/admission.ts';
import type { sendTicket } from '#contract/meeting/pulse.ts';
import { ticketBytes } from '#contract/rules/meeting/pulse.ts';
import { minuteMs, randomMoment } from '../../admission/randomMoment.ts';
import { spend, tokensOf } from '../../admission/wallet.ts';
import { callAnonymously } from '../../api/callAnonymously.ts';
import { retryWhileTransient } from '../../api/retryWhileTransient.ts';
import type { PersonStore, StoreEntry } from '../../storage/personStore.ts';

export const ticketSpreadMs = { afterBallot: 30 * minuteMs, atOpening: 2 * minuteMs };

/** A small team that rarely meets fills a pool over many months, and a lost ticket can't be replaced. */
const poolMs = 2 * 365 * 86_400_000;

export function poolUntil(closesAt: number): number {
  return closesAt + poolMs;
}

/** After a person's first ballot, the pool has to learn separately that one more person has answered. */
export function oweTicket(store: PersonStore, pool: string, closesAt: number): boolean {
  const isOwed = (tokensOf(store, { kind: 'pool', id: pool })?.length ?? 0) > 0;
  if (isOwed) store.write<StoreEntry>('ticket', pool, { until: poolUntil(closesAt) });
  return isOwed;
}

/** Each at its own random moment, for those left when the panel was closed. */
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

/** Never during unload: the ticket would leave together with a ballot and be linked to it. */
export async function sendTicketWithin({ store, pool, spreadMs, send = sendUnnamed }: Sending): Promise<void> {
  await randomMoment(spreadMs);
  const issuer = { kind: 'pool' as const, id: pool };
  const ticket = tokensOf(store, issuer)?.[0];
  // Another window may have sent it meanwhile.
  if (!ticket || !store.read('ticket', pool)) return;
  try {
    await retryWhileTransient(
      () => send(pool, ticket),
      () => {},
    );
  } catch {
    // A permanent refusal isn't retried.
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
