import type { Asked, Behaviour } from '#contract/behaviour.ts';
import type { OpeningItem, Said } from '#contract/meeting.ts';
import {
  checkInQuestions,
  places,
  scoredQuestions,
  type Ballot,
  type Batch,
  type CheckIn,
  type Own,
  type Place,
  type Questions,
  type ScoreResult,
  type Scored,
  type SeenResult,
  type Sight,
  type Thresholds,
} from '#contract/pulse.ts';

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

/** How many gave each answer: `scores.clarity[0]` is how many gave 1; `seen` is by behaviour. Nothing here says who, when or
 * in which order. */
export interface Counters {
  ballots: number;
  scores: Record<Scored, number[]> & Partial<Record<CheckIn, number[]>>;
  seen: Partial<Record<string, Record<Sight, number>>>;
}

/** A closed pulse as it waits to be shown, alone or with others. */
export interface Answered {
  counters: Counters;
  questions: Questions;
  thresholds: Thresholds;
  own: Own | null;
  comments: string[];
}

export function noAnswers({ seen, checkIn }: Questions): Counters {
  const none = () => [0, 0, 0, 0, 0];
  return {
    ballots: 0,
    scores: { clarity: none(), safety: none(), ...(checkIn && { plan: none(), load: none() }) },
    seen: Object.fromEntries(seen.map(({ behaviour }) => [behaviour, { saw: 0, did_not: 0, could_not_tell: 0 }])),
  };
}

/** Which of the opening give way where more was ticked than there is room for: the last. */
const mostTelling: readonly OpeningItem[] = ['dissent', 'frame', 'purpose'];

/** What people are asked: what the host practises, and what they ticked, as far as there is room. */
export function questionsFor(
  said: Said,
  { behaviours, focus, checkIn }: { behaviours: readonly Behaviour[]; focus: string | null; checkIn: boolean },
): Questions {
  const ticked: string[] = mostTelling.filter((item) => said[item] !== null);
  const chosen = new Set(focus === null ? ticked : [focus, ...ticked]);
  const fitting = new Set([...chosen].slice(0, places.length));
  const seen = behaviours
    .filter(({ id }) => fitting.has(id))
    .map(({ id, version, texts: { en, de } }) => ({
      behaviour: id,
      version,
      texts: { en: wordingOf(en), de: wordingOf(de) },
      isTicked: isOpeningItem(id) ? said[id] !== null : null,
      isFocus: id === focus,
    }));
  return { wording: 1, seen, checkIn };
}

const wordingOf = ({ question, label }: { question: string; label: string }) => ({ question, label });

const isOpeningItem = (id: string): id is OpeningItem => mostTelling.some((item) => item === id);

/** Counts one ballot. An answer to a question that was not asked counts nowhere. */
export function count(
  counters: Counters,
  { seen }: Questions,
  ballot: Pick<Ballot, Scored | CheckIn | 'seen'>,
): Counters {
  const counted = structuredClone(counters);
  counted.ballots++;
  for (const question of [...scoredQuestions, ...checkInQuestions]) {
    const [answers, score] = [counted.scores[question], ballot[question]];
    if (answers && score !== null) answers[score - 1] = (answers[score - 1] ?? 0) + 1;
  }
  for (const [behaviour, place] of placed(seen)) {
    const [answers, answer] = [counted.seen[behaviour.behaviour], ballot.seen[place]];
    if (answers && answer) answers[answer]++;
  }
  return counted;
}

/** What the host may see of these pulses, or null while too few have answered. Where thresholds differ, the highest counts. */
export function batchOf(pulses: Answered[], at: number): Batch | null {
  const ballots = sum(pulses.map(({ counters }) => counters.ballots));
  const highest = (of: keyof Thresholds) => Math.max(...pulses.map((pulse) => pulse.thresholds[of]));
  const needed = { bands: highest('bands'), counts: highest('counts'), comments: highest('comments') };
  if (pulses.length === 0 || ballots < needed.bands) return null;
  return {
    at,
    meetings: pulses.length,
    answers: ballots,
    wording: 1,
    thresholds: needed,
    seen: wordingsIn(pulses).flatMap((asked) => seenOf(asked, pulses, needed)),
    scores: [...scoredQuestions, ...checkInQuestions].flatMap((question) => scoreOf(question, pulses, needed)),
    comments: ballots < needed.comments ? null : pulses.flatMap(({ comments }) => comments).toSorted(),
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

/** Null where it can't be shown. `about`: how many the answers are said to be of. Beside the batch's number of ballots, a
 * slightly smaller one would tell of the few whom nobody asked; or of the few who gave no answer. */
function aboutOf(pulses: Answered[], asking: Answered[], answered: number, needed: Thresholds): number | null {
  const ballotsOf = (some: Answered[]) => sum(some.map(({ counters }) => counters.ballots));
  const askedOf = ballotsOf(asking);
  if (answered < needed.bands || !hides(ballotsOf(pulses) - askedOf)) return null;
  return hides(askedOf - answered) ? answered : askedOf;
}

/** A count is shown only where it and what is left are such groups: "11 of 12" would tell of one person, "12 of 12" of each. */
function scoreOf(question: Scored | CheckIn, pulses: Answered[], needed: Thresholds): ScoreResult[] {
  const asking = pulses.filter(({ counters }) => counters.scores[question]);
  const answers = [0, 1, 2, 3, 4].map((index) => sum(asking.map((one) => one.counters.scores[question]?.[index] ?? 0)));
  const total = sum(answers);
  const about = aboutOf(pulses, asking, total, needed);
  if (about === null) return [];
  const favourable = sum(answers.slice(3));
  const asked = { question, answers: about, own: asking.flatMap((pulse) => pulse.own?.[question] ?? []) };
  if (total < needed.counts || about !== total || Math.min(favourable, total - favourable) < smallestGroup) {
    return [{ ...asked, band: band(favourable / total, ['low', 'mixed', 'high']) }];
  }
  const spread = [...merged(answers.slice(0, 3), 1), ...merged(answers.slice(3), 4)];
  return [{ ...asked, favourable, spread }];
}

function seenOf(asked: Asked, pulses: Answered[], needed: Thresholds): SeenResult[] {
  const asking = pulses.flatMap((pulse) =>
    placed(pulse.questions.seen).flatMap(([one, place]) =>
      isSameWording(one, asked) ? [{ ...pulse, one, place }] : [],
    ),
  );
  const gave = (sight: Sight) => sum(asking.map(({ counters }) => counters.seen[asked.behaviour]?.[sight] ?? 0));
  const [saw, didNot] = [gave('saw'), gave('did_not')];
  const couldTell = saw + didNot;
  const answers = aboutOf(pulses, asking, couldTell, needed);
  if (answers === null) return [];
  const ticks = asking.flatMap(({ one: { isTicked } }) => isTicked ?? []);
  const result = {
    behaviour: asked.behaviour,
    version: asked.version,
    texts: asked.texts,
    isFocus: asking.some(({ one: { isFocus } }) => isFocus),
    said: ticks.length === 0 ? null : ticks.filter(Boolean).length,
    meetings: pulses.length,
    answers,
    own: asking.flatMap(({ own, place }) => own?.seen[place] ?? []),
  };
  if (answers >= needed.counts && answers === couldTell && Math.min(saw, didNot) >= smallestGroup) {
    return [{ ...result, band: null, saw }];
  }
  return [{ ...result, band: band(saw / couldTell, ['few', 'some', 'most']), saw: null }];
}

/** What was asked, each wording once: answers to another one are another question's. */
function wordingsIn(pulses: Answered[]): Asked[] {
  const all = pulses.flatMap(({ questions }) => questions.seen);
  return all.filter((one, index) => all.findIndex((other) => isSameWording(one, other)) === index);
}

const isSameWording = (one: Pick<Asked, 'behaviour' | 'version'>, other: Pick<Asked, 'behaviour' | 'version'>) =>
  one.behaviour === other.behaviour && one.version === other.version;

/** Each with the place of its answers. */
function placed(seen: readonly Asked[]): [Asked, Place][] {
  return places.flatMap((place, index) => {
    const asked = seen[index];
    return asked ? [[asked, place] satisfies [Asked, Place]] : [];
  });
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

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
