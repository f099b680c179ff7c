import type { Decision, DecisionContent, DecisionState } from '../decision.ts';
import type { CarriedOver, Filed, Missing } from '../recap.ts';
import { isBlankText } from './text.ts';

/** How a recap is laid out wherever it is read: on the card, in the panel and as Markdown. */

const headings = ['final', 'proposed', 'put_off', 'withdrawn'] as const;

export type Heading = (typeof headings)[number];

/** Each heading with its decisions in the order they were made; empty headings are left out. */
export function byHeading(decisions: readonly Decision[]): { heading: Heading; decisions: Decision[] }[] {
  return headings
    .map((heading) => ({ heading, decisions: decisions.filter(({ state }) => state === heading) }))
    .filter((part) => part.decisions.length > 0);
}

/** The question ends in the mark that leads to its answer ("Leave of absence:"). Either is empty if the other contains it. */
export function questionAndAnswer(
  state: DecisionState,
  { statement, final }: Pick<DecisionContent, 'statement' | 'final'>,
): { question: string; answer: string } {
  const [question, answer] = [statement.trim(), final.trim()];
  if (state === 'put_off' || isBlankText(answer)) return { question, answer: '' };
  if (isBlankText(question) || saysAgain(answer, question)) return { question: '', answer };
  const leads = /[?!:;…。？！]$/u.test(question);
  return { question: leads ? question : `${question.replace(/[.,]+$/u, '')}:`, answer };
}

/** "Quiet hours" and "Quiet hours: 22:00 to 6:00". */
function saysAgain(answer: string, question: string): boolean {
  const words = bare(question);
  return words === '' ? answer === question : `${bare(answer)} `.startsWith(`${words} `);
}

/** Items left from earlier meetings, without those already in this recap. */
export function leftOver({ carriedOver, actions, questions, decisions }: Filed): CarriedOver {
  if (!carriedOver) return { done: [], actions: [], questions: [], decisions: [] };
  const done = once(carriedOver.done, ({ what }) => what, []);
  const told = [...actions, ...done];
  return {
    done,
    actions: once(carriedOver.actions, ({ what }) => what, told),
    questions: once(carriedOver.questions, ({ text }) => text, questions),
    decisions: once(carriedOver.decisions, ({ content }) => content.statement, decisions).filter(
      ({ id }) => !decisions.some(({ supersedes }) => supersedes === id),
    ),
  };
}

/** One line under "missing": the same gap in one or several items. */
export interface Gap {
  code: Missing['code'];
  items: Missing[];
  /** How many actions the recap has. */
  actions: number;
}

/** In the order they were found. Each contested decision gets a line of its own, with its name. */
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

/** For readers, without gaps that the layout already shows ("Proposed", "No owner yet"). */
export function gapsToTell({ missing, actions }: Pick<Filed, 'missing' | 'actions'>): Gap[] {
  return gapsIn(missing, actions.length).filter(({ code }) => code !== 'decision_open' && code !== 'no_owner');
}

function once<Item extends { id: string }>(
  items: Item[],
  textOf: (item: Item) => string,
  told: readonly Item[],
): Item[] {
  const [ids, texts] = [new Set(told.map(({ id }) => id)), new Set(told.map((item) => bare(textOf(item))))];
  return items.filter((item) => {
    const text = bare(textOf(item));
    const isNew = !ids.has(item.id) && (text === '' || !texts.has(text));
    ids.add(item.id);
    texts.add(text);
    return isNew;
  });
}

/** Normalized for comparison: letters and digits only, in lower case. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
