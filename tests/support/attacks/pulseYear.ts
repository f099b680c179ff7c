import type { Ballot, Batch, Questions, Sight } from '#contract/meeting/pulse.ts';
import { isKeyByItself } from '../../../server/meeting/rules.ts';
import { batchOf, fewestPeople, type Answered, type Pool } from '../../../server/features/pulse/batch.ts';
import {
  askedDays,
  count,
  dayNumber,
  fewestWhoCould,
  isAskedEnough,
  mayClose,
  noAnswers,
  pulseMs,
  thresholds,
} from '../../../server/features/pulse/rules.ts';
import { asking } from '../meeting/asking.ts';

export const dayMs = 86_400_000;
const hourMs = 3_600_000;
const weeks = 52;
const monday = Date.UTC(2026, 0, 5, 10);

export type Answer = Pick<Ballot, 'clarity' | 'safety' | 'plan' | 'load' | 'seen' | 'comment'>;

export interface Given {
  person: number;
  answer: Answer;
  closedAt: number;
}

export interface Closed {
  questions: Questions;
  given: Given[];
}

export interface Released {
  team: Team;
  batch: Batch;
  pulses: Closed[];
  at: number;
}

export interface Person {
  answers: number;
  /** Their browser stores nothing: the ticket is lost before it is sent, and nobody signs another. */
  isForgetful: boolean;
}

/** The host's allies answer whenever they can. */
export interface Team {
  chat: number[];
  puppets: ReadonlySet<number>;
  meetingsInAWeek: 1 | 2;
}

export interface Year {
  pulses: number;
  /** Meetings without a pulse because too few people were present. */
  askedNobody: number;
  given: Given[];
  released: Released[];
  waiting: { team: Team; given: Given[] }[];
  /** How often the server's bound exceeded the number of people who had answered. */
  wrongBounds: number;
}

/** Deterministic (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface SimPulse extends Closed {
  closesAt: number;
  isOpen: boolean;
  comments: string[];
}

interface SimPool {
  host: number;
  holders: Set<number>;
  pulses: SimPulse[];
  tickets: Map<number, number>;
}

export interface Course {
  random: () => number;
  people: readonly Person[];
  teams: readonly Team[];
  /** How many of the received tickets count; careless servers count differently. */
  countTickets?: (came: number, answers: number) => number;
}

/**
 * A year of these teams by the server's own rules. Presence, chair and the choice of pool are simulated after
 * server/features/pulse/openPulse.ts and server/features/pulse/deletion.ts.
 */
export function live({ random, people, teams, countTickets = (came) => came }: Course): Year {
  const asked = new Map<number, number[]>();
  const year: Year = { pulses: 0, askedNobody: 0, given: [], released: [], waiting: [], wrongBounds: 0 };
  const pools = new Map<Team, SimPool[]>(teams.map((team) => [team, []]));

  for (let week = 0; week < weeks; week++)
    for (const [index, team] of teams.entries())
      for (let meeting = 0; meeting < team.meetingsInAWeek; meeting++) {
        const at = monday + (week * 7 + (index % 4) + meeting) * dayMs + (index % 8) * hourMs;
        closeDue(team, at);
        if (isKeyByItself(week * team.meetingsInAWeek + meeting + 1)) meet(team, at);
      }
  for (const team of teams) {
    closeDue(team, Infinity);
    const given = poolsOf(team).flatMap((pool) => pool.pulses.flatMap((pulse) => pulse.given));
    if (given.length > 0) year.waiting.push({ team, given });
  }
  return year;

  function meet(team: Team, at: number): void {
    const [organizer = 0] = team.chat;
    const isThere = () => new Set(team.chat.filter((person) => person === organizer || random() < 0.96));
    const [began, ended] = [isThere(), isThere()];
    const chaired = new Set([random() < 0.15 ? pick(team.chat) : organizer]);
    const [host = organizer] = chaired;
    if (random() < 0.1) chaired.add(random() < 0.5 ? organizer : pick(team.chat));
    const others = [...ended].filter((person) => person !== organizer && person !== host);
    const electorate = others.filter((person) => began.has(person) && !chaired.has(person));
    const joined = poolsOf(team).find((pool) => pool.host === host && pool.pulses.every(({ isOpen }) => !isOpen));
    const pool: SimPool = joined ?? { host, holders: new Set(), pulses: [], tickets: new Map() };
    const could = new Set([...pool.holders, ...others]).size;
    if (electorate.length === 0 || could < fewestWhoCould) {
      year.askedNobody++;
      return;
    }
    if (!joined) poolsOf(team).push(pool);
    year.pulses++;
    const questions: Questions = {
      ...asking('purpose', ...(random() < 0.6 ? ['dissent'] : [])),
      checkIn: random() < 0.5,
      comment: could >= thresholds.comments,
    };
    const early = at + Math.ceil(30 + random() * 10) * hourMs;
    const closesAt = random() < 0.2 && mayClose({ opened_at: at }, early) ? early : at + pulseMs;
    const pulse: SimPulse = { questions, given: [], comments: [], closesAt, isOpen: true };
    pool.pulses.push(pulse);
    for (const person of electorate) if (isInvited(person, at)) answer(team, { pool, pulse, person, at });
  }

  function isInvited(person: number, at: number): boolean {
    const today = dayNumber(at);
    const days = (asked.get(person) ?? []).filter((day) => day > today - askedDays);
    if (isAskedEnough(days.length) || random() < 0.08) return false;
    asked.set(person, [...days, today]);
    return true;
  }

  function answer(
    team: Team,
    { pool, pulse, person, at }: { pool: SimPool; pulse: SimPulse; person: number; at: number },
  ) {
    const { answers = 0, isForgetful = false } = people[person] ?? {};
    const isFirst = !pool.holders.has(person);
    pool.holders.add(person);
    if (!team.puppets.has(person) && random() >= answers) return;
    const answered = answerTo(pulse.questions, random);
    const given = { person, answer: answered, closedAt: pulse.closesAt };
    pulse.given.push(given);
    year.given.push(given);
    if (answered.comment !== '') pulse.comments.push(answered.comment);
    const isLost = isForgetful && !isFirst;
    if (pool.tickets.has(person) || isLost || (isForgetful && random() < 0.5)) return;
    // One in ten comes late: the panel was closed, or offline.
    pool.tickets.set(person, at + (random() < 0.1 ? random() * 21 * dayMs : hourMs));
  }

  function closeDue(team: Team, until: number): void {
    for (;;) {
      const open = poolsOf(team).flatMap((pool) => pool.pulses.map((pulse) => ({ pool, pulse })));
      const [next] = open
        .filter(({ pulse }) => pulse.isOpen && pulse.closesAt <= until)
        .toSorted((a, b) => a.pulse.closesAt - b.pulse.closesAt);
      if (!next) return;
      next.pulse.isOpen = false;
      // Its meeting may be deleted now, but not before, and its answers stay: the host can't shape the result that way.
      release(team, next.pool, next.pulse.closesAt);
    }
  }

  function release(team: Team, pool: SimPool, at: number): void {
    if (pool.pulses.some(({ isOpen }) => isOpen)) return;
    const came = [...pool.tickets.values()].filter((time) => time <= at).length;
    const given = pool.pulses.flatMap((pulse) => pulse.given);
    const counted = poolOf(pool.pulses, countTickets(came, given.length));
    const groups = counted.pulses.map(({ counters }) => counters.ballots);
    if (fewestPeople(groups, counted) > peopleOf(given).size) year.wrongBounds++;
    const batch = batchOf(counted, at);
    if (!batch) return;
    year.released.push({ team, batch, pulses: pool.pulses, at });
    remove(team, pool);
  }

  function poolsOf(team: Team): SimPool[] {
    return pools.get(team) ?? [];
  }

  function remove(team: Team, pool: SimPool): void {
    pools.set(
      team,
      poolsOf(team).filter((one) => one !== pool),
    );
  }

  function pick(from: readonly number[]): number {
    return from[Math.floor(random() * from.length)] ?? 0;
  }
}

export const peopleOf = (given: Iterable<Given>) => new Set([...given].map(({ person }) => person));

export function poolOf(pulses: readonly (Closed & { comments: string[] })[], tickets: number): Pool {
  const answered = pulses.map(({ questions, given, comments }): Answered => ({
    counters: given.reduce((all, { answer }) => count(all, questions, answer), noAnswers(questions)),
    questions,
    thresholds,
    own: null,
    comments,
    hasTickets: true,
  }));
  return { pulses: answered, tickets };
}

function answerTo({ seen, checkIn, comment }: Questions, random: () => number): Answer {
  const pick = <const Choice>(first: Choice, ...choices: (readonly [Choice, number])[]): Choice => {
    let left = random();
    for (const [choice, weight] of choices) if ((left -= weight) < 0) return choice;
    return first;
  };
  const score = () => pick(5, [4, 0.35], [3, 0.13], [2, 0.05], [1, 0.02]);
  const feeling = () => (checkIn ? pick(null, [score(), 0.9]) : null);
  const sight = (place: number) =>
    place < seen.length ? pick<Sight | null>(null, ['saw', 0.7], ['did_not', 0.1], ['could_not_tell', 0.1]) : null;
  return {
    clarity: score(),
    safety: score(),
    plan: feeling(),
    load: feeling(),
    seen: { first: sight(0), second: sight(1), third: null },
    comment: comment && random() < 0.3 ? `Words ${random()}` : '',
  };
}
