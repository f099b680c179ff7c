import type { SignedToken } from '#contract/wire/admission.ts';
import type { Ballot } from '#contract/pulse.ts';
import type { AdmissionRequest, Doors, Row, Signed } from './pulseTarget.ts';

/** A team that meets again and again, as whoever hosts it, takes its chair or puts people into its chat can use that. */
export interface Team extends AsyncDisposable {
  /** In the chat at first; the first organizes. */
  people: readonly string[];
  /** Of the organization, and not in the chat yet. */
  strangers: readonly string[];
  /** Begins a meeting, days after the one before. */
  begin(by: string): Promise<string>;
  goToClose(by: string, meeting: string): Promise<void>;
  /** Its pulse is open then. */
  end(by: string, meeting: string): Promise<void>;
  reopen(by: string, meeting: string): Promise<void>;
  takeChair(by: string, meeting: string): Promise<void>;
  handChair(by: string, to: string, meeting: string): Promise<void>;
  add(person: string): void;
  remove(person: string): void;
  /** Lets time go by without anybody doing anything. */
  pass(ms: number): void;
  ballotsFor(person: string, meeting: string): Promise<Doors>;
  /** The signatures, or null where it is refused. */
  admit(person: string, meeting: string, asked: AdmissionRequest): Promise<Signed | null>;
  cast(pulse: string, ballot: Ballot): Promise<boolean>;
  /** Casts as a device does that would keep its connection open. Whether it is open after the answer. */
  castAndStay(pulse: string, ballot: Ballot): Promise<boolean>;
  sendTicket(pool: string, ticket: SignedToken): Promise<boolean>;
  /** How many tickets the pool has. */
  ticketsIn(pool: string): Promise<number>;
  /** As soon as the host may; a day goes by until then. */
  close(by: string, meeting: string): Promise<void>;
  delete(by: string, meeting: string): Promise<void>;
  /** Of how many answers the latest result is that this person can read. */
  result(person: string): Promise<number | null>;
  /** What the operator reads of the server. */
  figures(): Promise<string>;
  rows(): Promise<Row[]>;
}

export type StartTeam = (size: number) => Promise<Team>;
