import type { Language } from '#contract/wire/values.ts';
import { gone } from '#contract/rules/people.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { isolate } from '#contract/rules/typedText.ts';
import { localeFor } from '#words/format.ts';
import { called } from '#words/lines/called.ts';
import { locales } from '#contract/rules/languages.ts';
import { serverWords } from '#words/serverWords.ts';
import {
  adaptiveCard,
  around,
  line,
  linkInto,
  quiet,
  shorten,
  typed,
  type CardPlace,
} from '../../platform/delivery/card.ts';
import { mentioned } from '../../platform/delivery/mentions.ts';
import type { Sentence } from '../../platform/microsoft/microsoft.ts';
import { openMessage } from './openCard.ts';
import type { StoredNote } from './store.ts';

interface NoteCardContext extends CardPlace {
  language: Language;
}

const namesShown = 10;

/** A serialised Adaptive Card 1.5 and its preview text. It names no author: the message is posted in their name. */
export function noteMessage(note: StoredNote, setting: NoteCardContext): { card: string; summary: Sentence } {
  return note.open ? openMessage(note.open, setting) : saidMessage(note, setting);
}

function saidMessage(
  { kind, to, text, about, replyBy, timeZone }: StoredNote,
  setting: NoteCardContext,
): { card: string; summary: Sentence } {
  const { language } = setting;
  const words = serverWords[language];
  const say = words.card;
  const locale = localeFor(locales[language]);
  const names = to.slice(0, namesShown).map((one) => isolate(called(one, words), language));
  const left = to.length - names.length;
  const whom = new Intl.ListFormat(locale).format(left > 0 ? [...names, say.others(left)] : names);
  const title = {
    thanks: say.thanks(whom),
    acknowledgement: to.length > 0 ? say.thanks(whom) : say.thanksAll,
    clarify: say.clarify,
    dissent: words.note.said.dissent,
    open_items: words.note.said.open_items,
    digest: words.note.said.digest,
  }[kind];
  const card = adaptiveCard({
    language,
    fallbackText: shorten(text, 200) || title,
    body: [
      line([title], { weight: 'Bolder' }),
      ...linesOf(kind, text).map((one) => line(typed(one, { letters: 500, language }))),
      kind === 'clarify'
        ? quiet(
            around(
              (one) => words.ui.labelled(words.filed.headings.final, one),
              typed(about, { letters: 300, language }),
            ),
            'Small',
          )
        : null,
      (kind === 'acknowledgement' || kind === 'thanks') && !isBlankText(about)
        ? quiet(around(words.acknowledgement.ledTo, typed(about, { letters: 300, language })), 'Small')
        : null,
      replyBy === null ? null : quiet([say.replyBy(dayAndTime(replyBy, { locale, timeZone }))], 'Small'),
    ],
    buttons: [{ title: say.open, url: linkInto(setting) }],
  });
  return { card: JSON.stringify(card), summary: kind === 'thanks' ? thanking(to, title, language) : [title] };
}

function linesOf(kind: StoredNote['kind'], text: string): string[] {
  const lines = kind === 'digest' ? text.split('\n') : [text];
  return lines.filter((one) => !isBlankText(one));
}

/** Somebody who is thanked alone is mentioned, and so notified. */
function thanking(to: StoredNote['to'], title: string, language: Language): Sentence {
  const [only, ...others] = to;
  if (!only || only.id === null || only.id === gone.id || others.length > 0) return [title];
  const words = serverWords[language];
  return around(words.card.thanks, mentioned({ id: only.id, name: called(only, words) }, language));
}

function dayAndTime(time: number, { locale, timeZone }: { locale: string; timeZone: string }): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(time);
}
