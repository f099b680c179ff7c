import type { OpeningItem, Said } from '#contract/meeting.ts';
import {
  scoredQuestions,
  sights,
  type Ballot,
  type Questions,
  type Release,
  type ScoreResult,
  type Scored,
  type SeenResult,
  type Sight,
} from '#contract/pulse.ts';

/** A pulse closes by itself after 48 hours. */
export const pulseMs = 48 * 3_600_000;

/** privacy.md: a score needs 5 answers; from 10 it is shown as a count, and an option with fewer than 5 is merged. */
export const fewestAnswers = 5;
const fewestForCounts = 10;

/** How many gave each answer: `scores.clarity[0]` is how many gave 1. Nothing here says who, when or in which order. */
export interface Counters {
  ballots: number;
  scores: Record<Scored, number[]>;
  seen: Partial<Record<OpeningItem, Record<Sight, number>>>;
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
export function count(counters: Counters, ballot: Ballot): Counters {
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

/** What the host may see of a batch, or null while it has fewer than five ballots. `said` counts the ticks over its meetings. */
export function release(
  counters: Counters,
  batch: { at: number; meetings: number; said: Record<OpeningItem, number> },
): Release | null {
  if (counters.ballots < fewestAnswers) return null;
  return {
    at: batch.at,
    meetings: batch.meetings,
    answers: counters.ballots,
    scores: scoredQuestions.map((question) => scoreOf(question, counters.scores[question])),
    seen: asked(counters).flatMap(([item, answers]) => seenOf(item, answers, counters.ballots, batch)),
  };
}

/** Whether a group may be told apart: nobody is in it, or enough people to hide among. */
const hides = (answers: number) => answers === 0 || answers >= fewestAnswers;

/** A count is shown only where it and what is left hide: "11 of 12" would tell of one person. */
function scoreOf(question: Scored, answers: number[]): ScoreResult {
  const total = sum(answers);
  const favourable = sum(answers.slice(3));
  if (total < fewestForCounts || !hides(favourable) || !hides(total - favourable)) {
    return { question, answers: total, band: band(favourable / total, ['low', 'mixed', 'high']) };
  }
  const spread = [...merged(answers.slice(0, 3), 1), ...merged(answers.slice(3), 4)];
  return { question, answers: total, favourable, spread };
}

function seenOf(
  item: OpeningItem,
  { saw, did_not }: Record<Sight, number>,
  ballots: number,
  batch: { meetings: number; said: Record<OpeningItem, number> },
): SeenResult[] {
  const couldTell = saw + did_not;
  if (couldTell < fewestAnswers) return [];
  // Beside the batch's number of ballots, a slightly smaller one would tell of who could not tell.
  const answers = hides(ballots - couldTell) ? couldTell : ballots;
  const said = { item, said: batch.said[item], meetings: batch.meetings, answers };
  if (answers >= fewestForCounts && answers === couldTell && hides(saw) && hides(did_not)) {
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
    if (last && last.answers < fewestAnswers) {
      last.to = index + first;
      last.answers += number;
    } else {
      groups.push({ from: index + first, to: index + first, answers: number });
    }
  }
  const last = groups.at(-1);
  const before = groups.at(-2);
  if (last && before && last.answers < fewestAnswers) {
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
