import type { Pulse } from '#contract/meeting/pulse.ts';
import type { Encrypted } from '../../../storage/deviceKeys.ts';
import type { PersonStore, StoreEntry } from '../../../storage/personStore.ts';
import { nothingSeen, type Answers } from '../answers.ts';

/** All that is needed to send a ballot at a later opening of Bookend. */
export interface BallotRoute {
  series: string;
  meeting: string;
  ballots: NonNullable<Pulse['ballots']>;
  pool: Pulse['pool'];
  closesAt: number;
}

/** Answers waiting for their random moment. `route` is missing in records of an earlier version. */
export interface HeldBallot {
  answers: Answers;
  route?: BallotRoute;
}

export type BallotRecord = StoreEntry & ({ state: 'held'; sealed: Encrypted } | { state: 'cast' });

/** Clocks may be wrong by hours. */
const clockErrorMs = 86_400_000;

export function untilOf({ closesAt }: Pick<BallotRoute, 'closesAt'>): number {
  return closesAt + clockErrorMs;
}

export function readRecord(store: PersonStore, pulse: string): BallotRecord | undefined {
  return store.read<BallotRecord>('ballot', pulse);
}

/** Undefined: nothing is held, or the browser has lost its keys. */
export async function readHeld(store: PersonStore, pulse: string): Promise<HeldBallot | undefined> {
  const record = readRecord(store, pulse);
  if (record?.state !== 'held') return undefined;
  const ballot = (await store.decrypt(record.sealed)) as HeldBallot | undefined;
  return ballot && { ...ballot, answers: withPlaces(ballot.answers) };
}

/** Records of an older version use other names for what was seen: their scores count without it. */
function withPlaces(answers: Answers): Answers {
  return 'first' in answers.seen ? answers : { ...answers, plan: null, load: null, seen: nothingSeen };
}
