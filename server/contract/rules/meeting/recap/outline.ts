import type { Decision } from '../../../meeting/decision.ts';
import type { CarriedOver, Filed, Missing, Action, AiCheck, Minutes, Observation } from '../../../meeting/recap.ts';
import { isBlankText } from '../../text.ts';
import type { Acknowledgement } from '../../../meeting/acknowledgement.ts';
import type { ConcernSummary } from '../../../meeting/concern.ts';
import { gone, isNobody } from '../../people.ts';
import type { Named } from '../../../wire/people.ts';
import { bareText } from './questionAndAnswer.ts';

type Question = Filed['questions'][number];

export type SectionOf<Kind extends RecapSection['kind']> = Extract<RecapSection, { kind: Kind }>;

export type RecapSection =
  | { kind: 'decisions'; heading: Heading; items: Decision[] }
  | { kind: 'actions'; items: Owned[] }
  | { kind: 'done'; items: Action[] }
  | { kind: 'stillOpen'; items: OpenItem[]; today: string }
  | { kind: 'questions'; items: Question[] }
  | { kind: 'concerns'; items: ConcernSummary[] }
  | { kind: 'answered'; items: ConcernSummary[] }
  | { kind: 'learnings'; items: Filed['learnings'] }
  | { kind: 'commitments'; items: NonNullable<Filed['commitments']> }
  | { kind: 'acknowledgements'; items: Acknowledgement[] }
  | { kind: 'observed'; items: Observation[] }
  | { kind: 'missing'; items: Gap[] }
  | { kind: 'minutes'; items: Minutes[] }
  | { kind: 'aiCheck'; items: AiCheck[] };

export interface Owned {
  owner: Named | null;
  actions: Action[];
}

export type OpenItem =
  | { kind: 'action'; item: Action }
  | { kind: 'decision'; item: Decision }
  | { kind: 'question'; item: Question };

/**
 * The one order in which card, panel and Markdown print a recap. Empty sections are omitted, except decisions and
 * actions: readers may want to know that there are none.
 */
export function outline(filed: Filed): RecapSection[] {
  const { done, ...open } = leftOver(filed);
  const today = filed.day ?? new Date(filed.at).toISOString().slice(0, 10);
  const decided = outlineDecisions(filed.decisions);
  const decisions: RecapSection[] = decided.length > 0 ? decided : [{ kind: 'decisions', heading: 'final', items: [] }];
  const rest: RecapSection[] = [
    { kind: 'done', items: done },
    { kind: 'stillOpen', items: openItems(open), today },
    { kind: 'questions', items: filed.questions },
    { kind: 'concerns', items: filed.concerns.filter(({ isAnswered }) => !isAnswered) },
    { kind: 'answered', items: filed.concerns.filter(({ isAnswered }) => isAnswered) },
    { kind: 'learnings', items: filed.learnings },
    { kind: 'commitments', items: filed.commitments ?? [] },
    { kind: 'acknowledgements', items: filed.acknowledgements },
    { kind: 'observed', items: filed.observed },
    { kind: 'missing', items: gapsToTell(filed) },
    { kind: 'aiCheck', items: filed.aiCheck ? [filed.aiCheck] : [] },
    { kind: 'minutes', items: filed.minutes && !isBlankMinutes(filed.minutes) ? [filed.minutes] : [] },
  ];
  return [
    ...decisions,
    { kind: 'actions', items: byOwner(filed.actions) },
    ...rest.filter(({ items }) => items.length > 0),
  ];
}

/** For the chat: without replaced decisions and answered concerns, which the panel keeps. */
export function standingOnly(filed: Filed): Filed {
  return {
    ...filed,
    decisions: filed.decisions.filter(({ supersededBy }) => supersededBy === null),
    concerns: filed.concerns.filter(({ isAnswered }) => !isAnswered),
  };
}

const headings = ['final', 'proposed', 'put_off', 'withdrawn'] as const;

export type Heading = (typeof headings)[number];

export function outlineDecisions(decisions: readonly Decision[]): SectionOf<'decisions'>[] {
  return headings
    .map((heading) => ({
      kind: 'decisions' as const,
      heading,
      items: decisions.filter(({ state }) => state === heading),
    }))
    .filter(({ items }) => items.length > 0);
}

/**
 * Owners in the order of their first action, unowned last. Names are compared case-insensitively; the first spelling
 * wins.
 */
export function byOwner(actions: readonly Action[]): Owned[] {
  const owners = new Map<string, Owned>();
  for (const action of actions) {
    const owner = isNobody(action.owner) ? null : action.owner;
    const key = ownerKey(owner);
    const owned = owners.get(key) ?? { owner, actions: [] };
    owned.actions.push(action);
    owners.set(key, owned);
  }
  return [...owners.values()].toSorted((one, other) => Number(one.owner === null) - Number(other.owner === null));
}

function ownerKey(owner: Named | null): string {
  if (isNobody(owner)) return '';
  return owner.id ?? `typed ${nameKey(owner.name)}`;
}

function nameKey(name: string): string {
  return name
    .replaceAll(/[\u2066-\u2069]/gu, '')
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase();
}

function isBlankMinutes({ present, absent, hasQuorum, note, link }: Minutes): boolean {
  return present.length + absent.length === 0 && hasQuorum === null && isBlankText(note) && isBlankText(link);
}

function openItems({ actions, decisions, questions }: Omit<CarriedOver, 'done'>): OpenItem[] {
  return [
    ...actions.map((item) => ({ kind: 'action' as const, item })),
    ...decisions.map((item) => ({ kind: 'decision' as const, item })),
    ...questions.map((item) => ({ kind: 'question' as const, item })),
  ];
}

/**
 * Without items that the meeting's own repeat. An action is repeated only by one of the same owner, and never by one
 * that is done.
 */
export function leftOver({ carriedOver, actions, questions, decisions }: Filed): CarriedOver {
  if (!carriedOver) return { done: [], actions: [], questions: [], decisions: [] };
  const asked = ({ text }: Question) => bareText(text);
  const stated = ({ content }: Decision) => bareText(content.statement);
  return {
    done: once(carriedOver.done, ownedText, []),
    actions: once(carriedOver.actions, ownedText, actions),
    questions: once(carriedOver.questions, asked, questions),
    decisions: once(carriedOver.decisions, stated, decisions).filter(
      ({ id }) => !decisions.some(({ supersedes }) => supersedes === id),
    ),
  };
}

/** Empty for owners whose name was removed: nobody knows whether two of them are one. */
function ownedText({ what, owner }: Action): string {
  const text = bareText(what);
  return text === '' || owner?.id === gone.id ? '' : `${ownerKey(owner)} ${text}`;
}

export interface Gap {
  code: Missing['code'];
  items: Missing[];
  actions: number;
}

/** In the order found. Each contested decision gets its own line with its name. */
export function gapsIn(missing: readonly Missing[], actions: number): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const item of missing) {
    const key = item.code === 'contested_without_reason' ? `${item.code} ${item.about}` : item.code;
    const gap = gaps.get(key) ?? { code: item.code, items: [], actions };
    gap.items.push(item);
    gaps.set(key, gap);
  }
  return [...gaps.values()];
}

/** Without gaps that the layout already shows ("Proposed", "No owner yet"). */
export function gapsToTell({ missing, actions }: Pick<Filed, 'missing' | 'actions'>): Gap[] {
  return gapsIn(missing, actions.length).filter(({ code }) => code !== 'decision_open' && code !== 'no_owner');
}

/** Items without a key are all listed. */
function once<Item extends { id: string }>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  listed: readonly Item[],
): Item[] {
  const [ids, keys] = [new Set(listed.map(({ id }) => id)), new Set(listed.map(keyOf))];
  return items.filter((item) => {
    const key = keyOf(item);
    const isNew = !ids.has(item.id) && (key === '' || !keys.has(key));
    ids.add(item.id);
    keys.add(key);
    return isNew;
  });
}
