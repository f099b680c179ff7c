import { expect, test } from 'vitest';
import type { Ballot, Batch } from '#contract/pulse.ts';
import {
  askedDays,
  batchOf,
  count,
  dayNumber,
  fewestAttendees,
  isAskedEnough,
  noAnswers,
  pulseMs,
  thresholds,
  type Answered,
} from '../../server/pulse/rules.ts';
import { asking } from '../support/asking.ts';
import { isKeyByItself } from '../../server/meeting/rules.ts';

const dayMs = 86_400_000;
const weeks = 52;
const monday = Date.UTC(2026, 0, 5, 10);
const questions = asking('purpose', 'dissent');

type Answer = Pick<Ballot, 'clarity' | 'safety' | 'plan' | 'load' | 'seen'>;

/** The same year each time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Waiting extends Answered {
  closedAt: number;
  answers: Answer[];
}

interface Released {
  series: number;
  batch: Batch;
  answers: Answer[];
  waitedDays: number[];
}

interface Year {
  pulses: number;
  ballots: number;
  released: Released[];
  /** Answers that still wait when the year is over. */
  left: number;
}

/** 40 series of 3 to 30 people out of 400, each once a week; three in four of those asked answer, most of them 4 or 5. */
function live(seed: number): Year {
  const random = chance(seed);
  const pick = <Choice>(choices: readonly (readonly [Choice, number])[]): Choice => {
    let left = random();
    for (const [choice, weight] of choices) if ((left -= weight) < 0) return choice;
    return choices[0]?.[0] ?? fail();
  };
  const score = () =>
    pick([
      [5, 0.45],
      [4, 0.35],
      [3, 0.13],
      [2, 0.05],
      [1, 0.02],
    ] as const);
  const sight = () =>
    pick([
      ['saw', 0.7],
      ['did_not', 0.1],
      ['could_not_tell', 0.1],
      [null, 0.1],
    ] as const);
  const series = Array.from({ length: 40 }, (_, index) => {
    const size = 2 + Math.round((index / 39) * 27);
    const attendees = Array.from({ length: size }, () => Math.floor(random() * 400));
    return { attendees: [...new Set(attendees)], waiting: [] as Waiting[] };
  });
  const asked = new Map<number, number[]>();
  const year: Year = { pulses: 0, ballots: 0, released: [], left: 0 };

  for (let week = 0; week < weeks; week++) {
    for (const [index, one] of series.entries()) {
      const openedAt = monday + (week * 7 + (index % 5)) * dayMs;
      if (!isKeyByItself(week + 1) || one.attendees.length < fewestAttendees) continue;
      const today = dayNumber(openedAt);
      const answers: Answer[] = [];
      for (const person of one.attendees) {
        const days = (asked.get(person) ?? []).filter((day) => day > today - askedDays);
        if (isAskedEnough(days.length)) continue;
        asked.set(person, [...days, today]);
        if (random() < 0.75)
          answers.push({
            clarity: score(),
            safety: score(),
            plan: null,
            load: null,
            seen: { first: sight(), second: sight(), third: null },
          });
      }
      const counters = answers.reduce((all, one) => count(all, questions, one), noAnswers(questions));
      const closedAt = openedAt + pulseMs;
      one.waiting.push({ counters, questions, thresholds, own: null, comments: [], closedAt, answers });
      year.pulses++;
      year.ballots += answers.length;
      const batch = batchOf(one.waiting, closedAt);
      if (!batch) continue;
      const waitedDays = one.waiting.flatMap((pulse) => pulse.answers.map(() => (closedAt - pulse.closedAt) / dayMs));
      const all = one.waiting.flatMap((pulse) => pulse.answers);
      year.released.push({ series: index, batch, answers: all, waitedDays });
      one.waiting = [];
    }
  }
  year.left = series.flatMap(({ waiting }) => waiting.flatMap(({ answers }) => answers)).length;
  return year;
}

function fail(): never {
  throw new Error('There is nothing to pick from');
}

/** The groups of answers that a result tells of, by question: the whole, and each group that it counts or names. */
function views({ batch, answers }: Released): { question: string; group: Set<Answer> }[] {
  const all = new Set(answers);
  const told = (published: number, group: Set<Answer>) => {
    expect(group.size).toBe(published);
    return group;
  };
  const scores = batch.scores.map((result) => {
    const { question } = result;
    const gave = (from: number, to: number) =>
      new Set(answers.filter((answer) => (answer[question] ?? 0) >= from && (answer[question] ?? 0) <= to));
    const whole = told(result.answers, all);
    if ('band' in result) return { question, groups: [whole] };
    const groups = result.spread.map(({ from, to, answers: people }) => told(people, gave(from, to)));
    return { question, groups: [whole, told(result.favourable, gave(4, 5)), gave(1, 3), ...groups] };
  });
  const seen = batch.seen.map((result) => {
    const those = (...sights: (string | null)[]) =>
      new Set(
        answers.filter((answer) => sights.includes(answer.seen[result.behaviour === 'purpose' ? 'first' : 'second'])),
      );
    const couldTell = those('saw', 'did_not');
    const whole = result.answers === all.size ? all : told(result.answers, couldTell);
    const counted = result.saw === null ? [] : [told(result.saw, those('saw')), those('did_not')];
    return { question: result.behaviour, groups: [all, whole, ...counted] };
  });
  return [...scores, ...seen].flatMap(({ question, groups }) => groups.map((group) => ({ question, group })));
}

/**
 * Every two groups that one person reads of, by the same question: how many answers the one has that the other has not.
 * Groups by different questions have no difference that could be read: nothing tells how they overlap.
 */
function differences(released: Released[]): number[] {
  const found: number[] = [];
  for (const results of Map.groupBy(released, ({ series }) => series).values()) {
    const byQuestion = Map.groupBy(results.flatMap(views), ({ question }) => question);
    for (const groups of byQuestion.values())
      for (const { group } of groups) for (const other of groups) found.push(group.difference(other.group).size);
  }
  return found;
}

test('in a year of 40 series no two published views differ by fewer than five answers, and few answers wait long', () => {
  const year = live(2026);
  const { pulses, ballots, released, left } = year;
  const found = differences(released);
  expect(found.filter((answers) => answers > 0 && answers < 5)).toEqual([]);
  expect(released.flatMap(({ answers }) => answers)).toHaveLength(ballots - left);
  expect(new Set(released.flatMap(({ answers }) => answers)).size).toBe(ballots - left);
  for (const { batch } of released) expect(batch.answers).toBeGreaterThanOrEqual(5);
  expect(released.length).toBeGreaterThan(500);
  // The same year shown meeting by meeting, however few have answered, would differ by less.
  const careless = released.flatMap((result) => [result, { ...result, answers: result.answers.slice(0, -1) }]);
  expect(differences(careless.map((result) => ({ ...result, batch: bare(result) }))).includes(1)).toBe(true);

  const waits = released.flatMap(({ waitedDays }) => waitedDays).toSorted((a, b) => a - b);
  const at = (share: number) => waits[Math.floor((waits.length - 1) * share)] ?? 0;
  expect(at(0.9)).toBe(0);
  if (process.env['EXHAUSTIVE'] !== 'yes') return;
  const pooled = released.filter(({ batch }) => batch.meetings > 1);
  const counted = released.filter(({ batch }) => batch.scores.some((result) => 'spread' in result));
  // The result of this test, for who proves.
  // oxlint-disable-next-line no-console
  console.info(
    [
      `pulses                          ${pulses}`,
      `answers                         ${ballots}, of which ${left} still wait`,
      `batches released                ${released.length}, of which ${pooled.length} pooled, ${counted.length} with counts`,
      `meetings in a pooled batch      at most ${Math.max(...pooled.map(({ batch }) => batch.meetings))}`,
      `days from close to release      median ${at(0.5)}, 95 % ${at(0.95)}, 99 % ${at(0.99)}, most ${at(1)}`,
      `pairs of views compared         ${found.length}`,
      `differences of 1 to 4 answers   ${found.filter((answers) => answers > 0 && answers < 5).length}`,
    ].join('\n'),
  );
});

/** Only the number of answers, whatever it is. */
function bare({ batch, answers }: Released): Batch {
  return {
    ...batch,
    seen: [],
    scores: [{ question: 'clarity', answers: answers.length, own: [], band: 'high' }],
  };
}
