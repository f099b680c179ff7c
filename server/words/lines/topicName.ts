import { isBlankText } from '#contract/rules/text.ts';
import type { Words } from '../en/catalogue.ts';

export function topicName(topic: string, { home }: Pick<Words, 'home'>): string {
  return isBlankText(topic) ? home.noTopic : topic;
}
