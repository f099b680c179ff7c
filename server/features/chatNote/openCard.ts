import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { Named } from '#contract/wire/people.ts';
import type { Language } from '#contract/wire/values.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { localeFor } from '#words/format.ts';
import { called } from '#words/lines/called.ts';
import { locales } from '#contract/rules/languages.ts';
import { serverWords } from '#words/serverWords.ts';
import {
  adaptiveCard,
  block,
  dotted,
  fitting,
  heading,
  line,
  linkInto,
  quiet,
  typed,
  type CardPlace,
  type Run,
} from '../../platform/delivery/card.ts';
import type { Sentence } from '../../platform/microsoft/microsoft.ts';
import type { OpenThen } from './store.ts';

const measures = [
  { items: 100, letters: 300 },
  { items: 40, letters: 160 },
  { items: 20, letters: 120 },
  { items: 8, letters: 80 },
] as const;

export function openMessage(
  open: OpenThen,
  setting: CardPlace & { language: Language },
): { card: string; summary: Sentence } {
  const card = fitting(measures, (measure) => layOutOpenItems(open, setting, measure));
  return { card, summary: [serverWords[setting.language].note.said.open_items] };
}

function layOutOpenItems(
  open: OpenThen,
  setting: CardPlace & { language: Language },
  measure: (typeof measures)[number],
): IAdaptiveCard {
  const { language } = setting;
  const words = serverWords[language];
  const { card, recap, ownership } = words;
  const title = words.note.said.open_items;
  const text = (said: string, otherwise = ''): Run[] =>
    isBlankText(said) ? [otherwise] : typed(said, { ...measure, language });
  const days = new Intl.DateTimeFormat(localeFor(locales[language]), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const ownerText = (owner: Named | null) => text(called(owner, words), recap.noOwner);
  const dueOf = ({ due, dueWords, isOverdue }: OpenThen['actions'][number]) => {
    if (due === null) return text(dueWords, recap.noDate);
    return [(isOverdue ? recap.wasDue : card.due)(days.format(new Date(due)))];
  };
  const actions = open.actions.slice(0, measure.items);
  const questions = open.questions.slice(0, measure.items);
  const more = open.more + open.actions.length - actions.length + open.questions.length - questions.length;
  const body = [
    heading(title),
    ...actions.map((action) =>
      block([
        line(text(action.what, ownership.unnamed)),
        dueLine(dotted([ownerText(action.owner), dueOf(action)]), action.isOverdue),
      ]),
    ),
    ...(questions.length > 0
      ? [heading(recap.openQuestions), ...questions.map((asked) => line(['• ', ...text(asked)]))]
      : []),
    more > 0 ? quiet([card.more(more)]) : null,
  ];
  return adaptiveCard({
    language,
    fallbackText: title,
    body,
    buttons: [{ title: card.open, url: linkInto(setting) }],
  });
}

function dueLine(runs: readonly Run[], isOverdue: boolean) {
  if (!isOverdue) return quiet(runs);
  const plain = runs.map((run): Run =>
    typeof run === 'string' ? { type: 'TextRun', text: run, color: 'Attention' } : run,
  );
  return line(plain, { size: 'Small' }, 'None');
}
