import type { Stage } from '#contract/meeting/meeting.ts';
import type { CheckIn, Handed, OwnedAction, Touch } from '#contract/meeting/ownership.ts';
import { isAgreed } from '#contract/rules/meeting/ownership.ts';
import type { FieldProblem } from '#contract/wire/problem.ts';
import type { Action } from '#contract/meeting/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';

export const emptyTouch: Touch = { why: null, words: '', work: '', checkIns: [] };

export interface MeetingActions {
  draft: Action[];
  filed: Action[] | null;
  handedOn: ReadonlyMap<string, Action['owner']>;
}

/** As owners see them: from the draft during the meeting, then from the shared recap, or the draft if there is none. */
export function actionsFor({ draft, filed, handedOn }: MeetingActions, stage: Stage): Action[] {
  if (stage === 'meet' || stage === 'close') return draft;
  const shared = filed?.map((action) => ({ ...action, owner: handedOn.get(action.id) ?? action.owner }));
  return shared ?? (stage === 'after' ? draft : []);
}

/** Whether its owner isn't the person who answers for it: only then is there anything to agree. */
export function isHanded(action: Action, answerable: string): boolean {
  const owner = action.owner?.id ?? null;
  return owner !== null && owner !== answerable;
}

export function dayProblems(suggested: string | null, due: string | null, today: string): FieldProblem[] {
  const isPast = suggested !== null && suggested !== due && suggested < today;
  return isPast ? [{ field: 'day', code: 'in_the_past' }] : [];
}

/** New and moved check-ins must lie ahead; past ones stay as they were. */
export function pastCheckIns(now: readonly CheckIn[], before: readonly CheckIn[], today: string): FieldProblem[] {
  return now.flatMap(({ id, day }, index) => {
    const isKnown = before.some((one) => one.id === id && one.day === day);
    return day < today && !isKnown ? [{ field: `content.checkIns.${index}.day`, code: 'in_the_past' as const }] : [];
  });
}

export function agree(
  agreed: OwnedAction['agreed'],
  planned: readonly CheckIn[],
  to: OwnedAction['agreed'][number],
): OwnedAction['agreed'] {
  return planned.flatMap(({ id }) => (id === to.id ? to : (agreed.find((one) => one.id === id) ?? [])));
}

export function warningOf(
  { due, dueWords }: Pick<Action, 'due' | 'dueWords'>,
  { checkIns }: Pick<Touch, 'checkIns'>,
  agreed: OwnedAction['agreed'],
): Handed['warning'] {
  if (due === null && isBlankText(dueWords) && checkIns.length === 0) return 'unwatched';
  const accepted = checkIns.filter((one) => isAgreed(one, agreed));
  return accepted.length > 0 && mostInAWeek(checkIns) > mostInAWeek(accepted) ? 'too_often' : null;
}

const weekMs = 7 * 86_400_000;

function mostInAWeek(checkIns: readonly CheckIn[]): number {
  const timed = checkIns.map(({ kind, day }) => ({ kind, at: Date.parse(day) }));
  const counts = timed.map(
    ({ at: from }) => timed.filter(({ kind, at }) => at < from + weekMs && (at >= from || kind === 'weekly')).length,
  );
  return Math.max(0, ...counts);
}
