import type { Minutes } from '#contract/meeting/recap.ts';
import { actionsOf, type PastedAction, type Reader } from './actions.ts';
import { isHeadOf, minutesIn, peopleIn } from './attendance.ts';
import { itemsWithDetails } from '../../../ui/paste/details.ts';
import { itemsIn, linesIn } from '../../../ui/paste/list.ts';
import { pasteWordsOf, wholeLine } from './pasteWords.ts';

export interface PastedRecap {
  /** One decision each; its details follow after a line break. */
  decisions: string[];
  actions: PastedAction[];
  questions: string[];
  /** Notes with headings, not one list. */
  isWhole: boolean;
  hasNoQuorum: boolean;
  /** That of most headings; if several fit, the panel's. */
  language: string;
  /** Only fields that the notes have. */
  minutes: Partial<Minutes>;
}

type PastedList = (typeof lists)[number] | 'present' | 'absent' | 'other';

interface PastedPart {
  part: PastedList;
  lines: string[];
}

const headings = Object.entries(pasteWordsOf).map(([language, words]) => ({
  language,
  decisions: wholeLine(words.headings.decisions),
  actions: wholeLine(words.headings.actions),
  questions: wholeLine(words.headings.questions),
}));
const lists = ['decisions', 'actions', 'questions'] as const;

const noQuorum =
  /(?<!\p{L})(?:(?:no|without a|lack of a?) ?quorum|quorum (?:was |is )?not (?:met|reached|present)|inquorate|not quorate|nicht beschlussfähig|beschlussunfähig)(?!\p{L})/iu;

/** Undefined: fewer than two known headings, or nothing under them. */
export function recapIn(text: string, panel: Reader): PastedRecap | undefined {
  const reader = { ...panel, language: languageOf(text, panel.language) };
  const { parts, minutes } = partsOf(text, reader);
  const linesOf = (wanted: PastedList) =>
    parts.filter(({ part }) => part === wanted).map(({ lines }) => lines.join('\n'));
  const first = ([item = '']: readonly string[]) => (item === '' ? [] : [item]);
  for (const field of ['present', 'absent'] as const) {
    const names = linesOf(field).flatMap(itemsIn).flatMap(first);
    if (names.length > 0) minutes[field] ??= names.flatMap((name) => peopleIn(name, reader.people));
  }
  const recap: PastedRecap = {
    decisions: linesOf('decisions').flatMap((lines) => itemsWithDetails(lines, isDetail(reader)).flatMap(first)),
    actions: actionsOf(linesOf('actions').flatMap(itemsIn), reader),
    questions: linesOf('questions').flatMap(itemsIn).flatMap(first),
    isWhole: true,
    hasNoQuorum: minutes.hasQuorum === false || noQuorum.test(text),
    language: reader.language,
    minutes,
  };
  const known = parts.filter(({ part }) => isList(part)).map(({ part }) => part);
  const isAny = recap.decisions.length + recap.actions.length + recap.questions.length > 0;
  return new Set(known).size > 1 && isAny ? recap : undefined;
}

/** Attendance, quorum and links are read outside the lists: "Present: the budget" may be a task. */
function partsOf(text: string, reader: Reader): { parts: PastedPart[]; minutes: Partial<Minutes> } {
  const parts: PastedPart[] = [];
  const minutes: Partial<Minutes> = {};
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/u)) {
    const now = parts.at(-1);
    const [line] = linesIn(raw);
    const isAround = now === undefined || !isList(now.part);
    const said = line && isAround ? minutesIn(line.text, reader.people) : undefined;
    const adds = line !== undefined && now?.part === 'decisions' && isDetail(reader)(line.text);
    const part = said || adds ? undefined : headingOf(raw);
    if (said) Object.assign(minutes, { ...said, ...minutes });
    else if (part) parts.push({ part, lines: [] });
    else now?.lines.push(raw);
  }
  return { parts, minutes };
}

function isDetail({ isDetail: adds }: Reader): (line: string) => boolean {
  return adds ?? (() => false);
}

function isList(part: PastedList): boolean {
  return lists.some((list) => list === part);
}

function languageOf(text: string, panel: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).flatMap((raw) => titleIn(raw)?.words ?? []);
  const counts = headings.map(({ language, ...known }) => ({
    language,
    count: lines.filter((line) => lists.some((list) => known[list].test(line))).length,
  }));
  const most = Math.max(...counts.map(({ count }) => count));
  const [first, ...others] = counts.filter(({ count }) => count === most).map(({ language }) => language);
  return first === undefined || most === 0 || others.includes(panel) ? panel : first;
}

/** A short line that is marked as a heading or ends with a colon, or a known word alone on its line. */
function headingOf(raw: string): PastedList | undefined {
  const title = titleIn(raw);
  if (!title) return undefined;
  const { words, isMarked, isItem } = title;
  const known = lists.find((list) => headings.some((one) => one[list].test(words)));
  if (known) return known;
  const around = (['present', 'absent'] as const).find((field) => isHeadOf(field, words));
  if (around && isMarked) return around;
  return isMarked && !isItem ? 'other' : undefined;
}

function titleIn(raw: string): { words: string; isMarked: boolean; isItem: boolean } | undefined {
  const marked = /^\s*(?:#{1,6}\s+|\*\*|__|【)/u.test(raw) || /[:：]\s*(?:\*\*|__)?\s*$/u.test(raw);
  const [line] = linesIn(raw.replaceAll(/^\s*#{1,6}\s+|\*\*|__|[【】]/gu, ''));
  if (!line || line.text.length > 60) return undefined;
  const words = line.text.replace(/\s*[:：]$/u, '').replace(/\s*[(（]\d+[)）]$/u, '');
  return { words, isMarked: marked || /[:：]$/u.test(line.text), isItem: line.isMarked };
}
