import type { Pause } from '#contract/rules/person/rehearsal.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { PauseWords } from '#words/pauseWords.ts';

export type ScriptPart = { kind: 'words'; text: string } | { kind: 'pause'; seconds: Pause };

const bidi = String.raw`[\u061C\u200E\u200F\u2066-\u2069]*`;
const gap = String.raw`[\s\u061C\u200E\u200F\u2066-\u2069]*`;
const three = '3\u0663\u06F3\uFF13';
const five = '5\u0665\u06F5\uFF15';

const every = Object.values(
  import.meta.glob<PauseWords>('../../../server/words/*/person/pauseWords.ts', { import: 'pauseWords', eager: true }),
);
const anyOf = (words: readonly string[]) => `(?:${words.join('|')})`;
const pauseWord = anyOf(every.flatMap(({ pause }) => pause));
const secondWord = anyOf(every.flatMap(({ seconds }) => seconds));

/**
 * "(pause 3 s)" in the text itself, so that a mark survives wherever plain text does. Read as people and other programs
 * write it: in any of our languages and any case, with other spaces, digits, brackets or units, and with the direction
 * marks that chats add.
 */
const pauseMark = new RegExp(
  `${bidi}[(\uFF08]${gap}${pauseWord}${gap}(?:([${three}])|[${five}])${gap}${secondWord}?${gap}\\.?${gap}[)\uFF09]${bidi}`,
  'giu',
);

/** Words and pauses in turn. Words between them are trimmed: the bar stands for the space. */
export function scriptParts(script: string): ScriptPart[] {
  const parts: ScriptPart[] = [];
  let from = 0;
  const addWords = (text: string) => {
    if (!isBlankText(text)) parts.push({ kind: 'words', text: text.trim() });
  };
  for (const found of script.matchAll(pauseMark)) {
    addWords(script.slice(from, found.index));
    parts.push({ kind: 'pause', seconds: found[1] === undefined ? 5 : 3 });
    from = found.index + found[0].length;
  }
  addWords(script.slice(from));
  return parts;
}

/** To copy: every mark in the reader's language. */
export function scriptText(script: string, mark: (seconds: Pause) => string): string {
  return scriptParts(script)
    .map((part) => (part.kind === 'pause' ? mark(part.seconds) : part.text))
    .join(' ');
}

/** Text that replaces the selection with a pause: with a space wherever a word would touch it. */
export function pauseToType(script: string, { from, to }: { from: number; to: number }, mark: string): string {
  const [before, after] = [script.slice(0, from), script.slice(to)];
  return `${before === '' || /\s$/u.test(before) ? '' : ' '}${mark}${/^\s/u.test(after) ? '' : ' '}`;
}
