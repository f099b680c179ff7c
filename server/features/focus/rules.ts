import { fewestMeetings } from '#contract/rules/meeting/focus.ts';
import type { FieldProblem } from '#contract/wire/problem.ts';
import { isBlankText } from '#contract/rules/text.ts';

interface Latest {
  number: number;
  isOver: boolean;
}

export function firstMeeting(latest: Latest | undefined): number {
  if (!latest) return 1;
  return latest.isOver ? latest.number + 1 : latest.number;
}

export function meetingsSince(since: number, latest: Latest | undefined): number {
  return Math.max(0, firstMeeting(latest) - since);
}

export function focusProblems(meetings: number, why: string): FieldProblem[] {
  return meetings < fewestMeetings && isBlankText(why) ? [{ field: 'why', code: 'empty' }] : [];
}
