import type { Behaviour } from '#contract/organization/behaviour.ts';
import type { BehaviourContent, DraftTexts, PlaybookBehaviour } from '#contract/organization/playbook.ts';
import { inEachLanguage, languages } from '#contract/rules/languages.ts';
import { isComplete } from '#contract/rules/organization/playbook.ts';
import { visibleText } from '#contract/rules/text.ts';
import type { Language } from '#contract/wire/values.ts';

export const emptyTexts: DraftTexts = { name: '', sentence: '', question: '', label: '', guide: '' };

export const emptyContent: BehaviourContent = {
  virtue: 'consistency',
  texts: inEachLanguage(() => emptyTexts),
};

export const nothingOpen: PlaybookBehaviour = {
  id: '',
  version: 0,
  isRetired: false,
  published: null,
  draft: { version: 0, content: null },
};

/** What its editor reads in the list: in their language, or in the first in which it has a name. */
export function shownName(
  { published, draft }: Pick<PlaybookBehaviour, 'published' | 'draft'>,
  language: Language,
): string {
  const contents = [draft.content, published].filter((content) => content !== null);
  const names = contents.flatMap(({ texts }) =>
    [language, ...languages].map((one) => visibleText(texts[one]?.name ?? '')),
  );
  return names.find((name) => name !== '') ?? '';
}

/** As readers will get it in this language; a language that isn't complete shows what is typed so far. */
export function previewOf(id: string, { virtue, texts }: BehaviourContent, language: Language): Behaviour {
  const own = texts[language] ?? emptyTexts;
  return { id, version: 0, virtue, isRetired: false, texts: inEachLanguage(() => own) };
}

export function isMissing({ texts }: BehaviourContent, language: Language): boolean {
  return !isComplete(texts[language]);
}
