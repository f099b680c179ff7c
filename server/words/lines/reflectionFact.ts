import type { ReflectionFact } from '#contract/person/reflection.ts';
import type { Language } from '#contract/wire/values.ts';
import { isolate } from '#contract/rules/typedText.ts';
import type { Words } from '../en/catalogue.ts';

/** The same line on the author's page and in what is sent. */
export function reflectionFactLine(
  fact: ReflectionFact,
  { reflection: { facts: words }, home }: Pick<Words, 'reflection' | 'home'>,
  language: Language,
): string {
  switch (fact.kind) {
    case 'practised':
      return words.practised(isolate(fact.name[language]));
    case 'hosted':
      return words.hosted(fact.times);
    case 'ticked':
      return words.ticked(fact.topic === '' ? home.noTopic : isolate(fact.topic), fact.said, fact.of);
    case 'seen':
      return words.seen(words.bands[fact.band], isolate(fact.label[language]));
    case 'next':
      return words.next(isolate(fact.when), isolate(fact.act));
    case 'observed':
      return words.observed(isolate(fact.words));
  }
}
