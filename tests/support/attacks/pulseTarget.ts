import type { SignedToken } from '#contract/wire/admission.ts';
import type { Ballot } from '#contract/meeting/pulse.ts';
import { ballotOf, blind, type Answers, type Blinded } from './voter.ts';

export interface Target extends AsyncDisposable {
  host: string;
  attendees: readonly string[];
  outsider: string;
  /** Ends a meeting, days after the previous one; its pulse is then open. */
  open(): Promise<string>;
  /** As soon as the host may: advances a day. */
  close(meeting: string): Promise<void>;
  /** The host tries to close it now. Returns the raw response. */
  tryToClose(meeting: string): Promise<string>;
  pass(ms: number): void;
  now(): number;
  /** All of the API's raw responses that one person can get. `operator`: runs the server, and reads its metrics. */
  read(person: string): Promise<string>;
  ballotsFor(person: string, meeting: string): Promise<Doors>;
  admit(person: string, meeting: string, asked: AdmissionRequest, from?: string): Promise<Signed | null>;
  cast(pulse: string, ballot: Ballot, from?: string): Promise<boolean>;
  sendTicket(pool: string, ticket: SignedToken, from?: string): Promise<boolean>;
  forget(person: string): Promise<void>;
  counted(meeting: string): Promise<number>;
  /** Every table with its hidden columns, in storage order. */
  rows(): Promise<Row[]>;
  /** The raw files, including freed pages. */
  bytes(): Promise<Buffer>;
  log(): Promise<string>;
  /** A later version of Bookend lowers its threshold: only from this meeting on, if it keeps its promise. */
  lowerThresholds(meeting: string): Promise<void>;
}

export interface Doors {
  pulse: string;
  key: string;
  pool: { id: string; key: string } | null;
}

/** Both blinded. */
export interface AdmissionRequest {
  blinded: string;
  ticket?: string;
}

export interface Signed {
  signature: string;
  /** Null if none was requested, or another one was already signed for this person. */
  ticket: string | null;
}

export interface Row {
  table: string;
  rowid: number | null;
  values: Record<string, unknown>;
}

export type Start = (attendees: number) => Promise<Target>;

export function attendeeOf({ attendees }: Target, index: number): string {
  const person = attendees[index];
  if (person === undefined) throw new Error(`There is no attendee ${index}`);
  return person;
}

interface KeptSignatures {
  blinded: Blinded;
  isSent: boolean;
}

const kept = new WeakMap<Pick<Target, 'admit'>, Map<string, KeptSignatures>>();

export async function admitted(
  target: Pick<Target, 'ballotsFor' | 'admit' | 'sendTicket'>,
  person: string,
  meeting: string,
  from?: string,
) {
  const { pulse, key, pool } = await target.ballotsFor(person, meeting);
  const { blinded, unblind } = blind(key);
  const ticket = pool && keptOf(target, `${person} ${pool.id}`, pool.key);
  const signed = await target.admit(
    person,
    meeting,
    { blinded, ...(ticket && { ticket: ticket.blinded.blinded }) },
    from,
  );
  if (signed === null) throw new Error('An attendee is not admitted');
  return {
    pulse,
    ...unblind(signed.signature),
    sendTicket: async () => {
      if (!pool || !ticket || ticket.isSent || signed.ticket === null) return;
      ticket.isSent = true;
      const isTaken = await target.sendTicket(pool.id, ticket.blinded.unblind(signed.ticket), from);
      if (!isTaken) throw new Error('An honest ticket is not taken');
    },
  };
}

function keptOf(target: Pick<Target, 'admit'>, place: string, key: string): KeptSignatures {
  const all = kept.get(target) ?? new Map<string, KeptSignatures>();
  kept.set(target, all);
  const ticket = all.get(place) ?? { blinded: blind(key), isSent: false };
  all.set(place, ticket);
  return ticket;
}

/** As panels do: all are admitted when the pulse opens; then each casts, and sends their ticket afterwards. */
export async function rateInOrder(
  target: Target,
  meeting: string,
  answers: readonly (Answers | null)[],
  afterEach: (index: number) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const voters = await Promise.all(
    answers.map((_, index) => admitted(target, attendeeOf(target, index), meeting, deviceOf(index))),
  );
  for (const [index, { pulse, token, signature, sendTicket }] of voters.entries()) {
    const answer = answers[index];
    if (answer) {
      const isTaken = await target.cast(pulse, ballotOf({ token, signature }, answer), deviceOf(index));
      if (!isTaken) throw new Error('An honest ballot is not taken');
      await sendTicket();
    }
    await afterEach(index);
  }
}

export const deviceOf = (index: number) => `10.20.30.${index + 1}`;

export function tellingOf(address: string | undefined): Record<string, string> {
  if (address === undefined) return {};
  const model = `Device at ${address}`;
  return {
    'x-forwarded-for': address,
    'user-agent': model,
    'accept-language': `${languageAt(address)}, en;q=0.5`,
    'sec-ch-ua': `"${model}";v="99"`,
    'sec-ch-ua-platform': `"${model}"`,
    referer: `https://teams.example/${address}`,
  };
}

/** A device's unique language, as a BCP 47 private-use tag. */
export const languageAt = (address: string) => `de-x-at${address.replaceAll('.', '')}`;
