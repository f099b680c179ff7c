import { fewestMeetings } from '#contract/rules/focus.ts';
import type { FieldProblem } from '#contract/wire/problem.ts';
import { isBlankText } from '#contract/rules/text.ts';

interface Latest {
  number: number;
  isOver: boolean;
}

/** The number of the first meeting that counts: the one that goes on, or the next. */
export function firstMeeting(latest: Latest | undefined): number {
  if (!latest) return 1;
  return latest.isOver ? latest.number + 1 : latest.number;
}

/** In how many meetings it was practised that are over. */
export function meetingsSince(since: number, latest: Latest | undefined): number {
  return Math.max(0, firstMeeting(latest) - since);
}

/** Staying the course needs no reason. */
export function whatIsMissing(meetings: number, why: string): FieldProblem[] {
  return meetings < fewestMeetings && isBlankText(why) ? [{ field: 'why', code: 'empty' }] : [];
}
