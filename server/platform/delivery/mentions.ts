import type { Chat } from '../../core/people.ts';
import { directionOf } from '#contract/rules/languages.ts';
import { isolate } from '#contract/rules/typedText.ts';
import type { CardMessage, Sentence } from '../microsoft/microsoft.ts';

/** Graph mentions any id without a check, and nobody is notified; an outside account isn't documented at all. */
export function addressing(sentence: Sentence, { members }: Pick<Chat, 'members'>, poster: string): Sentence {
  return sentence.map((part) => {
    if (typeof part === 'string' || part.id === poster) return named(part);
    const member = members.get(part.id);
    return member && !member.isExternal ? part : named(part);
  });
}

/** With the people's names alone, so that nobody is notified. */
export function unaddressed(message: CardMessage): CardMessage {
  return { ...message, summary: message.summary.map(named) };
}

export function mentionsSomebody({ summary }: Pick<CardMessage, 'summary'>): boolean {
  return summary.some((part) => typeof part !== 'string');
}

/** In a sentence of `language`: Graph compares a mention's text with the name, so the marks stand around it. */
export function mentioned(person: Exclude<Sentence[number], string>, language: string): Sentence {
  const name = person.name.trim();
  const [before = '', after = ''] = name === '' ? [] : isolate(name, language).split(name);
  return directionOf(language) === 'rtl' ? [before, person, after].filter((part) => part !== '') : [person];
}

function named(part: Sentence[number]): string {
  return typeof part === 'string' ? part : isolate(part.name);
}
