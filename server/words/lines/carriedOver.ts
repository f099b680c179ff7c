import type { Decision } from '#contract/meeting/decision.ts';
import type { OpenItem } from '#contract/rules/meeting/recap/outline.ts';
import { isNobody } from '#contract/rules/people.ts';
import type { Action } from '#contract/meeting/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { called } from './called.ts';
import type { Words } from '../en/catalogue.ts';
import type { Format } from '../format.ts';
import { dueLine, helpersLine } from './actionLines.ts';
import { howDecided } from './howDecided.ts';

export interface CarriedLine {
  text: string;
  notes: string[];
}

interface Reader {
  /** Actions due before this day are overdue; empty: none are. */
  today: string;
  words: Words;
  format: Pick<Format, 'day' | 'isolate' | 'list'>;
}

export function carriedAction(
  { what, owner, helpers, due, dueWords }: Action,
  { today, words, format }: Reader,
): CarriedLine {
  const { recap, filed, ownership } = words;
  const whose = isNobody(owner) ? recap.noOwner : format.isolate(called(owner, words).trim());
  const others = helpersLine(helpers, words, format);
  const isOverdue = due !== null && due < today;
  const when = dueLine({ due, dueWords }, format);
  return {
    text: isBlankText(what) ? ownership.unnamed : what,
    notes: [
      others === '' ? whose : `${whose}${words.ui.inBrackets(others)}`,
      isOverdue ? filed.overdue(when) : when,
    ].filter((note) => note !== ''),
  };
}

export function carriedItem(open: OpenItem, reader: Reader): CarriedLine {
  if (open.kind === 'action') return carriedAction(open.item, reader);
  if (open.kind === 'decision') return carriedDecision(open.item, reader);
  return { text: open.item.text, notes: [] };
}

function carriedDecision({ state, content }: Decision, { words, format }: Reader): CarriedLine {
  const isPutOff = state === 'put_off';
  const nobodys = { frame: null, decider: null, votes: null, proposer: null, seconder: null };
  return {
    text: content.statement,
    notes: [
      words.filed.headings[isPutOff ? 'put_off' : 'proposed'],
      ...howDecided(state, { ...content, ...nobodys }, words, format),
    ],
  };
}
