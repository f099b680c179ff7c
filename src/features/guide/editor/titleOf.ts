import type { GuideDraft } from '#contract/organization/guideEditor.ts';
import { textFor } from '#contract/rules/organization/guide/texts.ts';
import { visibleText } from '#contract/rules/text.ts';
import type { Language } from '#contract/wire/values.ts';

/** Empty: it has none yet. */
export function titleOf({ content }: Pick<GuideDraft, 'content'>, language: Language): string {
  return visibleText(textFor(content, language).text.title);
}
