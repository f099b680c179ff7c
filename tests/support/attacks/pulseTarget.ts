import type { SignedToken } from '#contract/wire/admission.ts';
import type { Ballot } from '#contract/pulse.ts';
import { ballotOf, blind, type Answers, type Blinded } from './voter.ts';

/** What an attacker can reach of a Bookend: it may be the real one, or one that leaks. */
export interface Target extends AsyncDisposable {
  host: string;
  /** Who may rate. */
  attendees: readonly string[];
  /** Of the organization, and not of the chat. */
  outsider: string;
  /** Ends a meeting, days after the one before; its pulse is open then. */
  open(): Promise<string>;
  /** As soon as the host may; a day goes by until then. */
  close(meeting: string): Promise<void>;
  /** The host tries to close it now. What they are told, as it is sent. */
  tryToClose(meeting: string): Promise<string>;
  /** Lets time go by without anybody doing anything. */
  pass(ms: number): void;
  now(): number;
  /** All that one person can get from the API, as it is sent. `operator`: who runs the server, and reads its metrics. */
  read(person: string): Promise<string>;
  /** Where this person's panel is told to cast and to send its ticket, and by which keys. */
  ballotsFor(person: string, meeting: string): Promise<Doors>;
  /** The signatures, or null where it is refused. `from`: the device's address, as a proxy would tell it. */
  admit(person: string, meeting: string, asked: AdmissionRequest, from?: string): Promise<Signed | null>;
  /** Whether it was taken. */
  cast(pulse: string, ballot: Ballot, from?: string): Promise<boolean>;
  /** Whether it was taken. */
  sendTicket(pool: string, ticket: SignedToken, from?: string): Promise<boolean>;
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

export interface Doors {
  pulse: string;
  key: string;
  /** Null where answers aren't pooled by tickets. */
  pool: { id: string; key: string } | null;
}

/** Both blinded. */
export interface AdmissionRequest {
  blinded: string;
  ticket?: string;
}

export interface Signed {
  signature: string;
  /** Null where none was asked for, or another one was signed for this person. */
  ticket: string | null;
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

/** What a panel keeps of a pool: its one ticket, and whether it was sent. */
interface KeptSignatures {
  blinded: Blinded;
  isSent: boolean;
}

const kept = new WeakMap<Pick<Target, 'admit'>, Map<string, KeptSignatures>>();

/** A token of theirs with its signature, the pulse that it is for, and a way to send their ticket, as panels do once. */
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

/** As panels do: all are admitted when the pulse opens, and then each casts when they like, and sends their ticket after. */
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

/** The address of an attendee's device. */
export const deviceOf = (index: number) => `10.20.30.${index + 1}`;

/** Identifying headers from proxies and browsers, including a language that nobody else here has. */
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
