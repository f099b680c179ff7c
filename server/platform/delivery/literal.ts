/**
 * Teams on iOS parses every text run as Markdown (Teams-AdaptiveCards-Mobile, ACRRichTextBlockRenderer.mm and
 * MarkDownBlockParser.cpp), and all renderers expand `{{DATE(…)}}` in one. Each is parsed on its own, so a text that is
 * cut where markup would begin is shown as typed, without a character that nobody typed.
 */
export function literalParts(text: string): string[] {
  return text.split(insideMarkup).flatMap(oneDelimiterEach).flatMap(withoutListMark);
}

/** Links, template functions, and the backslash that iOS removes before a delimiter. */
const insideMarkup = /(?<=\])(?=\()|(?<=\{)(?=\{)|(?<=\\)(?=[*_])/;

const delimiters = /\*+|_+/g;

/** Emphasis needs two delimiters; inside a word underscores are none. */
function oneDelimiterEach(text: string): string[] {
  const starts = [...text.matchAll(delimiters)]
    .filter(({ 0: marks, index }) => marks.includes('*') || !isInWord(text, index, index + marks.length))
    .map(({ index }) => index);
  const cuts = [0, ...starts.slice(1), text.length];
  return cuts.slice(1).map((end, nth) => text.slice(cuts[nth], end));
}

function isInWord(text: string, start: number, end: number): boolean {
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));
  return isLetter(start - 1) && isLetter(end);
}

/** A list begins with a run, and after a bracket. */
function withoutListMark(text: string): string[] {
  return text.split(/(?<=(?:^|[[\])])(?:[-+*]|\d{1,9}\.))(?= )/);
}
