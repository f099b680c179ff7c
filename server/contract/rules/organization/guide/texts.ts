import type { Guide, GuideText } from '../../../organization/guide.ts';
import type { FieldProblem } from '../../../wire/problem.ts';
import type { Language } from '../../../wire/values.ts';
import { isBlankText } from '../../text.ts';
import { guideLimits } from './limits.ts';

export function isEmptyText({ title, steps }: GuideText): boolean {
  return isBlankText(title) && steps.every(({ act, say }) => isBlankText(act) && isBlankText(say));
}

export function languagesOf(texts: Guide['texts']): Language[] {
  return (Object.keys(texts) as Language[]).filter((language) => !isEmptyText(texts[language]));
}

/** In the reader's language, else in English, else in the first there is. */
export function textFor({ texts }: Pick<Guide, 'texts'>, wanted: Language): { language: Language; text: GuideText } {
  const written = languagesOf(texts);
  const language = [wanted, 'en' as const].find((one) => written.includes(one)) ?? written[0] ?? wanted;
  return { language, text: texts[language] };
}

/** What keeps these texts from being published. Fields are paths in a request, items by their place. */
export function publishingProblems(texts: Guide['texts']): FieldProblem[] {
  const written = languagesOf(texts);
  if (written.length === 0) return [{ field: 'content.texts', code: 'empty' }];
  return written.flatMap((language) => textProblems(texts[language], `content.texts.${language}`));
}

export function textProblems({ title, steps }: GuideText, at = 'content'): FieldProblem[] {
  const path = (field: string) => `${at}.${field}`;
  return [
    ...lineProblems(title, path('title'), guideLimits.title),
    ...(steps.length === 0 ? [{ field: path('steps'), code: 'empty' as const }] : []),
    ...(steps.length > guideLimits.steps ? [{ field: path('steps'), code: 'too_many' as const }] : []),
    ...steps.flatMap(({ act, say }, index) => [
      ...lineProblems(act, path(`steps.${index}.act`), guideLimits.act),
      ...(say.length > guideLimits.say ? [{ field: path(`steps.${index}.say`), code: 'too_long' as const }] : []),
    ]),
  ];
}

function lineProblems(text: string, field: string, most: number): FieldProblem[] {
  if (isBlankText(text)) return [{ field, code: 'empty' }];
  return text.length > most ? [{ field, code: 'too_long' }] : [];
}
