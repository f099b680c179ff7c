import type { Acknowledgement } from '#contract/acknowledgement.ts';
import type { Decision } from '#contract/decision.ts';
import type { Opening } from '#contract/meeting.ts';
import type { Named } from '#contract/people.ts';
import type { Action, Draft, Filed, Missing } from '#contract/recap.ts';

/** Words that name nobody. English and German, as Bookend's languages are. */
const vague = new Set(
  (
    'someone,somebody,anyone,anybody,everyone,everybody,nobody,no one,all,us,we,they,tbd,tba,tbc,n/a,none,?,-,' +
    'jemand,irgendjemand,irgendwer,alle,jeder,wir,uns,man,niemand,offen,unklar'
  ).split(','),
);

const group =
  /\b(teams?|group|groups|department|dept|division|committee|board|company|management|staff|crew|squad|office|marketing|sales|finance|legal|hr|it|engineering|inc|ltd|llc|corp|abteilung|gruppe|ausschuss|vorstand|firma|unternehmen|leitung|vertrieb|gmbh|ag|kg)\b/i;

const several = /\s(and|und|or|oder)\s|[&,;/+]/i;

/** What a reader would ask about an owner; null: the owner is one person in the chat. */
function ownerIsMissing(owner: Named | null): Missing['code'] | null {
  const name = owner?.name.trim() ?? '';
  if (owner === null || (owner.id === null && name === '')) return 'no_owner';
  if (owner.id !== null) return null;
  if (vague.has(name.toLowerCase())) return 'vague_owner';
  if (several.test(name)) return 'two_owners';
  if (group.test(name)) return 'group_owner';
  return 'unknown_owner';
}

/** Whether the host has typed anything into the action. */
export function isBlank({ what, owner, helpers, due, dueWords }: Action): boolean {
  const isNobody = owner === null || (owner.id === null && owner.name.trim() === '');
  return what.trim() === '' && isNobody && helpers.length === 0 && due === null && dueWords.trim() === '';
}

/** What is missing, without AI, in the order of the card. `today` is the day in the meeting's time zone. */
export function whatIsMissing(draft: Draft, decisions: Decision[], opening: Opening, today: string): Missing[] {
  return [
    ...missingDecisions(decisions, opening),
    ...draft.actions.filter((action) => !isBlank(action)).flatMap((a) => missingOf(a, today)),
  ];
}

function missingDecisions(decisions: Decision[], opening: Opening): Missing[] {
  const standing = decisions.filter(({ state, supersededBy }) => state !== 'draft' && supersededBy === null);
  const missing: Missing[] = [];
  const isFramed = opening.frame !== null && opening.frame !== 'no_decision';
  if (isFramed && !standing.some(({ state }) => state !== 'proposed')) {
    missing.push({ code: 'no_final_decision', about: null, name: opening.purpose });
  }
  for (const { id, state, content } of standing) {
    const name = content.final.trim() || content.statement;
    if (state === 'proposed') missing.push({ code: 'decision_open', about: id, name });
    if (state === 'final' && content.reason.trim() === '')
      missing.push({ code: 'decision_without_reason', about: id, name });
  }
  return missing;
}

function missingOf(action: Action, today: string): Missing[] {
  const codes: Missing['code'][] = [];
  if (action.what.trim() === '') codes.push('no_words');
  const owner = ownerIsMissing(action.owner);
  if (owner) codes.push(owner);
  if (action.due === null && action.dueWords.trim() === '') codes.push('no_date');
  else if (action.due !== null && action.due < today) codes.push('past_date');
  return codes.map((code) => ({ code, about: action.id, name: action.what }));
}

/** What the meeting said before anybody typed its recap. */
export interface Said {
  decisions: Decision[];
  acknowledgements: Acknowledgement[];
  observed: Filed['observed'];
  learnings: Filed['learnings'];
  concerns: Filed['concerns'];
}

/** The recap as it will be read: blank rows and drafts stay behind. */
export function file(
  draft: Draft,
  { decisions, learnings, concerns, acknowledgements, observed }: Said,
  opening: Opening,
  { by, at, today }: Pick<Filed, 'by' | 'at'> & { today: string },
): Filed {
  return {
    at,
    by,
    purpose: opening.purpose.trim(),
    frame: opening.frame,
    decider: opening.decider,
    decisions: decisions.filter(({ state }) => state !== 'draft'),
    actions: draft.actions.filter((action) => !isBlank(action)),
    questions: draft.questions.filter(({ text }) => text.trim() !== ''),
    ...(draft.questionsUntil && { questionsUntil: draft.questionsUntil }),
    ...(draft.minutes && { minutes: draft.minutes }),
    acknowledgements,
    observed,
    learnings,
    concerns,
    missing: whatIsMissing(draft, decisions, opening, today),
  };
}

/** Whether two filings say the same, whoever filed them and whenever. */
export function saysTheSame(one: Filed, other: Filed): boolean {
  const said = ({ at: _at, by: _by, missing: _missing, ...rest }: Filed) =>
    JSON.stringify(Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return said(one) === said(other);
}

/** Everybody whom an action names, or named, that reads otherwise than before: its owner and its helpers. */
export function whomItConcerns(before: readonly Action[], after: readonly Action[]): string[] {
  const byWords = (actions: readonly Action[]) => new Map(actions.map((one) => [JSON.stringify(one), one] as const));
  const [then, now] = [byWords(before), byWords(after)];
  const changed = [...then, ...now].filter(([words]) => !then.has(words) || !now.has(words));
  const named = changed.flatMap(([, { owner, helpers }]) => [owner, ...helpers]);
  return [...new Set(named.flatMap((one) => one?.id ?? []))];
}

export const emptyDraft: Draft = { actions: [], questions: [] };

/** Everybody whom a draft names. */
export function peopleIn({ actions, minutes }: Draft): (Named | null)[] {
  return [
    ...actions.flatMap(({ owner, helpers }) => [owner, ...helpers]),
    ...(minutes ? [...minutes.present, ...minutes.absent] : []),
  ];
}

/** The draft with `name` applied to each person in it; `field` is where they stand in a request's body. */
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
