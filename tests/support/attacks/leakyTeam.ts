import { constants, privateDecrypt, randomUUID } from 'node:crypto';
import type { SignedToken } from '#contract/wire/admission.ts';
import { isSigned, keyAt, spki } from './leakyPulse.ts';
import type { AdmissionRequest, Row } from './pulseTarget.ts';
import type { StartTeam, Team } from './teamTarget.ts';

/** Mistakes of a pulse that counts answers, and takes the chat's current members for its people. */
export type TeamLeak =
  | 'counts answers, not people'
  | 'signs a ticket for each pulse'
  | 'spends tickets as they are spelled'
  | 'believes every ticket'
  | 'has one key for all pools'
  | 'admits whoever is in the chat'
  | 'asks who hosts now'
  | 'belongs to whoever ends it'
  | 'deletes the answers of a closed pulse'
  | 'deletes an open pulse alone'
  | 'deletes the whole pool of an open pulse'
  | 'keeps the tickets of an open pulse that is deleted'
  | 'keeps the ballot beside the ticket'
  | 'counts its connections'
  | 'keeps connections open';

const dayMs = 86_400_000;

const deletesOpen: readonly TeamLeak[] = [
  'deletes an open pulse alone',
  'deletes the whole pool of an open pulse',
  'keeps the tickets of an open pulse that is deleted',
];

interface Pulse {
  id: string;
  host: string;
  electorate: ReadonlySet<string>;
  admitted: Map<string, string>;
  spent: Set<string>;
  isOpen: boolean;
}

interface Pool {
  id: string;
  host: string;
  /** Index of its own key. */
  key: number;
  admitted: Map<string, string>;
  tickets: Set<string>;
  pulses: Pulse[];
}

interface Meeting {
  host: string;
  began: ReadonlySet<string>;
  /** Chair time per person, without chair taken in the close. */
  held: Map<string, number>;
  since: number;
  isLate: boolean;
  pulse: Pulse | undefined;
}

export function leakyTeam(leak: TeamLeak | null): StartTeam {
  const leaks = (one: TeamLeak) => one === leak;
  return (size) => {
    const people = Array.from({ length: size }, (): string => randomUUID());
    const strangers = Array.from({ length: 4 }, (): string => randomUUID());
    const [organizer = ''] = people;
    const chat = new Set(people);
    const meetings = new Map<string, Meeting>();
    let pools: Pool[] = [];
    let opened = 0;
    const results = new Map<string, number>();
    const rows: Row[] = [];
    let [now, connections, lastBallot] = [Date.UTC(2026, 10, 23, 12), 1, ''];

    const meetingOf = (id: string) => meetings.get(id) ?? fail();
    const poolOf = (pulse: Pulse) => pools.find((pool) => pool.pulses.includes(pulse)) ?? fail();
    const pulseOf = (id: string) => pools.flatMap(({ pulses }) => pulses).find((one) => one.id === id) ?? fail();

    const passChair = (meeting: Meeting, to: string, isLate: boolean) => {
      const before = meeting.held.get(meeting.host) ?? 0;
      meeting.held.set(meeting.host, before + (meeting.isLate ? 0 : now - meeting.since));
      if (!meeting.held.has(to)) meeting.held.set(to, 0);
      Object.assign(meeting, { host: to, since: now, isLate });
    };
    const closing = new Set<Meeting>();

    const openPulse = (meeting: Meeting) => {
      passChair(meeting, meeting.host, meeting.isLate);
      const longest = [...meeting.held].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? fail();
      const host = leaks('belongs to whoever ends it') ? meeting.host : longest;
      const electorate = [...chat].filter(
        (one) => meeting.began.has(one) && !meeting.held.has(one) && one !== organizer,
      );
      const pulse: Pulse = {
        id: randomUUID(),
        host,
        electorate: new Set(electorate),
        admitted: new Map(),
        spent: new Set(),
        isOpen: true,
      };
      meeting.pulse = pulse;
      const waiting = pools.find((pool) => pool.host === host && pool.pulses.every(({ isOpen }) => !isOpen));
      if (waiting) return waiting.pulses.push(pulse);
      const key = leaks('has one key for all pools') ? 2 : 2 + (opened++ % 2);
      return pools.push({ id: randomUUID(), host, key, admitted: new Map(), tickets: new Set(), pulses: [pulse] });
    };

    const release = (pool: Pool) => {
      if (pool.pulses.some(({ isOpen }) => isOpen)) return;
      const counts = pool.pulses.map(({ spent }) => spent.size);
      const answers = counts.reduce((sum, number) => sum + number, 0);
      const fewest = leaks('counts answers, not people') ? answers : Math.max(pool.tickets.size, ...counts);
      if (answers < 5 || fewest < 5) return;
      results.set(pool.host, answers);
      pools = pools.filter((one) => one !== pool);
    };

    const mayRate = (person: string, meeting: Meeting, pulse: Pulse) => {
      if (leaks('admits whoever is in the chat')) return chat.has(person) && person !== organizer;
      if (leaks('asks who hosts now')) return chat.has(person) && person !== meeting.host;
      return chat.has(person) && pulse.electorate.has(person);
    };

    const cast: Team['cast'] = async (id, ballot) => {
      const pulse = pulseOf(id);
      lastBallot = ballot.token;
      if (!pulse.isOpen || !isSigned(keyAt(0), ballot) || pulse.spent.has(ballot.token)) return false;
      pulse.spent.add(ballot.token);
      return true;
    };

    const team: Team = {
      people,
      strangers,
      async begin(by) {
        now += 4 * dayMs;
        const id = randomUUID();
        const held = new Map([[by, 0]]);
        meetings.set(id, { host: by, began: new Set(chat), held, since: now, isLate: false, pulse: undefined });
        return id;
      },
      goToClose: async (_by, id) => void closing.add(meetingOf(id)),
      async end(_by, id) {
        const meeting = meetingOf(id);
        if (!meeting.pulse) openPulse(meeting);
      },
      reopen: async () => undefined,
      takeChair: async (by, id) => passChair(meetingOf(id), by, closing.has(meetingOf(id))),
      handChair: async (_by, to, id) => passChair(meetingOf(id), to, closing.has(meetingOf(id))),
      add: (person) => void chat.add(person),
      remove: (person) => void chat.delete(person),
      pass: (ms) => {
        now += ms;
      },
      async ballotsFor(_person, id) {
        const pulse = meetingOf(id).pulse ?? fail();
        const pool = poolOf(pulse);
        return { pulse: pulse.id, key: spki(keyAt(0)), pool: { id: pool.id, key: spki(keyAt(pool.key)) } };
      },
      async admit(person, id, { blinded, ticket }: AdmissionRequest) {
        const meeting = meetingOf(id);
        const pulse = meeting.pulse ?? fail();
        if (!pulse.isOpen || !mayRate(person, meeting, pulse)) return null;
        if ((pulse.admitted.get(person) ?? blinded) !== blinded) return null;
        pulse.admitted.set(person, blinded);
        const pool = poolOf(pulse);
        const before = leaks('signs a ticket for each pulse') ? undefined : pool.admitted.get(person);
        const isTheirs = ticket !== undefined && (before ?? ticket) === ticket;
        if (isTheirs) pool.admitted.set(person, ticket);
        return { signature: signedBy(0, blinded), ticket: isTheirs ? signedBy(pool.key, ticket) : null };
      },
      cast,
      async castAndStay(pulse, ballot) {
        if (leaks('counts its connections')) connections++;
        if (!(await cast(pulse, ballot))) fail();
        return leaks('keeps connections open');
      },
      async sendTicket(id, ticket: SignedToken) {
        const pool = pools.find((one) => one.id === id) ?? fail();
        if (!leaks('believes every ticket') && !isSigned(keyAt(pool.key), ticket)) return false;
        const isSpelled = leaks('spends tickets as they are spelled');
        const token = isSpelled ? ticket.token : Buffer.from(ticket.token, 'base64url').toString('base64url');
        if (pool.tickets.has(token)) return false;
        pool.tickets.add(token);
        const beside = leaks('keeps the ballot beside the ticket') ? { ballot: lastBallot } : {};
        rows.push({ table: 'pool_ticket', rowid: null, values: { ticket: token, ...beside } });
        return true;
      },
      ticketsIn: async (id) => pools.find((one) => one.id === id)?.tickets.size ?? 0,
      async close(_by, id) {
        now += dayMs;
        const pulse = meetingOf(id).pulse ?? fail();
        pulse.isOpen = false;
        release(poolOf(pulse));
      },
      async delete(_by, id) {
        const pulse = meetingOf(id).pulse ?? fail();
        const pool = poolOf(pulse);
        if (!pulse.isOpen) {
          if (leaks('deletes the answers of a closed pulse')) pool.pulses = pool.pulses.filter((one) => one !== pulse);
          return true;
        }
        if (!deletesOpen.some(leaks)) return false;
        pool.pulses = pool.pulses.filter((one) => one !== pulse);
        if (leaks('deletes the whole pool of an open pulse')) pools = pools.filter((one) => one !== pool);
        if (leaks('deletes an open pulse alone'))
          Object.assign(pool, { id: randomUUID(), admitted: new Map(), tickets: new Set() });
        return true;
      },
      result: async (person) => results.get(person) ?? null,
      figures: async () => `connections ${connections}\nstarted 1`,
      rows: async () => rows,
      [Symbol.asyncDispose]: async () => undefined,
    };
    return Promise.resolve(team);
  };
}

function signedBy(key: number, blinded: string): string {
  const raw = { key: keyAt(key), padding: constants.RSA_NO_PADDING };
  return privateDecrypt(raw, Buffer.from(blinded, 'base64url')).toString('base64url');
}

function fail(): never {
  throw new Error('There is no such thing');
}
