import { readyMadeItems } from './itemBank.ts';
import type { LanguageCode } from '../languages.ts';
import { openingItems } from '../meeting/opening.ts';
import { isBlankText } from '../text.ts';

export const mostInForce = 7;

/** Also drafts and retired ones: an id is never used again. */
export const mostBehaviours = 60;

export const virtues = ['kindness', 'consistency', 'curiosity'] as const;

/** In the order of the editor. */
export const behaviourFields = ['name', 'sentence', 'question', 'label', 'guide'] as const;
export type BehaviourField = (typeof behaviourFields)[number];

export const fieldLengths: Record<BehaviourField, number> = {
  name: 60,
  sentence: 200,
  question: 140,
  label: 60,
  guide: 500,
};

/** What the opening is built on: reworded, never retired. */
export function isFixed(id: string): boolean {
  return openingItems.some((item) => item === id);
}

type Texts = Readonly<Record<BehaviourField, string>>;

export function isComplete(texts: Partial<Texts> | undefined): texts is Texts {
  return texts !== undefined && behaviourFields.every((field) => !isBlankText(texts[field] ?? ''));
}

export function missingLanguages(
  texts: { readonly [Language in LanguageCode]?: Texts | undefined },
  spoken: readonly LanguageCode[],
): LanguageCode[] {
  return spoken.filter((language) => !isComplete(texts[language]));
}

export type PlaceholderProblem = 'needs_purpose' | 'needs_frame' | 'no_placeholder';

/**
 * The opening puts the host's purpose or frame into that one sentence, and attendees read every other text as it is.
 */
export function placeholderProblem(id: string, field: BehaviourField, text: string): PlaceholderProblem | undefined {
  const found = text.match(/\{\w+\}/g) ?? [];
  const wanted = field === 'sentence' && (id === 'purpose' || id === 'frame') ? id : undefined;
  if (wanted === undefined) return found.length > 0 ? 'no_placeholder' : undefined;
  const isOnce = found.length === 1 && found[0] === `{${wanted}}`;
  return isOnce ? undefined : wanted === 'purpose' ? 'needs_purpose' : 'needs_frame';
}

const longestId = 36;

/** From its first name. `taken`: also by drafts and retired ones. An item's id is in the same results. */
export function idFor(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z]+/g, '_')
    .slice(0, longestId)
    .replaceAll(/^_+|_+$/g, '');
  // A name in another script leaves nothing.
  const base = plain === '' ? 'behaviour' : plain;
  const used = new Set<string>([...taken, ...readyMadeItems]);
  let id = base;
  for (let turn = 0; used.has(id); turn++) id = `${base}_${letters(turn)}`;
  return id;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** An id has no digits. */
function letters(turn: number): string {
  return turn < alphabet.length
    ? alphabet.charAt(turn)
    : `${letters(Math.floor(turn / alphabet.length) - 1)}${alphabet.charAt(turn % alphabet.length)}`;
}
