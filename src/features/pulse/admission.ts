import type { Pulse } from '#contract/pulse.ts';
import { blind, unblind, type Blinded } from '../../api/blinding.ts';
import { alone, keep, read, type Kept, type Part } from './kept.ts';

type Refused = 'closed' | 'already_admitted' | 'let_off';

/** Asks, signed in, that the blinded token is signed. */
export type Admit = (
  blinded: string,
) => Promise<{ admitted: true; signature: string } | { admitted: false; reason: Refused }>;

export interface Admitting {
  part: Part;
  ballots: NonNullable<Pulse['ballots']>;
  closesAt: number;
  admit: Admit;
}

/** What this browser has of the part, once it has been admitted, or why it isn't. Safe to ask again at any time. */
export function beAdmitted(admitting: Admitting): Promise<Exclude<Kept, { state: 'asked' }> | { state: Refused }> {
  const { part, ballots, closesAt, admit } = admitting;
  return alone(part, async () => {
    const before = read(part);
    if (before && before.state !== 'asked') return before;
    const asked = before ?? (await ask(admitting));
    const answer = await admit(asked.blinded);
    if (!answer.admitted) return { state: answer.reason };
    const signature = await unblind(ballots.key, asked, answer.signature);
    const admitted = { state: 'admitted' as const, closesAt, token: asked.token, signature, ...waitingIn(part) };
    keep(part, admitted);
    return admitted;
  });
}

/** Asks at a moment of its own, whenever its person votes. Kept before it is sent: when the answer is lost, the same blinded token gets the same signature. */
async function ask({ part, ballots, closesAt }: Admitting): Promise<Blinded> {
  const blinded = await blind(ballots.key);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * ballots.spreadMs));
  keep(part, { state: 'asked', closesAt, ...blinded });
  return blinded;
}

/** Somebody may have answered in the meantime. */
function waitingIn(part: Part) {
  const kept = read(part);
  return kept && 'waiting' in kept && kept.waiting ? { waiting: kept.waiting } : {};
}
