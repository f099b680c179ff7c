import type { MeetingView, Opening, Room, Stage } from '#contract/meeting/meeting.ts';
import { dayIn } from '../core/day.ts';

const reopenMs = 30 * 60_000;

/** A meeting that runs past midnight is not over: its day has passed only once this much time has too. */
const longestMs = 6 * 3_600_000;

interface Latest {
  stage: Stage;
  startedAt: number;
  closedAt: number | null;
  timeZone: string;
}

/**
 * Teams gives a tab no identifier of the occurrence, so this decides where one meeting ends and the next begins.
 * Null: the latest is still in progress.
 */
export function beginning(latest: Latest | undefined, now: number): Room['begin'] {
  if (!latest) return 'fresh';
  const { stage, closedAt } = latest;
  // Sharing the recap of an abandoned meeting weeks later must not give anybody the chair.
  const wasOver = closedAt !== null && dayHasPassed(latest, closedAt);
  if (stage === 'after' && closedAt !== null && !wasOver && now - closedAt < reopenMs) return 'reopen';
  if (dayHasPassed(latest, now)) return 'fresh';
  return stage === 'after' ? 'again' : null;
}

function dayHasPassed({ startedAt, timeZone }: Latest, at: number): boolean {
  return at - startedAt > longestMs && dayIn(timeZone, at) !== dayIn(timeZone, startedAt);
}

/** In progress, or closed so recently that it can be reopened: until then its chair counts. */
export function isCurrent(latest: Latest, now: number): boolean {
  const how = beginning(latest, now);
  return how === null || how === 'reopen';
}

/** Anyone may begin if there is no organizer, or none who can come. Only its host may reopen a meeting. */
export function mayBegin(how: Room['begin'], isHost: boolean, anyoneMayBegin: boolean): Room['begin'] {
  if (isHost) return how;
  return anyoneMayBegin && how !== 'reopen' ? how : null;
}

/** Unless the host decides: the first meeting of a series asks attendees, then every third. */
export function isKeyByItself(number: number): boolean {
  return number % 3 === 1;
}

const dayMs = 86_400_000;

/** The gap in days that separates most consecutive days (`2026-11-21`, in any order); null: no gap has a majority. */
export function usualGap(days: readonly string[]): number | null {
  const moments = [...new Set(days)].map((day) => Date.parse(day)).toSorted((a, b) => a - b);
  const gaps = moments.slice(1).map((at, index) => Math.round((at - (moments[index] ?? at)) / dayMs));
  const isUsual = (gap: number) => gaps.filter((one) => one === gap).length > gaps.length / 2;
  return gaps.find(isUsual) ?? null;
}

/** A new meeting keeps the host's wording for dissent; purpose and frame start empty. */
export function freshOpening(before: Opening | undefined): Opening {
  return {
    purpose: '',
    frame: null,
    decider: null,
    scripts: { purpose: null, frame: null, dissent: before?.scripts.dissent ?? null },
  };
}

/** Before the meeting has started, attendees read only what has been said aloud. */
export function openingFor(isHost: boolean, meeting: Pick<MeetingView, 'stage' | 'opening' | 'said'>): Opening {
  const { opening, said, stage } = meeting;
  if (isHost) return opening;
  const isPast = stage !== 'open';
  const purpose = said.purpose !== null || isPast;
  const frame = said.frame !== null || isPast;
  return {
    purpose: purpose ? opening.purpose : '',
    frame: frame ? opening.frame : null,
    decider: frame ? opening.decider : null,
    scripts: {
      purpose: said.purpose === null ? null : opening.scripts.purpose,
      frame: said.frame === null ? null : opening.scripts.frame,
      dissent: said.dissent === null ? null : opening.scripts.dissent,
    },
  };
}
