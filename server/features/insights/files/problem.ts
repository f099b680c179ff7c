import {
  wholeFileProblems,
  type FileProblem,
  type FileProblemCode,
} from '#contract/rules/organization/insightsFiles.ts';
import { cleanText } from './names.ts';

const shownLength = 40;

interface Detail {
  row?: number | null;
  value?: string;
  number?: number;
}

export function problemOf(code: FileProblemCode, { row = null, value = '', number = 0 }: Detail = {}): FileProblem {
  return { code, row, value: shorten(value), number };
}

/** Problems of the whole file first, then by row, each row's in the order found. */
export function sortProblems(problems: readonly FileProblem[]): FileProblem[] {
  return problems.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0));
}

export function isUnreadable(problems: readonly FileProblem[]): boolean {
  return problems.some(({ code }) => wholeFileProblems.some((whole) => whole === code));
}

/** More than anybody reads before correcting the file. */
const mostShown = 200;

export function shownProblems(problems: readonly FileProblem[]): { problems: FileProblem[]; moreProblems: number } {
  return { problems: problems.slice(0, mostShown), moreProblems: Math.max(0, problems.length - mostShown) };
}

function shorten(value: string): string {
  // Cut before cleaning: a cell may be as long as the file.
  const letters = Array.from(cleanText(value.slice(0, 10 * shownLength)));
  return letters.length > shownLength ? `${letters.slice(0, shownLength - 1).join('')}…` : letters.join('');
}
