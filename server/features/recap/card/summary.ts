import type { Action, Filed } from '#contract/meeting/recap.ts';
import type { Person } from '#contract/wire/people.ts';
import type { Language } from '#contract/wire/values.ts';
import { gone } from '#contract/rules/people.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { isolate } from '#contract/rules/typedText.ts';
import { localeFor } from '#words/format.ts';
import { called } from '#words/lines/called.ts';
import { locales } from '#contract/rules/languages.ts';
import { serverWords } from '#words/serverWords.ts';
import { around, merged, shorten } from '../../../platform/delivery/card.ts';
import { mentioned } from '../../../platform/delivery/mentions.ts';
import type { Sentence } from '../../../platform/microsoft/microsoft.ts';

/**
 * The text of previews, notifications and screen readers: "Recap: Choose the launch date · 2 decisions and 3 actions.
 * Over to Bo and Cai."
 */
export function recapSummary(
  { purpose, decisions, actions }: Filed,
  language: Language,
  outside?: ReadonlySet<string>,
): Sentence {
  const { card, recap } = serverWords[language];
  const made = decisions.filter(({ state, supersededBy }) => state === 'final' && supersededBy === null).length;
  const counts = recap.counted({ decisions: made, actions: actions.length, questions: 0 });
  const title = isBlankText(purpose) ? card.title : card.summary(isolate(shorten(purpose, 120), language));
  const about = [title, counts].filter((part) => part !== '').join(' · ');
  const owners = ownersOf(actions, language, outside);
  return owners.length === 0 ? [about] : merged([`${about}${card.fullStop}`, ...overTo(owners, language)]);
}

const lettersOfName = 60;

function ownersOf(actions: readonly Action[], language: Language, outside?: ReadonlySet<string>): Person[] {
  const owners = new Map<string, Person>();
  for (const { owner } of actions)
    if (owner?.id && owner.id !== gone.id)
      owners.set(owner.id, {
        id: owner.id,
        name: shorten(called(owner, serverWords[language], outside), lettersOfName),
      });
  return [...owners.values()];
}

function overTo(owners: readonly Person[], language: Language): Sentence {
  const { overTo, others } = serverWords[language].card;
  const shown = owners.slice(0, mostShown(owners));
  const left = owners.length - shown.length;
  const parts: Sentence = left > 0 ? [...shown, others(left)] : shown;
  const listed = new Intl.ListFormat(localeFor(locales[language])).formatToParts(
    parts.map((_, index) => String(index)),
  );
  return around(
    overTo,
    listed.flatMap(({ type, value }): Sentence => {
      const part = type === 'element' ? (parts[Number(value)] ?? '') : value;
      return typeof part === 'string' ? [part] : mentioned(part, language);
    }),
  );
}

/** With a card of 24 kB the message stays below Graph's 28 kB. */
const bytesOfMentions = 3_000;

function mostShown(owners: readonly Person[]): number {
  let bytes = 0;
  const past = owners.findIndex(({ name }) => (bytes += 170 + 3 * Buffer.byteLength(name)) > bytesOfMentions);
  return past === -1 ? owners.length : past;
}
