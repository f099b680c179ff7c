import type { PulseQuestion } from '#contract/organization/behaviour.ts';
import type {
  Batch,
  CheckIn,
  Own,
  Questions,
  ScoreResult,
  Scored,
  SeenResult,
  Sight,
  Thresholds,
} from '#contract/meeting/pulse.ts';
import { bandOf, checkInQuestions, scoredQuestions } from '#contract/rules/meeting/pulse.ts';
import { withSlots, type Counters } from './rules.ts';

/** k-anonymity: every group shown has at least this many different people behind it. */
const smallestGroup = 5;

export interface Answered {
  counters: Counters;
  questions: Questions;
  thresholds: Thresholds;
  own: Own | null;
  comments: string[];
  /** Whether its voters' panels hold tickets of the pool; false if it opened before there were pools. */
  hasTickets: boolean;
}

/** Comments of an earlier result of this host, which too few people had answered to show them. */
export interface Unread {
  comments: readonly string[];
  /** The threshold that they were promised. */
  needed: number;
}

export interface Pool {
  pulses: readonly Answered[];
  /** How many different tickets arrived: each person sends one, after their first answer in the pool. */
  tickets: number;
  unread?: readonly Unread[];
}

type Group = readonly number[];

/**
 * A lower bound on the different people behind these answers. Counters don't tell people apart, but:
 * 1. everybody answers a pulse once, so the group's share of one pulse is that many people;
 * 2. each answer outside the group can account for at most one ticket, so the remaining tickets are people in the group.
 */
export function fewestPeople(group: Group, { pulses, tickets }: Pool): number {
  const outside = pulses.map(({ counters, hasTickets }, index) =>
    hasTickets ? counters.ballots - (group[index] ?? 0) : 0,
  );
  return Math.max(0, ...group, tickets - sum(outside));
}

/**
 * The answers of this pool that the host may see, or null while too few different people have answered. If thresholds
 * differ, the highest applies.
 */
export function batchOf(pool: Pool, at: number): Batch | null {
  const { pulses, unread = [] } = pool;
  const highest = (of: keyof Thresholds) => Math.max(...pulses.map((pulse) => pulse.thresholds[of]));
  const needed = { bands: highest('bands'), counts: highest('counts'), comments: commentsNeeded(pool) };
  const ballots = pulses.map(({ counters }) => counters.ballots);
  if (pulses.length === 0 || !isOf(needed.bands, ballots, pool)) return null;
  return {
    at,
    meetings: pulses.length,
    answers: sum(ballots),
    wording: 1,
    thresholds: needed,
    seen: wordingsIn(pulses).flatMap((asked) => seenOf(asked, pool, needed)),
    scores: [...scoredQuestions, ...checkInQuestions].flatMap((question) => scoreOf(question, pool, needed)),
    comments: isOf(needed.comments, ballots, pool)
      ? [...pulses, ...unread].flatMap(({ comments }) => comments).toSorted()
      : null,
  };
}

function commentsNeeded({ pulses, unread = [] }: Pool): number {
  return Math.max(...pulses.map(({ thresholds }) => thresholds.comments), ...unread.map(({ needed }) => needed));
}

function isOf(people: number, group: Group, pool: Pool): boolean {
  return sum(group) >= people && fewestPeople(group, pool) >= people;
}

function hides(group: Group, pool: Pool): boolean {
  return sum(group) === 0 || fewestPeople(group, pool) >= smallestGroup;
}

/** The number of people to state for a question; null: don't show it. Complementary suppression: a number slightly
 * below the batch's ballots would expose the few who weren't asked, or the few who gave no answer. */
function aboutOf(answered: Group, asked: Group, pool: Pool, needed: Thresholds): number | null {
  const notAsked = pool.pulses.map(({ counters }, index) => counters.ballots - (asked[index] ?? 0));
  if (!isOf(needed.bands, answered, pool) || !hides(notAsked, pool)) return null;
  return hides(minus(asked, answered), pool) ? sum(answered) : sum(asked);
}

/** Complementary suppression: shows a count only if both it and the rest are large groups. "11 of 12" would expose one
 * person, "12 of 12" everybody. */
function scoreOf(question: Scored | CheckIn, pool: Pool, needed: Thresholds): ScoreResult[] {
  const { pulses } = pool;
  const asked = pulses.map(({ counters }) => (counters.scores[question] ? counters.ballots : 0));
  const gave = [0, 1, 2, 3, 4].map((index) => pulses.map(({ counters }) => counters.scores[question]?.[index] ?? 0));
  const all = plus(...gave);
  const about = aboutOf(all, asked, pool, needed);
  if (about === null) return [];
  const favourable = plus(...gave.slice(3));
  const own = pulses.flatMap((pulse) => (pulse.counters.scores[question] && pulse.own?.[question]) ?? []);
  const result = { question, answers: about, own };
  const isCounted = isOf(needed.counts, all, pool) && about === sum(all);
  if (!isCounted || [favourable, minus(all, favourable)].some((group) => fewestPeople(group, pool) < smallestGroup))
    return [{ ...result, band: bandOf(sum(favourable) / sum(all), ['low', 'mixed', 'high']) }];
  const spread = [...merged(gave.slice(0, 3), 1, pool), ...merged(gave.slice(3), 4, pool)];
  return [{ ...result, favourable: sum(favourable), spread }];
}

function seenOf(asked: PulseQuestion, pool: Pool, needed: Thresholds): SeenResult[] {
  const asking = pool.pulses.map((pulse) => ({
    ...pulse,
    question: withSlots(pulse.questions.seen).find(([one]) => isSameWording(one, asked)),
  }));
  const gave = (sight: Sight): Group =>
    asking.map(({ counters, question }) => (question && counters.seen[asked.behaviour]?.[sight]) ?? 0);
  const [saw, didNot] = [gave('saw'), gave('did_not')];
  const couldTell = plus(saw, didNot);
  const answers = aboutOf(
    couldTell,
    asking.map(({ counters, question }) => (question ? counters.ballots : 0)),
    pool,
    needed,
  );
  if (answers === null) return [];
  const ticks = asking.flatMap(({ question }) => question?.[0].isTicked ?? []);
  const result = {
    behaviour: asked.behaviour,
    version: asked.version,
    texts: asked.texts,
    isFocus: asking.some(({ question }) => question?.[0].isFocus),
    said: ticks.length === 0 ? null : ticks.filter(Boolean).length,
    meetings: pool.pulses.length,
    answers,
    own: asking.flatMap(({ own, question }) => (question && own?.seen[question[1]]) ?? []),
  };
  const isCounted = isOf(needed.counts, couldTell, pool) && answers === sum(couldTell);
  if (isCounted && [saw, didNot].every((group) => fewestPeople(group, pool) >= smallestGroup))
    return [{ ...result, band: null, saw: sum(saw) }];
  return [{ ...result, band: bandOf(sum(saw) / sum(couldTell), ['few', 'some', 'most']), saw: null }];
}

function wordingsIn(pulses: readonly Answered[]): PulseQuestion[] {
  const all = pulses.flatMap(({ questions }) => questions.seen);
  return all.filter((one, index) => all.findIndex((other) => isSameWording(one, other)) === index);
}

const isSameWording = (
  one: Pick<PulseQuestion, 'behaviour' | 'version'>,
  other: Pick<PulseQuestion, 'behaviour' | 'version'>,
) => one.behaviour === other.behaviour && one.version === other.version;

/** Merges neighbouring scores until each group has enough people, so that a rare answer is never alone. */
function merged(gave: Group[], first: number, pool: Pool): { from: number; to: number; answers: number }[] {
  const isTooSmall = (group: Group) => fewestPeople(group, pool) < smallestGroup;
  const groups: { from: number; to: number; group: Group }[] = [];
  for (const [index, group] of gave.entries()) {
    const last = groups.at(-1);
    if (last && isTooSmall(last.group)) {
      last.to = index + first;
      last.group = plus(last.group, group);
    } else groups.push({ from: index + first, to: index + first, group });
  }
  const [before, last] = groups.slice(-2);
  if (before && last && isTooSmall(last.group))
    groups.splice(-2, 2, { from: before.from, to: last.to, group: plus(before.group, last.group) });
  return groups.map(({ group, ...scores }) => ({ ...scores, answers: sum(group) }));
}

function plus(...groups: Group[]): Group {
  return (groups[0] ?? []).map((_, index) => sum(groups.map((group) => group[index] ?? 0)));
}

function minus(whole: Group, part: Group): Group {
  return whole.map((number, index) => number - (part[index] ?? 0));
}

const sum = (numbers: Group) => numbers.reduce((total, number) => total + number, 0);
