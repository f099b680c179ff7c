import type { Item } from '#contract/organization/itemBank.ts';
import type { Language } from '#contract/wire/values.ts';

/**
 * Qualtrics, "Preparing an Advanced Format TXT File":
 * https://www.qualtrics.com/support/survey-platform/survey-module/survey-tools/import-and-export-surveys/
 * `[[AdvancedFormat]]` comes first, `[[Block:…]]` begins a block, `[[Question:MC:SingleAnswer:Vertical]]` a multiple
 * choice with one answer, `[[ID:…]]` is its export tag; `[[Choice:n]]` under `[[AdvancedChoices]]` gives a choice its
 * value. A file has one language, so each is a block of its own. No byte order mark: the first tag must come first.
 */
export function qualtricsOf(items: readonly Item[], languages: readonly Language[]): string {
  const blocks = languages.map((language) => blockOf(items, language, languages.length > 1));
  return ['[[AdvancedFormat]]', ...blocks].join('\n\n') + '\n';
}

function blockOf(items: readonly Item[], language: Language, isOneOfMany: boolean): string {
  const questions = items.flatMap(({ id, version, texts }) => {
    const written = texts[language];
    if (!written) return [];
    const { question, answers } = written;
    const tag = [id, `v${version}`, ...(isOneOfMany ? [language] : [])].join('_');
    const choices = answers.flatMap(({ code, label }) => [`[[Choice:${code}]]`, escapeText(label || String(code))]);
    return [
      '[[Question:MC:SingleAnswer:Vertical]]',
      `[[ID:${tag}]]`,
      escapeText(question),
      '[[AdvancedChoices]]',
      ...choices,
    ].join('\n');
  });
  return [`[[Block:Bookend ${language}]]`, ...questions].join('\n\n');
}

/** Texts are HTML there; `[[` begins a tag and `${` a piped text. */
function escapeText(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('[[', '&#91;&#91;')
    .replaceAll('${', '&#36;{');
}
