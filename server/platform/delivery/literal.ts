/**
 * Teams on iOS parses every text run as Markdown (Teams-AdaptiveCards-Mobile, ACRRichTextBlockRenderer.mm and
 * MarkDownBlockParser.cpp), and all renderers expand `{{DATE(…)}}` in one. Each is parsed on its own, so a text that is
 * cut where markup would begin is shown as typed, without a character that nobody typed.
 */
export function literalParts(text: string): string[] {
  if (!markup.test(text)) return [text];
  return text.split(insideMarkup).flatMap(oneDelimiterEach).flatMap(withoutListMark);
}

const markup = /[*_\\\]{]|[-+.] /;

/** Links, template functions, and the backslash that iOS removes before a delimiter. */
const insideMarkup = /(?<=\])(?=\()|(?<=\{)(?=\{)|(?<=\\)(?=[*_])/;

const delimiters = /\*+|_+/g;

/** Emphasis needs two delimiters; inside a word underscores are none. */
function oneDelimiterEach(text: string): string[] {
  const starts = [...text.matchAll(delimiters)]
    .filter(({ 0: marks, index }) => marks.startsWith('*') || !isInWord(text, index, index + marks.length))
    .map(({ index }) => index);
  const cuts = [0, ...starts.slice(1), text.length];
  return cuts.slice(1).map((end, nth) => text.slice(cuts[nth], end));
}

const letter = /[\p{L}\p{N}]/u;

function isInWord(text: string, start: number, end: number): boolean {
  return letter.test(text.charAt(start - 1)) && letter.test(text.charAt(end));
}

const listMark = /(?<=(?:^|[[\])])(?:[-+*]|\d{1,9}\.))(?= )/;

/** A list begins with a run, and after a bracket. */
function withoutListMark(text: string): string[] {
  return listMark.test(text) ? text.split(listMark) : [text];
}
