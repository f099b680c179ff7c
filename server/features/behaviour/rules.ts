import type { Behaviour } from '#contract/organization/behaviour.ts';
import type { BehaviourContent, DraftTexts } from '#contract/organization/playbook.ts';
import { inEachLanguage, languages, type LanguageCode } from '#contract/rules/languages.ts';
import {
  behaviourFields,
  isComplete,
  missingLanguages,
  mostInForce,
  placeholderProblem,
} from '#contract/rules/organization/playbook.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { FieldProblem } from '#contract/wire/problem.ts';

/** `own`: all versions of the tenant's wordings, latest last. They override the defaults. */
export function latestOf<Version extends { id: string }>(
  defaults: readonly Version[],
  own: readonly Version[],
): Version[] {
  return [...new Map([...defaults, ...own].map((one) => [one.id, one])).values()];
}

const noTexts: DraftTexts = { name: '', sentence: '', question: '', label: '', guide: '' };

/** With every language that Bookend speaks, so that two editors' texts merge field by field. */
export function toContent({ virtue, texts }: BehaviourContent): BehaviourContent {
  return { virtue, texts: inEachLanguage((language) => ({ ...noTexts, ...texts[language] })) };
}

export interface Publishing {
  id: string;
  content: BehaviourContent;
  spoken: readonly LanguageCode[];
}

/** What must be right in any case: one whole language, and what the opening puts in. */
export function contentProblems({ id, content, spoken }: Publishing): FieldProblem[] {
  const [first = 'en'] = spoken;
  const isNone = missingLanguages(content.texts, spoken).length === spoken.length;
  const empty = isNone ? emptyFields(content.texts[first]).map((field) => problem(first, field, 'empty')) : [];
  const placeholders = spoken.flatMap((language) => {
    const texts = content.texts[language];
    if (!isComplete(texts)) return [];
    return behaviourFields.flatMap((field) => {
      const code = placeholderProblem(id, field, texts[field]);
      return code ? [problem(language, field, code)] : [];
    });
  });
  return [...empty, ...placeholders];
}

function emptyFields(texts: DraftTexts = noTexts) {
  return behaviourFields.filter((field) => isBlankText(texts[field]));
}

function problem(language: LanguageCode, field: string, code: FieldProblem['code']): FieldProblem {
  return { field: `content.texts.${language}.${field}`, code };
}

/** Trimmed; a language that the tenant doesn't use would keep words that nobody reads over. */
export function toPublish({ content: { virtue, texts }, spoken }: Publishing): BehaviourContent {
  const written = languages.flatMap((language) => {
    const own = texts[language];
    return own && spoken.includes(language) ? [[language, trimmed(own)] as const] : [];
  });
  return { virtue, texts: Object.fromEntries(written) };
}

function trimmed(texts: DraftTexts): DraftTexts {
  const { name, sentence, question, label, guide } = texts;
  return {
    name: name.trim(),
    sentence: sentence.trim(),
    question: question.trim(),
    label: label.trim(),
    guide: guide.trim(),
  };
}

export function isSameContent(one: BehaviourContent, other: BehaviourContent): boolean {
  return JSON.stringify(toContent(one)) === JSON.stringify(toContent(other));
}

export function isFull(behaviours: readonly Pick<Behaviour, 'isRetired'>[]): boolean {
  return behaviours.filter(({ isRetired }) => !isRetired).length >= mostInForce;
}
