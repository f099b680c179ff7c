import type { GuideContent, GuideText } from '#contract/organization/guide.ts';
import { language, type Language } from '#contract/wire/values.ts';

/** `own`: a tenant's guides in their latest versions. They override what is shipped. */
export function inForce<One extends { id: string }>(shipped: readonly One[], own: readonly One[]): One[] {
  return [...new Map([...shipped, ...own].map((one) => [one.id, one])).values()];
}

const blank: GuideText = { title: '', steps: [] };

/** As stored by a version of Bookend that speaks other languages. */
export function asContent({
  texts,
  ...about
}: Omit<GuideContent, 'texts'> & { texts: Partial<GuideContent['texts']> }) {
  const known = language.options.map((one) => [one, texts[one] ?? blank] as const);
  return { ...about, texts: Object.fromEntries(known) as Record<Language, GuideText> };
}

export function contentOf({ moment, minutes, virtues, texts }: GuideContent): GuideContent {
  return { moment, minutes, virtues, texts };
}
