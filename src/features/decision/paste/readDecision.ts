import type { DecisionContent, LoggedState } from '#contract/meeting/decision.ts';
import { plainLine } from '#contract/rules/text.ts';
import { dayAtEnd } from '../../../ui/paste/day.ts';
import type { Pickable } from '../../../ui/people/people.ts';
import { blank } from '../writing.ts';
import { detailsOf, withoutDetails } from './details.ts';
import { afterNextMeeting, endingIn, mentionsEnding } from './endings.ts';
import { isDecided, isOnlyATime, isOpen, isProposal, isTask, isResolve, isVerdict } from './verbs.ts';
import { countVotes } from './votes.ts';

export interface PastedDecision {
  state: LoggedState;
  content: DecisionContent;
}

export interface DecisionReader {
  today: string;
  language: string;
  /** Without one, nothing can be decided. */
  hasQuorum: boolean;
  people?: readonly Pickable[];
}

/**
 * Reads "Leave of absence: accepted (7-0-1)", followed by lines such as "Reason: …". Final only if the line says so with
 * an answer, a verb or counted votes; otherwise proposed, which everybody sees and the host makes final with one press.
 */
export function readDecision(text: string, reader: DecisionReader): PastedDecision {
  const [line = '', ...below] = text.split('\n');
  const { people = [] } = reader;
  const { head, said } = withoutDetails(line.trim().replace(/\.$/u, ''), people);
  const details = Object.assign(
    {},
    said,
    ...below.map((one) => detailsOf(one, people) ?? {}),
  ) as Partial<DecisionContent>;
  const { state, content } = readLine(head, reader, details);
  // A postponed decision can't say how it was decided.
  const { frame: _frame, decider: _decider, votes: _votes, ...rest } = details;
  return { state, content: { ...content, ...(state === 'put_off' ? rest : details) } };
}

function readLine(line: string, reader: DecisionReader, told: Partial<DecisionContent>): PastedDecision {
  const { text, votes } = countVotes(line);
  const { statement, answer } = parts(text.replace(label, ''));
  const counted = votes === null ? { frame: 'not_stated' as const } : { frame: 'vote' as const, votes };
  const said = (state: LoggedState, content: Partial<DecisionContent>): PastedDecision => ({
    state,
    content: { ...blank, ...counted, ...content, statement: plainLine(content.statement ?? statement) },
  });
  const ending = endingIn(answer);
  if (ending) return said(ending.state, ending.state === 'put_off' ? until(ending.rest, reader) : {});
  const isTold = votes !== null || (told.votes ?? null) !== null || label.test(text);
  if (reader.hasQuorum && stateOf({ statement, answer, isTold }, reader) === 'final')
    return said('final', { final: plainLine(answer === '' ? statement : answer) });
  return said('proposed', { final: plainLine(answer) });
}

const label =
  /^(?:decision|decided|agreed|resolution|resolved|beschluss|beschlossen|entscheidung|entschieden|vereinbart)(?: \d{1,3})?:\s+(?=\S)/iu;

interface Parts {
  statement: string;
  answer: string;
}

/** Of other languages we know no words for what is still open, so an answer alone, or its votes, makes nothing final. */
const readLanguages: ReadonlySet<string> = new Set(['en', 'de']);

function stateOf({ statement, answer, isTold }: Parts & { isTold: boolean }, reader: DecisionReader): LoggedState {
  const says = answer === '' ? statement : answer;
  if (isDecided(answer, 'answer')) return 'final';
  if (/[?？]$/u.test(says) || mentionsEnding(says) || isOpen(says) || isTask(answer)) return 'proposed';
  if (isDecided(says, 'sentence')) return 'final';
  if (isADay(answer, reader)) return asksForADay.test(statement) ? 'final' : 'proposed';
  if (!readLanguages.has(reader.language)) return 'proposed';
  // "Should we hire? Yes, two."
  const isAsked = answer !== '' && /[?？]$/u.test(statement);
  if (!isAsked && (isOpen(statement) || isProposal(`${statement} ${answer}`))) return 'proposed';
  return answer !== '' || isTold || isResolve(statement) ? 'final' : 'proposed';
}

/** "New price list: 7 December" may be its day, or until when it waits. */
function isADay(answer: string, { today, language }: DecisionReader): boolean {
  const day = dayAtEnd(answer, today, language);
  return isOnlyATime(answer) || (day !== undefined && isLittle(day.before, 2));
}

const asksForADay =
  /(?<!\p{L})(date|day|deadline|when|meeting|launch|start|termin|wann|frist|sitzung|besprechung|tag)/iu;

/** "until the", before a day. */
function isLittle(before: string, words: number): boolean {
  return new RegExp(String.raw`^(?:\p{L}+[.,]?\s+){0,${words}}$`, 'u').test(before);
}

/** A question ends in a question mark or a colon; before a dash, a bracket or nothing only a known ending counts. */
function parts(text: string): Parts {
  const [, statement = '', answer = ''] =
    /^(.{3,}?[?？])\s+(\S.*)$/u.exec(text) ?? /^([^:]{3,120}):\s+(\S.*)$/u.exec(text) ?? [];
  // "Next meeting: 7 December" isn't one.
  const isHead =
    afterNextMeeting(statement) === undefined && (endingIn(statement) !== undefined || isVerdict(statement));
  if (isHead && answer !== '' && !isDecided(answer, 'answer')) return { statement: answer, answer: statement };
  if (answer !== '') return { statement, answer };
  const set = /^(.{3,}?)\s+[–—-]\s+(\S.*)$/u.exec(text) ?? /^(.{3,}?)\s*\(([^()]+)\)$/u.exec(text);
  if (set?.[2] !== undefined && (endingIn(set[2]) ?? isDecided(set[2], 'answer')))
    return { statement: set[1] ?? '', answer: set[2] };
  return (isDecided(text, 'opening') ? undefined : endOf(text)) ?? { statement: text, answer: '' };
}

/** "New constitution deferred to the next meeting". */
function endOf(text: string): Parts | undefined {
  for (const { index } of text.matchAll(/\s+(?=\S)/gu)) {
    const [statement, answer] = [text.slice(0, index), text.slice(index).trim()];
    const isDenied = /(?<!\p{L})(?:not|never|n[’']t|nicht|nie)(?: be| been)?$/iu.test(statement);
    if (index > 2 && !isDenied && endingIn(answer, 'sentence')) return { statement, answer };
  }
  return undefined;
}

export function until(
  rest: string,
  { today, language }: Pick<DecisionReader, 'today' | 'language'>,
): Pick<DecisionContent, 'frame' | 'putOffUntil' | 'isPutOffToNext' | 'putOffWords'> {
  const day = dayAtEnd(rest, today, language);
  const putOffUntil = day !== undefined && day.day >= today && isLittle(day.before, 3) ? day.day : null;
  const afterNext = afterNextMeeting(rest);
  return {
    frame: null,
    putOffUntil,
    isPutOffToNext: afterNext !== undefined,
    putOffWords: putOffUntil === null ? plainLine(afterNext ?? rest) : '',
  };
}
