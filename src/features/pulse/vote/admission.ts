import type { AnswerOf } from '#contract/wire/endpoint.ts';
import type { admit } from '#contract/pulse.ts';
import { randomMoment } from '../../../admission/randomMoment.ts';
import { blindedFor, giveUp, takeIn, tokensOf, type Issuer } from '../../../admission/wallet.ts';
import { retryWhileTransient } from '../../../api/retryWhileTransient.ts';
import type { PersonStore } from '../../../storage/personStore.ts';
import { untilOf, type BallotRoute } from './ballotRecord.ts';
import { poolUntil } from '../tickets.ts';

/** Signs the blinded tokens; an identified request. */
export type Admit = (blinded: { blinded: string; ticket: string | null }) => Promise<AnswerOf<typeof admit>>;

export type Admission = 'admitted' | 'closed' | 'already_admitted' | 'let_off';

/**
 * Gets the voting tokens at a random moment after the pulse is seen, whether or not the person votes. Safe to repeat.
 */
export async function beAdmitted(store: PersonStore, route: BallotRoute, admit: Admit): Promise<Admission> {
  const pulse = pulseOf(route);
  if (tokensOf(store, pulse)) return 'admitted';
  await randomMoment(route.ballots.spreadMs);
  return retryWhileTransient(
    () => store.exclusively(pulse.kind, pulse.id, () => ask(store, route, admit)),
    () => {},
  );
}

export function pulseOf({ ballots: { pulse, key } }: BallotRoute): Issuer {
  return { kind: 'pulse', id: pulse, key };
}

function poolOf({ pool }: BallotRoute): Issuer | undefined {
  return pool ? { kind: 'pool', ...pool } : undefined;
}

async function ask(store: PersonStore, route: BallotRoute, admit: Admit): Promise<Admission> {
  const pulse = pulseOf(route);
  const pool = poolOf(route);
  const ballot = await blindedFor(store, pulse, { count: 1, until: untilOf(route) });
  if (!ballot?.[0]) return 'admitted';
  const ticket = pool && (await blindedFor(store, pool, { count: 1, until: poolUntil(route.closesAt) }))?.[0];
  const answer = await admit({ blinded: ballot[0].blinded, ticket: ticket?.blinded ?? null });
  if (!answer.admitted) return answer.reason;
  // The ticket first: a panel closed in between requests both again.
  if (pool && ticket) {
    if (answer.ticket === null) giveUp(store, pool);
    else await takeIn(store, pool, [answer.ticket]);
  }
  await takeIn(store, pulse, [answer.signature]);
  return 'admitted';
}
