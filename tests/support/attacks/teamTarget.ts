import type { SignedToken } from '#contract/wire/admission.ts';
import type { Ballot } from '#contract/meeting/pulse.ts';
import type { AdmissionRequest, Doors, Row, Signed } from './pulseTarget.ts';

export interface Team extends AsyncDisposable {
  people: readonly string[];
  strangers: readonly string[];
  begin(by: string): Promise<string>;
  goToClose(by: string, meeting: string): Promise<void>;
  end(by: string, meeting: string): Promise<void>;
  reopen(by: string, meeting: string): Promise<void>;
  takeChair(by: string, meeting: string): Promise<void>;
  handChair(by: string, to: string, meeting: string): Promise<void>;
  add(person: string): void;
  remove(person: string): void;
  pass(ms: number): void;
  ballotsFor(person: string, meeting: string): Promise<Doors>;
  admit(person: string, meeting: string, asked: AdmissionRequest): Promise<Signed | null>;
  cast(pulse: string, ballot: Ballot): Promise<boolean>;
  /** Casts with a keep-alive connection. Returns whether it is still open after the response. */
  castAndStay(pulse: string, ballot: Ballot): Promise<boolean>;
  sendTicket(pool: string, ticket: SignedToken): Promise<boolean>;
  ticketsIn(pool: string): Promise<number>;
  close(by: string, meeting: string): Promise<void>;
  /** False: it may not be deleted while its pulse is open. */
  delete(by: string, meeting: string): Promise<boolean>;
  /** How many answers the latest result that this person can read is based on. */
  result(person: string): Promise<number | null>;
  figures(): Promise<string>;
  rows(): Promise<Row[]>;
}

export type StartTeam = (size: number) => Promise<Team>;
