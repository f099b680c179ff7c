import {
  scoredQuestions,
  sights,
  type Ballot,
  type Batch,
  type Own,
  type Questions,
  type ScoreResult,
  type Scored,
  type SeenResult,
  type Sight,
  type Thresholds,
} from '#contract/pulse.ts';
import type { OpeningItem, Said } from '#contract/meeting.ts';

/** A pulse closes by itself after 48 hours. */
export const pulseMs = 48 * 3_600_000;

/** privacy.md: a score needs 5 answers; from 10 it is shown as a count, and comments are shown. Frozen with each pulse. */
export const thresholds: Thresholds = { bands: 5, counts: 10, comments: 10 };

/** No group of people smaller than this can be told apart, whatever is shown. */
const smallestGroup = 5;

/** A talk between two people has no pulse: whoever answered would be known. */
export const fewestAttendees = 2;

/** A server admits seventy people a second without making others wait. */
export function spreadMsFor(attendees: number): number {
  return attendees * 15;
}

/** Nobody is asked more often within this many days. */
const mostAsked = 2;
export const askedDays = 7;

/** The number of the day, in UTC: as finely as it is kept who was asked. */
export function dayNumber(at: number): number {
  return Math.floor(at / 86_400_000);
}

export function isAskedEnough(timesAsked: number): boolean {
  return timesAsked >= mostAsked;
}

/** How many gave each answer: `scores.clarity[0]` is how many gave 1. Nothing here says who, when or in which order. */
export interface Counters {
  ballots: number;
  scores: Record<Scored, number[]>;
  seen: Partial<Record<OpeningItem, Record<Sight, number>>>;
}

/** A closed pulse as it waits to be shown, alone or with others. */
export interface Answered {
  counters: Counters;
  questions: Questions;
  thresholds: Thresholds;
  own: Own | null;
  comments: string[];
}

export function noAnswers(questions: Questions): Counters {
  const seen = Object.fromEntries(questions.seen.map((item) => [item, { saw: 0, did_not: 0, could_not_tell: 0 }]));
  return { ballots: 0, scores: { clarity: [0, 0, 0, 0, 0], safety: [0, 0, 0, 0, 0] }, seen };
}

export function questionsFor(said: Said): Questions {
  const items = ['purpose', 'frame', 'dissent'] as const;
  return { wording: 1, seen: items.filter((item) => said[item] !== null) };
}

/** Counts one ballot. An answer to a question that was not asked counts nowhere. */
export function count(counters: Counters, ballot: Pick<Ballot, Scored | 'seen'>): Counters {
  const counted = structuredClone(counters);
  counted.ballots++;
  for (const question of scoredQuestions) {
    const index = ballot[question] - 1;
    counted.scores[question][index] = (counted.scores[question][index] ?? 0) + 1;
  }
  for (const [item, answers] of asked(counted)) {
    const answer = ballot.seen[item];
    if (answer) answers[answer]++;
  }
  return counted;
}

/** Several pulses of a series as one batch. */
export function pool(all: Counters[]): Counters {
  const sum: Counters = { ballots: 0, scores: { clarity: [0, 0, 0, 0, 0], safety: [0, 0, 0, 0, 0] }, seen: {} };
  for (const counters of all) {
    sum.ballots += counters.ballots;
    for (const question of scoredQuestions) {
      sum.scores[question] = sum.scores[question].map(
        (answers, index) => answers + (counters.scores[question][index] ?? 0),
      );
    }
    for (const [item, answers] of asked(counters)) {
      const before = sum.seen[item] ?? { saw: 0, did_not: 0, could_not_tell: 0 };
      for (const answer of sights) before[answer] += answers[answer];
      sum.seen[item] = before;
    }
  }
  return sum;
}

/** What the host may see of these pulses, or null while too few have answered. Where thresholds differ, the highest counts. */
export function batchOf(pulses: Answered[], at: number): Batch | null {
  const counters = pool(pulses.map((pulse) => pulse.counters));
  const highest = (of: keyof Thresholds) => Math.max(...pulses.map((pulse) => pulse.thresholds[of]));
  const needed = { bands: highest('bands'), counts: highest('counts'), comments: highest('comments') };
  if (pulses.length === 0 || counters.ballots < needed.bands) return null;
  return {
    at,
    meetings: pulses.length,
    answers: counters.ballots,
    wording: 1,
    thresholds: needed,
    seen: asked(counters).flatMap(([item, answers]) => seenOf(item, answers, pulses, needed)),
    scores: scoredQuestions.map((question) => {
      const own = pulses.flatMap((pulse) => pulse.own?.[question] ?? []);
      return scoreOf({ question, own }, counters.scores[question], needed);
    }),
    comments: counters.ballots < needed.comments ? null : pulses.flatMap(({ comments }) => comments).toSorted(),
  };
}

/**
 * How many answers the pool lacks until it is shown. Null where that would tell whether somebody in particular has
 * answered: in a meeting of fewer people than a score needs, each step of this number would be one of few.
 */
export function stillNeeded(pool: { ballots: number; attendees: number; thresholds: Thresholds }[]): number | null {
  if (pool.length === 0 || pool.some(({ attendees }) => attendees < smallestGroup)) return null;
  const answers = sum(pool.map(({ ballots }) => ballots));
  return Math.max(...pool.map((pulse) => pulse.thresholds.bands)) - answers;
}

/** Whether a group may be told apart: nobody is in it, or enough people to hide among. */
const hides = (answers: number) => answers === 0 || answers >= smallestGroup;

/** A count is shown only where it and what is left are such groups: "11 of 12" would tell of one person, "12 of 12" of each. */
function scoreOf(asked: Pick<ScoreResult, 'question' | 'own'>, answers: number[], needed: Thresholds): ScoreResult {
  const total = sum(answers);
  const favourable = sum(answers.slice(3));
  if (total < needed.counts || Math.min(favourable, total - favourable) < smallestGroup) {
    return { ...asked, answers: total, band: band(favourable / total, ['low', 'mixed', 'high']) };
  }
  const spread = [...merged(answers.slice(0, 3), 1), ...merged(answers.slice(3), 4)];
  return { ...asked, answers: total, favourable, spread };
}

function seenOf(
  item: OpeningItem,
  { saw, did_not }: Record<Sight, number>,
  pulses: Answered[],
  needed: Thresholds,
): SeenResult[] {
  const asking = pulses.filter(({ questions }) => questions.seen.includes(item));
  const ballots = sum(pulses.map(({ counters }) => counters.ballots));
  const askedOf = sum(asking.map(({ counters }) => counters.ballots));
  const couldTell = saw + did_not;
  // Beside the batch's number of ballots, a slightly smaller one would tell of the few whom nobody asked.
  if (couldTell < needed.bands || !hides(ballots - askedOf)) return [];
  // Or of the few who could not tell.
  const answers = hides(askedOf - couldTell) ? couldTell : askedOf;
  const own = asking.flatMap((pulse) => pulse.own?.seen[item] ?? []);
  const said = { item, said: asking.length, meetings: pulses.length, answers, own };
  if (answers >= needed.counts && answers === couldTell && Math.min(saw, did_not) >= smallestGroup) {
    return [{ ...said, band: null, saw }];
  }
  return [{ ...said, band: band(saw / couldTell, ['few', 'some', 'most']), saw: null }];
}

function band<Band>(share: number, [low, middle, high]: readonly [Band, Band, Band]): Band {
  if (share < 0.4) return low;
  return share < 0.7 ? middle : high;
}

/** Neighbours are merged until every group has five or more, so that a rare answer stands with others. */
function merged(answers: number[], first: number): { from: number; to: number; answers: number }[] {
  const groups: { from: number; to: number; answers: number }[] = [];
  for (const [index, number] of answers.entries()) {
    const last = groups.at(-1);
    if (last && last.answers < smallestGroup) {
      last.to = index + first;
      last.answers += number;
    } else {
      groups.push({ from: index + first, to: index + first, answers: number });
    }
  }
  const last = groups.at(-1);
  const before = groups.at(-2);
  if (last && before && last.answers < smallestGroup) {
    groups.splice(-2, 2, { from: before.from, to: last.to, answers: before.answers + last.answers });
  }
  return groups;
}

function asked(counters: Counters): [OpeningItem, Record<Sight, number>][] {
  const items = ['purpose', 'frame', 'dissent'] as const;
  return items.flatMap((item) => {
    const answers = counters.seen[item];
    return answers ? [[item, answers] satisfies [OpeningItem, Record<Sight, number>]] : [];
  });
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
