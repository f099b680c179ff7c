import type { Acknowledgement } from '#contract/meeting/acknowledgement.ts';
import type { Decision } from '#contract/meeting/decision.ts';
import type { Opening } from '#contract/meeting/meeting.ts';
import type { Named } from '#contract/wire/people.ts';
import type { Action, Draft, Filed, Missing } from '#contract/meeting/recap.ts';
import { isBlankAction } from '#contract/rules/meeting/recap/action.ts';
import { isBlankText, visibleText } from '#contract/rules/text.ts';
import { ownerProblem } from './owners.ts';

export interface GapContext {
  opening: Opening;
  /** Today in the meeting's time zone. */
  today: string;
  asksForReasons: boolean;
}

export function findGaps(draft: Draft, decisions: Decision[], context: GapContext): Missing[] {
  const standing = decisions.filter(({ state, supersededBy }) => state !== 'draft' && supersededBy === null);
  return [
    ...missingOpening(standing, context.opening),
    ...standing.flatMap((decision) => missingInDecision(decision, context)),
    ...draft.actions.filter((action) => !isBlankAction(action)).flatMap((action) => missingInAction(action, context)),
  ];
}

function missingOpening(standing: Decision[], { purpose, frame }: Opening): Missing[] {
  const about = (code: Missing['code']): Missing => ({ code, about: null, name: purpose });
  if (standing.length === 0) return frame === null || frame === 'no_decision' ? [] : [about('no_final_decision')];
  // If every decision states how it was made, the meeting needn't state it.
  const isUnframed = standing.some(
    ({ state, content }) => state === 'final' && (content.frame === null || content.frame === 'not_stated'),
  );
  return [
    ...(isBlankText(purpose) ? [about('no_purpose')] : []),
    ...(frame === null && isUnframed ? [about('no_frame')] : []),
  ];
}

export function lacksReason({ state, supersededBy, content }: Decision): boolean {
  return state === 'final' && supersededBy === null && isBlankText(content.reason);
}

function missingInDecision(decision: Decision, { asksForReasons }: GapContext): Missing[] {
  const { id, state, content } = decision;
  const about = (code: Missing['code']): Missing[] => [
    { code, about: id, name: isBlankText(content.statement) ? content.final.trim() : content.statement },
  ];
  if (state === 'proposed') return about('decision_open');
  if (!lacksReason(decision)) return [];
  if (content.isContested) return about('contested_without_reason');
  return asksForReasons ? about('decision_without_reason') : [];
}

function missingInAction({ id, what, owner, due, dueWords }: Action, { today }: GapContext): Missing[] {
  const about = { about: id, name: what };
  const problem = ownerProblem(owner);
  const isTyped = owner !== null && problem !== 'no_owner';
  return [
    ...(isBlankText(what) ? [{ code: 'no_words' as const, ...about }] : []),
    ...(problem ? [{ code: problem, ...about, ...(isTyped && { typed: owner.name.trim() }) }] : []),
    ...(due === null && isBlankText(dueWords) ? [{ code: 'no_date' as const, ...about }] : []),
    ...(due !== null && due < today ? [{ code: 'past_date' as const, ...about }] : []),
  ];
}

export interface MeetingOutcome {
  decisions: Decision[];
  acknowledgements: Acknowledgement[];
  observed: Filed['observed'];
  learnings: Filed['learnings'];
  commitments?: NonNullable<Filed['commitments']>;
  concerns: Filed['concerns'];
}

export function file(
  draft: Draft,
  { decisions, learnings, commitments = [], concerns, acknowledgements, observed }: MeetingOutcome,
  { by, at, day, ...context }: Pick<Filed, 'by' | 'at'> & { day: string } & GapContext,
): Filed {
  const { opening } = context;
  return {
    at,
    day,
    by,
    purpose: visibleText(opening.purpose),
    frame: opening.frame,
    decider: opening.decider,
    decisions: decisions.filter(({ state }) => state !== 'draft'),
    actions: draft.actions.filter((action) => !isBlankAction(action)),
    questions: draft.questions.filter(({ text }) => !isBlankText(text)),
    ...(draft.questionsUntil && { questionsUntil: draft.questionsUntil }),
    ...minutesToFile(draft),
    ...aiCheckToFile(draft),
    acknowledgements,
    observed,
    learnings,
    ...(commitments.length > 0 && { commitments }),
    concerns,
    missing: findGaps(draft, decisions, context),
  };
}

function minutesToFile({ minutes }: Draft): Pick<Filed, 'minutes'> {
  if (!minutes) return {};
  const named = (people: Named[]) => people.filter(({ id, name }) => id !== null || !isBlankText(name));
  const [present, absent] = [named(minutes.present), named(minutes.absent)];
  const [note, link] = [visibleText(minutes.note), visibleText(minutes.link)];
  const isSaid = minutes.hasQuorum !== null || [present, absent, note, link].some(({ length }) => length > 0);
  return isSaid ? { minutes: { present, absent, hasQuorum: minutes.hasQuorum, note, link } } : {};
}

function aiCheckToFile({ aiCheck }: Draft): Pick<Filed, 'aiCheck'> {
  if (!aiCheck) return {};
  const [missing, wrong] = [visibleText(aiCheck.missing), visibleText(aiCheck.wrong)];
  const disagree = visibleText(aiCheck.disagree);
  return [missing, wrong, disagree].some((text) => text !== '') ? { aiCheck: { missing, wrong, disagree } } : {};
}

/** Whether two filings have the same content, ignoring author, time and what earlier meetings had left. */
export function saysTheSame(one: Filed, other: Filed): boolean {
  const said = (filed: Filed) =>
    JSON.stringify(
      Object.entries(filed)
        .filter(([name]) => !besides.has(name))
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  return said(one) === said(other);
}

const besides: ReadonlySet<string> = new Set<keyof Filed>(['at', 'day', 'correctedAt', 'by', 'missing', 'carriedOver']);

export function peopleAffected(before: readonly Action[], after: readonly Action[]): string[] {
  const byWords = (actions: readonly Action[]) => new Map(actions.map((one) => [JSON.stringify(one), one] as const));
  const [then, now] = [byWords(before), byWords(after)];
  const changed = [...then, ...now].filter(([words]) => !then.has(words) || !now.has(words));
  const named = changed.flatMap(([, { owner, helpers }]) => [owner, ...helpers]);
  return [...new Set(named.flatMap((one) => one?.id ?? []))];
}

export const emptyDraft: Draft = { actions: [], questions: [] };

export function peopleIn({ actions, minutes }: Draft): (Named | null)[] {
  return [
    ...actions.flatMap(({ owner, helpers }) => [owner, ...helpers]),
    ...(minutes ? [...minutes.present, ...minutes.absent] : []),
  ];
}

/** The draft with `name` applied to each person in it; `field` is their path in the request body. */
export function nameEverybody(draft: Draft, name: (named: Named | null, field: string) => Named | null): Draft {
  const all = (people: Named[], field: string) => people.flatMap((one, index) => name(one, `${field}.${index}`) ?? []);
  const { minutes } = draft;
  return {
    ...draft,
    actions: draft.actions.map((action, index) => ({
      ...action,
      owner: name(action.owner, `content.actions.${index}.owner`),
      helpers: all(action.helpers, `content.actions.${index}.helpers`),
    })),
    ...(minutes && {
      minutes: {
        ...minutes,
        present: all(minutes.present, 'content.minutes.present'),
        absent: all(minutes.absent, 'content.minutes.absent'),
      },
    }),
  };
}
