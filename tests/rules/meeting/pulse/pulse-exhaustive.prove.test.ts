import { expect, test } from 'vitest';
import type { Questions, Sight } from '#contract/meeting/pulse.ts';
import { sights } from '#contract/rules/meeting/pulse.ts';
import { batchOf, fewestPeople, type Answered } from '../../../../server/features/pulse/batch.ts';
import { count, noAnswers, thresholds } from '../../../../server/features/pulse/rules.ts';
import { asking } from '../../../support/meeting/asking.ts';
import { watch } from '../../../support/attacks/attacksOnViews.ts';
import { bookend } from '../../../support/attacks/bookendTarget.ts';
import { leakyPulse } from '../../../support/attacks/leakyPulse.ts';
import type { Start } from '../../../support/attacks/pulseTarget.ts';
import { isProof, sample } from '../../../support/proof.ts';

/**
 * Of six people's answers privacy.md reveals that there are six, and a band for each question. So an attacker
 * who knows four of the answers may learn of the other two only what the band alone reveals.
 */

/** low, mixed or high by the share of 4 and 5: up to two of six, up to four, more. */
const bandOfScores = (scores: readonly number[]) => {
  const favourable = scores.filter((score) => score >= 4).length;
  return favourable <= 2 ? 'low' : favourable <= 4 ? 'mixed' : 'high';
};

/** few, some or most by the share that saw it among those who could tell; none if fewer than five could tell. */
const bandOfSights = (seen: readonly (Sight | null)[]) => {
  const couldTell = seen.filter((sight) => sight === 'saw' || sight === 'did_not');
  const share = couldTell.filter((sight) => sight === 'saw').length / couldTell.length;
  if (couldTell.length < 5) return null;
  return share < 0.4 ? 'few' : share < 0.7 ? 'some' : 'most';
};

function vectors<Choice>(choices: readonly Choice[]): Choice[][] {
  let all: Choice[][] = [[]];
  for (let person = 0; person < 6; person++)
    all = all.flatMap((before) => choices.map((choice) => [...before, choice]));
  return all;
}

const multisets = vectors([1, 2, 3, 4, 5]).filter((vector) =>
  vector.every((score, index) => index === 0 || score >= (vector[index - 1] ?? 0)),
);

interface Six {
  clarity: readonly number[];
  safety?: readonly number[];
  purpose?: readonly (Sight | null)[];
}

/** Everything anybody can read of six people's answers, given in one meeting or three each in two. */
function viewAfter({ clarity, safety = [5, 5, 5, 5, 5, 5], purpose = [] }: Six, meetings = [6]): string {
  const questions = asking('purpose');
  let next = 0;
  const pulses = meetings.map((attendees) => {
    let counters = noAnswers(questions);
    for (let voter = 0; voter < attendees; voter++, next++)
      counters = count(counters, questions, {
        clarity: clarity[next] ?? 1,
        safety: safety[next] ?? 1,
        plan: null,
        load: null,
        seen: { first: purpose[next] ?? null, second: null, third: null },
      });
    return { counters, questions, thresholds, own: null, comments: [], hasTickets: true };
  });
  // The view after each close, whether or not there are enough answers. Each of the six has a ticket, and sends it.
  const afterEach = pulses.map((_, index) => pulses.slice(0, index + 1));
  return JSON.stringify(afterEach.map((waiting) => batchOf({ pulses: waiting, tickets: ballotsOf(waiting) }, 0)));
}

const ballotsOf = (pulses: readonly Answered[]) => pulses.reduce((sum, { counters }) => sum + counters.ballots, 0);

/**
 * For each truth and each two of the six: an attacker who knows the other four keeps the answers that would look the
 * same. Counts how often these are fewer than the granted bands allow.
 */
function revealedTooMuch(all: unknown[][], views: unknown[], granted: unknown[], choices: number): number {
  const numbersOf = (values: unknown[]) => {
    const known = new Map([...new Set(values)].map((value, number) => [value, number]));
    return Uint16Array.from(values, (value) => known.get(value) ?? 0);
  };
  const [view, grant] = [numbersOf(views), numbersOf(granted)];
  const places = Array.from({ length: 6 }, (_, person) => choices ** (5 - person));
  let tooMuch = 0;
  for (let truth = 0; truth < all.length; truth++) {
    for (const [one, place] of places.entries()) {
      for (const otherPlace of places.slice(one + 1)) {
        const digit = (of: number) => Math.floor(truth / of) % choices;
        const without = truth - digit(place) * place - digit(otherPlace) * otherPlace;
        for (let guess = 0; guess < choices ** 2; guess++) {
          const imagined = without + (guess % choices) * place + Math.floor(guess / choices) * otherPlace;
          if ((view[imagined] === view[truth]) !== (grant[imagined] === grant[truth])) tooMuch++;
        }
      }
    }
  }
  return tooMuch;
}

const scores = [1, 2, 3, 4, 5];

test('in all 15,625 scores of six people, knowing four reveals no more of two than the band does', () => {
  const all = vectors(scores);
  expect(all).toHaveLength(15_625);
  const granted = all.map(bandOfScores);
  for (const meetings of sample([[6], [3, 3], [4, 2], [2, 2, 2]], 4)) {
    const views = all.map((clarity) => viewAfter({ clarity }, meetings));
    expect(revealedTooMuch(all, views, granted, 5)).toBe(0);
  }
  const safety = all.map((one) => viewAfter({ clarity: [1, 2, 3, 4, 5, 5], safety: one }));
  expect(revealedTooMuch(all, safety, granted, 5)).toBe(0);
  // Control: the same attacker wins if a mean is shown, to one digit.
  const means = all.map((vector) => (vector.reduce((sum, score) => sum + score, 0) / 6).toFixed(1));
  expect(revealedTooMuch(all, means, granted, 5)).toBeGreaterThan(0);
});

test('the same holds for all 4,096 ways in which six people saw something or not', () => {
  const all = vectors([...sights, null]);
  expect(all).toHaveLength(4_096);
  const granted = all.map(bandOfSights);
  for (const meetings of sample([[6], [3, 3]], 2)) {
    const views = all.map((purpose) => viewAfter({ clarity: [1, 2, 3, 4, 5, 5], purpose }, meetings));
    expect(revealedTooMuch(all, views, granted, 4)).toBe(0);
  }
});

test('the answers to two questions tell nothing about each other: both bands make the view', () => {
  expect(multisets).toHaveLength(210);
  const both = multisets.flatMap((clarity) => multisets.map((safety) => ({ clarity, safety })));
  const byBands = Map.groupBy(both, ({ clarity, safety }) => `${bandOfScores(clarity)} ${bandOfScores(safety)}`);
  const views = [...byBands.values()].map((six) => new Set(six.map((one) => viewAfter(one))).size);
  expect(views).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
});

/** Somebody's relation to a group of answers, by pulse: no answer, one outside the group, one in it. */
const parts = ['none', 'outside', 'inside'] as const;

interface Somebody {
  parts: readonly (typeof parts)[number][];
  /** 1: sent; 0: kept forever. */
  ticket: 0 | 1;
}

/** Everybody who can be in a team of this many pulses. `first`: the first pulse with tickets. */
function everybody(pulses: number, first: number): Somebody[] {
  let all: Somebody['parts'][] = [[]];
  for (let pulse = 0; pulse < pulses; pulse++) all = all.flatMap((before) => parts.map((part) => [...before, part]));
  const answering = all.filter((one) => one.some((part) => part !== 'none'));
  const mayHave = (one: Somebody['parts']) => one.slice(first).some((part) => part !== 'none');
  return answering.flatMap((one) =>
    mayHave(one)
      ? [
          { parts: one, ticket: 0 as const },
          { parts: one, ticket: 1 as const },
        ]
      : [{ parts: one, ticket: 0 as const }],
  );
}

const questionless: Questions = { seen: [], wording: 1, checkIn: false, comment: false };

/** For each team up to this size: how far the bound is below the number of people in the group. */
function slackOf(people: number, pulses: number, first: number, bound = fewestPeople): Map<number, number> {
  const all = everybody(pulses, first);
  const slack = new Map<number, number>();
  const visit = (from: number, team: Somebody[]) => {
    const inPulse = (pulse: number, ...which: string[]) =>
      team.filter((one) => which.includes(one.parts[pulse] ?? 'none')).length;
    const places = Array.from({ length: pulses }, (_, pulse) => pulse);
    const group = places.map((pulse) => inPulse(pulse, 'inside'));
    const answered = places.map((pulse): Answered => ({
      counters: { ...noAnswers(questionless), ballots: inPulse(pulse, 'inside', 'outside') },
      questions: questionless,
      thresholds,
      own: null,
      comments: [],
      hasTickets: pulse >= first,
    }));
    const tickets = team.filter(({ ticket }) => ticket === 1).length;
    const behind = team.filter((one) => one.parts.includes('inside')).length;
    const below = behind - bound(group, { pulses: answered, tickets });
    slack.set(below, (slack.get(below) ?? 0) + 1);
    if (team.length < people)
      for (const [index, somebody] of all.entries()) if (index >= from) visit(index, [...team, somebody]);
  };
  visit(0, []);
  return slack;
}

test('the lower bound on people behind answers never exceeds their number, in any small team', () => {
  const teams: [people: number, pulses: number, first: number][] = [
    [isProof ? 6 : 4, 2, 0],
    [isProof ? 5 : 3, 2, 1],
    [isProof ? 4 : 2, 3, 0],
  ];
  for (const team of teams) {
    const slack = slackOf(...team);
    expect(Math.min(...slack.keys())).toBe(0);
    // Control: a bound that counts answers instead of people is too high.
    const careless = slackOf(...team, (group) => group.reduce((sum, answers) => sum + answers, 0));
    expect(Math.min(...careless.keys())).toBeLessThan(0);
  }
});

test('however six answers are spread over people and meetings, five people make a result', () => {
  const found = new Map<string, boolean>();
  // Every assignment of six answers to people; each person answers at most once per meeting.
  for (const who of vectors([0, 1, 2, 3, 4, 5]))
    for (const meetings of [[6], [3, 3], [4, 2], [2, 2, 2]]) {
      let next = 0;
      const byMeeting = meetings.map((answers) => who.slice(next, (next += answers)));
      if (byMeeting.some((people) => new Set(people).size < people.length)) continue;
      const people = new Set(who).size;
      const key = `${meetings.join('+')} of ${people}`;
      if (found.has(key)) continue;
      const pulses = byMeeting.map(({ length }): Answered => ({
        counters: {
          ballots: length,
          scores: { clarity: [0, 0, 0, 0, length], safety: [length, 0, 0, 0, 0] },
          seen: {},
        },
        questions: questionless,
        thresholds,
        own: null,
        comments: [],
        hasTickets: true,
      }));
      for (let tickets = 0; tickets <= people; tickets++) {
        const isReleased = batchOf({ pulses, tickets }, 0) !== null;
        const isEnough = Math.max(tickets, ...meetings) >= 5;
        expect([key, tickets, isReleased]).toEqual([key, tickets, isEnough]);
        expect(!isReleased || people >= 5).toBe(true);
      }
      found.set(key, true);
    }
  expect([...found.keys()].toSorted().join(', ')).toBe(
    '2+2+2 of 2, 2+2+2 of 3, 2+2+2 of 4, 2+2+2 of 5, 2+2+2 of 6, ' +
      '3+3 of 3, 3+3 of 4, 3+3 of 5, 3+3 of 6, 4+2 of 4, 4+2 of 5, 4+2 of 6, 6 of 6',
  );
});

/** Values on both sides of each border between bands, and two of each band that are far apart. */
const atBorders = [
  [1, 1, 1, 1, 5, 5],
  [3, 3, 3, 3, 4, 4],
  [1, 1, 1, 4, 4, 4],
  [3, 3, 5, 5, 5, 5],
  [1, 4, 4, 4, 4, 4],
  [5, 5, 5, 5, 5, 5],
];

/** More than cores, because a server often waits for disks and keys. */
const atOnce = 4;

/** All reads before and after each ballot, after the close and in later meetings: one text per band. */
async function sequences(start: Start, all: number[][], meetings: number): Promise<number[]> {
  const seen = new Map(['low', 'mixed', 'high'].map((band) => [band, new Set<string>()]));
  const read = async (scoresOfSix: number[]) => {
    const parts =
      meetings === 1 ? [scoresOfSix] : [scoresOfSix.slice(0, 3), [null, null, null, ...scoresOfSix.slice(3)]];
    const answers = parts.map((part) =>
      part.map((score) => (score === null ? null : { clarity: score, safety: score })),
    );
    seen.get(bandOfScores(scoresOfSix))?.add(await watch(start, { attendees: 6 }, [...answers, []]));
  };
  for (let next = 0; next < all.length; next += atOnce) await Promise.all(all.slice(next, next + atOnce).map(read));
  return [...seen.values()].map(({ size }) => size);
}

test.runIf(isProof)(
  'on the running server no sequence of views reveals more than the band, in one meeting',
  { timeout: isProof ? 1_800_000 : 120_000 },
  async () => {
    expect(await sequences(bookend, isProof ? multisets : atBorders, 1)).toEqual([1, 1, 1]);
    expect(Math.max(...(await sequences(leakyPulse('shows the mean while it is open'), atBorders, 1)))).toBe(2);
    expect(await sequences(leakyPulse(null), atBorders, 1)).toEqual([1, 1, 1]);
  },
);

test.runIf(isProof)(
  'the same holds for answers pooled over two meetings',
  { timeout: isProof ? 3_600_000 : 120_000 },
  async () => {
    const some = atBorders.filter((_, index) => index % 3 === 0 || index % 4 === 1);
    expect(await sequences(bookend, isProof ? multisets : some, 2)).toEqual([1, 1, 1]);
    expect(Math.max(...(await sequences(leakyPulse('hides on the page only'), some, 2)))).toBeGreaterThan(1);
  },
);
