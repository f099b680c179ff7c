import type { GuideContent, GuideText } from '#contract/organization/guide.ts';
import { filledIn } from '#contract/rules/languages.ts';

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
  return { ...about, texts: filledIn(texts, blank) };
}

export function contentOf({ moment, minutes, virtues, texts }: GuideContent): GuideContent {
  return { moment, minutes, virtues, texts };
}
