import type { AnswerOf } from '#contract/wire/endpoint.ts';
import type { admit } from '#contract/meeting/pulse.ts';
import { randomMoment } from '../../../admission/randomMoment.ts';
import type { Travel } from '../../../admission/travel/travel.ts';
import {
  blindedFor,
  giveUp,
  noteStanding,
  takeIn,
  tokensOf,
  walletOf,
  type Issuer,
} from '../../../admission/wallet.ts';
import { retryWhileTransient } from '../../../api/retryWhileTransient.ts';
import type { PersonStore } from '../../../storage/personStore.ts';
import { untilOf, type BallotRoute } from './ballotRecord.ts';
import { poolUntil } from '../tickets.ts';

/** Signs the blinded tokens; an identified request. */
export type Admit = (blinded: { blinded: string; ticket: string | null }) => Promise<AnswerOf<typeof admit>>;

export type Admission = 'admitted' | 'closed' | 'already_admitted' | 'let_off';

/**
 * Gets the voting tokens at a random moment after the pulse is seen, whether or not the person votes. Safe to repeat.
 * With `travel`, a token that another device has filed is found, and this browser's is filed before it is sent.
 */
export async function beAdmitted(
  store: PersonStore,
  route: BallotRoute,
  admit: Admit,
  travel?: Travel,
): Promise<Admission> {
  const pulse = pulseOf(route);
  if (tokensOf(store, pulse)) {
    // The person may have allowed it since, on another device.
    void travel?.meet(store);
    return 'admitted';
  }
  await randomMoment(route.ballots.spreadMs);
  return retryWhileTransient(
    () => store.exclusively(pulse.kind, pulse.id, () => askWithTravel(store, route, admit, travel)),
    () => {},
  );
}

export function pulseOf({ ballots: { pulse, key } }: BallotRoute): Issuer & { kind: 'pulse' } {
  return { kind: 'pulse', id: pulse, key };
}

function poolOf({ pool }: BallotRoute): (Issuer & { kind: 'pool' }) | undefined {
  return pool ? { kind: 'pool', ...pool } : undefined;
}

export function issuersOf(route: BallotRoute) {
  return [pulseOf(route), poolOf(route)].filter((one) => one !== undefined);
}

async function askWithTravel(
  store: PersonStore,
  route: BallotRoute,
  admit: Admit,
  travel: Travel | undefined,
): Promise<Admission> {
  const pulse = pulseOf(route);
  await makeWallets(store, route);
  await travel?.meet(store);
  const admission = await ask(store, route, admit);
  if (admission !== 'already_admitted') {
    await travel?.meet(store);
    return admission;
  }
  for (const issuer of issuersOf(route)) noteStanding(store, issuer, 'refused');
  await travel?.meet(store);
  // The device that was faster has filed its token.
  const wallet = walletOf(store, pulse);
  const isAnother = wallet && ('tokens' in wallet || wallet.standing !== 'refused');
  return isAnother ? ask(store, route, admit) : admission;
}

/** Stored before anything is sent. Undefined: this browser has tokens already. */
async function makeWallets(store: PersonStore, route: BallotRoute) {
  const pool = poolOf(route);
  const ballot = await blindedFor(store, pulseOf(route), { count: 1, until: untilOf(route) });
  const ticket = pool && (await blindedFor(store, pool, { count: 1, until: poolUntil(route.closesAt) }))?.[0];
  return ballot?.[0] && { ballot: ballot[0], ticket };
}

async function ask(store: PersonStore, route: BallotRoute, admit: Admit): Promise<Admission> {
  const pulse = pulseOf(route);
  const pool = poolOf(route);
  const wallets = await makeWallets(store, route);
  if (!wallets) return 'admitted';
  const { ballot, ticket } = wallets;
  for (const issuer of issuersOf(route)) noteStanding(store, issuer, 'sent');
  const answer = await admit({ blinded: ballot.blinded, ticket: ticket?.blinded ?? null });
  if (!answer.admitted) return answer.reason;
  // The ticket first: a panel closed in between requests both again.
  if (pool && ticket) {
    if (answer.ticket === null) giveUp(store, pool);
    else await takeIn(store, pool, [answer.ticket]);
  }
  await takeIn(store, pulse, [answer.signature]);
  return 'admitted';
}
