import type { Item } from '#contract/organization/itemBank.ts';
import { answersAsText, notApplicableCode } from '#contract/rules/organization/itemBank.ts';
import type { Language } from '#contract/wire/values.ts';
import type { Cell } from '../../platform/csv.ts';

export function* itemRows(items: readonly Item[], languages: readonly Language[]): Generator<Cell[]> {
  const columns = languages.flatMap((language) => [`question_${language}`, `answers_${language}`]);
  yield ['item', 'version', 'group', 'scale', 'not_applicable', ...columns];
  for (const { id, version, group, scale, texts } of items) {
    const wordings = languages.flatMap((language) => {
      const written = texts[language];
      return written ? [written.question, answersAsText(written.answers, ' | ')] : ['', ''];
    });
    const isOptional = Object.values(texts).some(({ answers }) =>
      answers.some(({ code }) => code === notApplicableCode),
    );
    yield [id, version, group, scale, isOptional ? notApplicableCode : '', ...wordings];
  }
}
