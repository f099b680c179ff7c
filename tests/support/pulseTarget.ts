import type { Ballot } from '#contract/pulse.ts';
import { ballotOf, blind, type Answers } from './voter.ts';

/** What an attacker can reach of a Bookend: it may be the real one, or one that leaks. */
export interface Target extends AsyncDisposable {
  host: string;
  /** Who may rate. */
  attendees: readonly string[];
  /** Of the organization, and not of the chat. */
  outsider: string;
  /** Ends a meeting, days after the one before; its pulse is open then. */
  open(): Promise<string>;
  close(meeting: string): Promise<void>;
  /** Lets time go by without anybody doing anything. */
  pass(ms: number): void;
  now(): number;
  /** All that one person can get from the API, as it is sent. `operator`: who runs the server, and reads its metrics. */
  read(person: string): Promise<string>;
  /** Where this person's panel is told to cast, and by which key. */
  ballotsFor(person: string, meeting: string): Promise<{ pulse: string; key: string }>;
  /** The signature, or null where it is refused. `from`: the device's address, as a proxy would tell it. */
  admit(person: string, meeting: string, blinded: string, from?: string): Promise<string | null>;
  /** Whether it was taken. */
  cast(pulse: string, ballot: Ballot, from?: string): Promise<boolean>;
  /** Takes the person's name out of everything, as they may ask. */
  forget(person: string): Promise<void>;
  /** How many answers are counted for the meeting. */
  counted(meeting: string): Promise<number>;
  /** Every table with its hidden columns, in the order in which they are kept. */
  rows(): Promise<Row[]>;
  /** The files, with whatever is left in pages that nothing points to. */
  bytes(): Promise<Buffer>;
  log(): Promise<string>;
  /** A later version of Bookend asks for fewer answers: from this meeting on, if it keeps its word. */
  lowerThresholds(meeting: string): Promise<void>;
}

export interface Row {
  table: string;
  /** Null where the table has none. */
  rowid: number | null;
  values: Record<string, unknown>;
}

export type Start = (attendees: number) => Promise<Target>;

/** The n-th attendee. */
export function attendeeOf({ attendees }: Target, index: number): string {
  const person = attendees[index];
  if (person === undefined) throw new Error(`There is no attendee ${index}`);
  return person;
}

/** A token of theirs with its signature, and the pulse that it is for. */
export async function admitted(target: Target, person: string, meeting: string, from?: string) {
  const { pulse, key } = await target.ballotsFor(person, meeting);
  const { blinded, unblind } = blind(key);
  const signature = await target.admit(person, meeting, blinded, from);
  if (signature === null) throw new Error('An attendee is not admitted');
  return { pulse, ...unblind(signature) };
}

/** As panels do: all are admitted when the pulse opens, and then each casts when they like. */
export async function rateInOrder(
  target: Target,
  meeting: string,
  answers: readonly (Answers | null)[],
  afterEach: (index: number) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const voters = await Promise.all(
    answers.map((_, index) => admitted(target, attendeeOf(target, index), meeting, deviceOf(index))),
  );
  for (const [index, { pulse, token, signature }] of voters.entries()) {
    const answer = answers[index];
    if (!answer) continue;
    const isTaken = await target.cast(pulse, ballotOf({ token, signature }, answer), deviceOf(index));
    if (!isTaken) throw new Error('An honest ballot is not taken');
    await afterEach(index);
  }
}

/** The address of an attendee's device. */
export const deviceOf = (index: number) => `10.20.30.${index + 1}`;
