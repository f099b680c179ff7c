import type { Unsigned } from '#contract/meeting/concern.ts';
import { unsignedEach } from '#contract/rules/meeting/concern.ts';
import { randomMoment } from '../../admission/randomMoment.ts';
import { blindedFor, takeIn, tokensOf, type Issuer } from '../../admission/wallet.ts';
import { retryWhileTransient } from '../../api/retryWhileTransient.ts';
import type { PersonStore } from '../../storage/personStore.ts';

export type Box = NonNullable<Unsigned['box']>;

export type Admit = (
  blinded: string[],
) => Promise<{ admitted: true; signatures: string[] } | { admitted: false; reason: 'over' | 'already_admitted' }>;

/** An inbox is open for a day at most. */
const keptMs = 2 * 86_400_000;

/**
 * Gets all tokens at a random moment soon after the panel opened, so that timing doesn't reveal who has a concern.
 * Safe to repeat. False: none here, or no longer.
 */
export async function beAdmitted(store: PersonStore, { id, key, spreadMs }: Box, admit: Admit): Promise<boolean> {
  const issuer: Issuer = { kind: 'box', id, key };
  if (tokensOf(store, issuer)) return true;
  await randomMoment(spreadMs);
  return retryWhileTransient(
    () => store.exclusively(issuer.kind, id, () => ask(store, issuer, admit)),
    () => {},
  );
}

async function ask(store: PersonStore, issuer: Issuer, admit: Admit): Promise<boolean> {
  const blinded = await blindedFor(store, issuer, { count: unsignedEach, until: Date.now() + keptMs });
  if (!blinded) return true;
  const answer = await admit(blinded.map((one) => one.blinded));
  if (answer.admitted) await takeIn(store, issuer, answer.signatures);
  return answer.admitted;
}
