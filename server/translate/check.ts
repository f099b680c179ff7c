import { isExcused, type Problem } from './exceptions.ts';
import { requiredManifestKey } from './limits.ts';
import { readLanguage } from './language.ts';
import { formsOf } from './pluralForms.ts';
import type { Read } from './readTexts.ts';
import { hasLetters, lengthOf, placeholdersIn, type Text } from './text.ts';
import { pair, type Unit } from './units.ts';

/** What the compiler can't see. */
export function checkLanguage(root: string, language: string): Problem[] {
  return problemsIn(root, language).filter((problem) => !isExcused(language, problem));
}

/** With those that are excused. */
export function problemsIn(root: string, language: string): Problem[] {
  const [english, read] = [readLanguage(root, 'en'), readLanguage(root, language)];
  const units = pair(english.texts, read.texts);
  return [
    ...units.flatMap((unit) => [...identical(unit), ...tooLong(unit), ...braces(unit)]),
    ...read.texts.flatMap(directionMarks),
    ...missingManifestKeys(english, read),
    ...missingParameters(english, read),
    ...wrongPluralForms(read, language),
  ];
}

function identical({ english, target }: Unit): Problem[] {
  if (english?.text !== target.text || !hasLetters(target.text)) return [];
  return [{ kind: 'english', id: target.id, what: `is English: ${target.text}` }];
}

function tooLong({ target, limit }: Unit): Problem[] {
  const what = lengthProblem(target.text, limit);
  return what === undefined ? [] : [{ kind: 'long', id: target.id, what }];
}

export function lengthProblem(text: string, limit: number | undefined): string | undefined {
  const length = lengthOf(text);
  return limit === undefined || length <= limit ? undefined : `is too long: ${length} of ${limit} characters: ${text}`;
}

/** Braces that are filled in later, such as {purpose} in a behaviour's sentence. */
function braces({ english, target }: Unit): Problem[] {
  if (!english) return [];
  const [wanted, found] = [bracesOf(english), bracesOf(target)];
  if (wanted === found) return [];
  return [{ kind: 'placeholders', id: target.id, what: `has the placeholders “${found}” and not “${wanted}”` }];
}

const bracesOf = ({ text, placeholders }: Text) =>
  placeholdersIn(text)
    .filter((name) => placeholders.get(name) === `{${name}}`)
    .toSorted()
    .join(', ');

/** They would be isolated twice: what is inserted comes with its own marks. */
const marks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

export const directionMarks = ({ id, text }: Pick<Text, 'id' | 'text'>): Problem[] =>
  marks.test(text)
    ? [{ kind: 'marks', id, what: 'contains a direction mark. Inserted names and texts bring their own' }]
    : [];

function missingManifestKeys(english: Read, { texts }: Read): Problem[] {
  const present = new Set(texts.map(({ id }) => id));
  const keys = english.texts.map(({ id }) => id).filter(requiredManifestKey);
  const isKnown = new Set(english.texts.map(({ id }) => id));
  return [
    ...keys.filter((id) => !present.has(id)).map((id) => ({ kind: 'manifest' as const, id, what: 'is missing' })),
    ...[...present]
      .filter((id) => id.startsWith('shipped/manifest#') && !isKnown.has(id))
      .map((id) => ({ kind: 'manifest' as const, id, what: 'isn’t in appPackage/manifest.json' })),
  ];
}

/** "has left this chat", without who. */
function missingParameters(english: Read, read: Read): Problem[] {
  return [...english.parameters].flatMap(([id, wanted]) => {
    const used = read.parameters.get(id);
    const missing = used ? [...wanted].filter((one) => ![...used].some((other) => isWithin(one, other))) : [];
    return missing.map((one) => ({
      kind: 'parameters' as const,
      id,
      what: `doesn’t use parameter ${one}, which English inserts`,
    }));
  });
}

/** Languages take objects apart as they need them. */
const isWithin = (one: string, other: string) =>
  one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);

/** `zero` can fall back to `other`. */
function wrongPluralForms({ pluralForms }: Read, language: string): Problem[] {
  const known = formsOf(language);
  return pluralForms.flatMap(({ owner, forms }) => {
    const missing = known.filter((form) => form !== 'zero' && !forms.includes(form));
    const extra = forms.filter((form) => !known.includes(form));
    return [
      ...missing.map((form) => ({ kind: 'plural' as const, id: owner, what: `lacks the plural form “${form}”` })),
      ...extra.map((form) => ({
        kind: 'plural' as const,
        id: owner,
        what: `has the plural form “${form}”, which ${language} doesn’t have`,
      })),
    ];
  });
}
