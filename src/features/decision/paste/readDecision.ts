import type { DecisionContent, LoggedState, Votes } from '#contract/meeting/decision.ts';
import { plainLine } from '#contract/rules/text.ts';
import { dayAtEnd } from '../../../ui/paste/day.ts';
import { blank } from '../writing.ts';
import { afterNextMeeting, endingIn, mentionsEnding } from './endings.ts';
import { isDecided, isOnlyATime, isOpen, isProposal, isTask, isResolve, isVerdict } from './verbs.ts';

export interface PastedDecision {
  state: LoggedState;
  content: DecisionContent;
}

export interface DecisionReader {
  today: string;
  language: string;
  /** Without one, nothing can be decided. */
  hasQuorum: boolean;
}

/**
 * "Leave of absence: accepted (7-0-1)". Final only if the line says so by an answer, a verb or counted votes; otherwise
 * proposed, which everybody can see and the host makes final with one press.
 */
export function readDecision(line: string, reader: DecisionReader): PastedDecision {
  const { text, votes } = countVotes(line.trim().replace(/\.$/u, ''));
  const { statement, answer } = parts(text.replace(label, ''));
  const counted = votes === null ? { frame: 'not_stated' as const } : { frame: 'vote' as const, votes };
  const said = (state: LoggedState, content: Partial<DecisionContent>): PastedDecision => ({
    state,
    content: { ...blank, ...counted, ...content, statement: plainLine(content.statement ?? statement) },
  });
  const ending = endingIn(answer);
  if (ending) return said(ending.state, ending.state === 'put_off' ? until(ending.rest, reader) : {});
  const isTold = votes !== null || label.test(text);
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

function stateOf({ statement, answer, isTold }: Parts & { isTold: boolean }, reader: DecisionReader): LoggedState {
  const says = answer === '' ? statement : answer;
  if (isDecided(answer, 'answer')) return 'final';
  if (/[?？]$/u.test(says) || mentionsEnding(says) || isOpen(says) || isTask(answer)) return 'proposed';
  if (isDecided(says, 'sentence')) return 'final';
  if (isADay(answer, reader)) return asksForADay.test(statement) ? 'final' : 'proposed';
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

/** "(7-0-1)" and "(7 for, 0 against, 1 abstained)", unless it may be a day or denies what the line says. */
function countVotes(line: string): { text: string; votes: Votes | null } {
  const counted =
    /^(?<text>.*\S)\s*[([](?<yes>\d{1,5})\s*[-–:/]\s*(?<no>\d{1,5})\s*[-–:/]\s*(?<abstained>\d{1,5})[)\]]$/u.exec(
      line,
    ) ??
    /^(?<text>.*\S)\s*[([](?<yes>\d{1,5})\s*(?:for|in favou?r|yes|ja|dafür)[,;]\s*(?<no>\d{1,5})\s*(?:against|no|nein|dagegen)[,;]\s*(?<abstained>\d{1,5})\s*(?:abstained|abstentions?|abstaining|enthaltungen|enthaltung|enthalten)[)\]]$/iu.exec(
      line,
    );
  if (!counted?.groups) return { text: line, votes: null };
  const { text = '', ...all } = counted.groups;
  const { yes = '', no = '', abstained = '' } = all;
  const votes = { for: Number(yes), against: Number(no), abstained: Number(abstained) };
  const mayBeADay =
    /^0\d/u.test(`${no}`) || yes.length > 3 || (votes.for <= 31 && votes.against <= 12 && votes.abstained > 19);
  const isDenied = votes.for < votes.against && /(?<!not |nicht )(carried|passed|adopted|angenommen)$/iu.test(text);
  return mayBeADay || isDenied ? { text: line, votes: null } : { text, votes };
}
