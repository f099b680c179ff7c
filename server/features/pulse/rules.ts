import type { PulseQuestion, Behaviour } from '#contract/organization/behaviour.ts';
import type { OpeningItem, OpeningTicks } from '#contract/meeting/meeting.ts';
import type { Ballot, CheckIn, QuestionSlot, Questions, Scored, Sight, Thresholds } from '#contract/meeting/pulse.ts';
import { inEachLanguage } from '#contract/rules/languages.ts';
import { checkInQuestions, questionSlots, scoredQuestions } from '#contract/rules/meeting/pulse.ts';

export const pulseMs = 48 * 3_600_000;

/** privacy.md: a score needs 5 answers from 5 people; 10 from 10 give counts and comments. Frozen with each pulse. */
export const thresholds: Thresholds = { bands: 5, counts: 10, comments: 10 };

/** No pulse opens if fewer people could ever answer in its pool: nothing could be shown. */
export const fewestWhoCould = thresholds.bands;

/** Small teams get a result only a few times a year: one missing answer of the first five makes it wait. */
export const mostInSmallTeam = 7;

/** Otherwise somebody could close a pulse right after one person answered. */
const earliestCloseMs = 24 * 3_600_000;

export function mayCloseFrom({ opened_at }: { opened_at: number }): number {
  return opened_at + earliestCloseMs;
}

export function mayClose(pulse: { opened_at: number }, at: number): boolean {
  return at >= mayCloseFrom(pulse);
}

/**
 * Jitter: open panels request admission at a random moment within this time, mostly before anybody can have answered,
 * and slowly enough for the server.
 */
export function spreadMsFor(attendees: number): number {
  return Math.max(30_000, attendees * 10);
}

const mostAsked = 2;
export const askedDays = 7;

/** UTC day number: the only granularity stored for when somebody was asked. */
export function dayNumber(at: number): number {
  return Math.floor(at / 86_400_000);
}

export function isAskedEnough(timesAsked: number): boolean {
  return timesAsked >= mostAsked;
}

/** `scores.clarity[0]` counts the 1s; `seen` is by behaviour. Reveals no person, time or order. */
export interface Counters {
  ballots: number;
  scores: Record<Scored, number[]> & Partial<Record<CheckIn, number[]>>;
  seen: Partial<Record<string, Record<Sight, number>>>;
}

export function noAnswers({ seen, checkIn }: Questions): Counters {
  const none = () => [0, 0, 0, 0, 0];
  return {
    ballots: 0,
    scores: { clarity: none(), safety: none(), ...(checkIn && { plan: none(), load: none() }) },
    seen: Object.fromEntries(seen.map(({ behaviour }) => [behaviour, { saw: 0, did_not: 0, could_not_tell: 0 }])),
  };
}

/** By priority: ticks beyond the remaining slots are dropped from the end. */
const mostTelling: readonly OpeningItem[] = ['dissent', 'frame', 'purpose'];

export interface QuestionSources {
  behaviours: readonly Behaviour[];
  focus: string | null;
  /** The series' extra question. */
  extra?: { id: string; version: number; texts: PulseQuestion['texts'] } | null;
  checkIn: boolean;
}

/** Slots go to the focus, then to the extra question, which is asked last, then to ticks. */
export function questionsFor(
  said: OpeningTicks,
  { behaviours, focus, extra, checkIn }: QuestionSources,
  { comment }: Pick<Questions, 'comment'>,
): Questions {
  const ticked: string[] = mostTelling.filter((item) => said[item] !== null);
  const chosen = new Set(focus === null ? ticked : [focus, ...ticked]);
  const last = toLastQuestion(extra, behaviours);
  const fitting = new Set([...chosen].slice(0, questionSlots.length - last.length));
  const seen = behaviours
    .filter(({ id }) => fitting.has(id))
    .map(({ id, version, texts }) => ({
      behaviour: id,
      version,
      texts: inEachLanguage((language) => wordingOf(texts[language])),
      isTicked: isOpeningItem(id) ? said[id] !== null : null,
      isFocus: id === focus,
    }));
  return { wording: 1, seen: [...seen, ...last], checkIn, comment };
}

function toLastQuestion(extra: QuestionSources['extra'], behaviours: readonly Behaviour[]): PulseQuestion[] {
  // Results are stored by id, and an organization may have given an item's id to a behaviour before items existed.
  if (!extra || behaviours.some(({ id }) => id === extra.id)) return [];
  const { id, version, texts } = extra;
  return [{ behaviour: id, version, texts, isTicked: null, isFocus: false }];
}

function wordingOf({ question, label, fallback }: Behaviour['texts']['en']): PulseQuestion['texts']['en'] {
  return { question, label, ...(fallback && { fallback }) };
}

const isOpeningItem = (id: string): id is OpeningItem => mostTelling.some((item) => item === id);

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
  for (const [behaviour, slot] of withSlots(seen)) {
    const [answers, answer] = [counted.seen[behaviour.behaviour], ballot.seen[slot]];
    if (answers && answer) answers[answer]++;
  }
  return counted;
}

export function withSlots(seen: readonly PulseQuestion[]): [PulseQuestion, QuestionSlot][] {
  return questionSlots.flatMap((slot, index) => {
    const asked = seen[index];
    return asked ? [[asked, slot] satisfies [PulseQuestion, QuestionSlot]] : [];
  });
}
