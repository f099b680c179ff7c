import { standingOf } from '#contract/rules/meeting/ownership.ts';
import type { SeriesExport } from '#contract/lifecycle.ts';
import type { Decision } from '#contract/meeting/decision.ts';
import { questionAndAnswer } from '#contract/rules/meeting/recap/questionAndAnswer.ts';
import type { OpenItem, RecapSection } from '#contract/rules/meeting/recap/outline.ts';
import type { Named } from '#contract/wire/people.ts';
import type { Action, Filed } from '#contract/meeting/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { aiLines } from '#words/lines/aiLines.ts';
import { allCalled, called } from '#words/lines/called.ts';
import { carriedAction, carriedItem, type CarriedLine } from '#words/lines/carriedOver.ts';
import type { Words } from '#words/en/catalogue.ts';
import type { Format } from '#words/format.ts';
import { gapLine } from '#words/lines/gapLine.ts';
import { howDecided } from '#words/lines/howDecided.ts';
import { minutesLines } from '#words/lines/minutesLines.ts';
import { sectionTitle } from '#words/lines/sectionTitle.ts';
import { whyDecided } from '#words/lines/whyDecided.ts';
import { joined, part, plain, plainInside } from './markdownParts.ts';

export type ExportedMeeting = SeriesExport['meetings'][number];
export type ExportedAnswer = SeriesExport['answers'][number];

interface MarkdownContext {
  meeting: ExportedMeeting;
  answers: ExportedAnswer[];
  words: Words;
  format: Format;
}

export function sectionMarkdown(section: RecapSection, writing: MarkdownContext): string[] {
  const dated = { ...writing, format: { ...writing.format, day: writing.format.isolate } };
  return part(sectionTitle(section, writing.words), linesOf(section, dated));
}

function linesOf(section: RecapSection, writing: MarkdownContext): string[] {
  const { words, format } = writing;
  switch (section.kind) {
    case 'decisions':
      return section.items.map((decision) => decisionOf(decision, writing));
    case 'actions':
      return section.items.flatMap(({ owner, actions }) =>
        actions.map((action) => actionOf({ ...action, owner }, writing)),
      );
    case 'done':
      return section.items.map((action) =>
        carriedLine('[x] ', carriedAction(action, { today: '', words, format }), format),
      );
    case 'stillOpen':
      return section.items.map((open) =>
        carriedLine(boxOf(open), carriedItem(open, { today: section.today, words, format }), format),
      );
    case 'questions':
      return section.items.map(({ text }) => `- ${plain(text, format)}`);
    case 'concerns':
    case 'answered':
      return section.items.map((concern) => concernOf(concern, words, format));
    case 'learnings':
      return section.items.map(({ learned }) => `- ${plain(learned, format)}`);
    case 'commitments':
      return section.items.map(({ by, line }) => `- **${plain(called(by, words), format)}**: ${plain(line, format)}`);
    case 'acknowledgements':
      return section.items.map((one) => acknowledgementOf(one, words, format));
    case 'observed':
      return section.items.map((one) => observedOf(one, words, format));
    case 'missing':
      return section.items.map((gap) => `- ${plain(gapLine(gap, words), format)}`);
    case 'aiCheck':
      return section.items
        .flatMap((check) => aiLines(check, words, (text) => plain(text, format)))
        .map((line) => `- ${line}`);
    case 'minutes':
      return section.items
        .flatMap((minutes) => minutesLines(minutes, words, format))
        .map((line) => `- ${plain(line, format)}`);
  }
}

function decisionOf({ state, content, supersededBy }: Decision, { words, format }: MarkdownContext): string {
  const { question, answer } = questionAndAnswer(state, content);
  const title =
    answer === '' ? [`**${plain(question, format)}**`] : [plain(question, format), `**${plain(answer, format)}**`];
  const how = howDecided(state, content, words, format).map((note) => plainInside(note, format));
  const line = `- ${title.filter((text) => text !== '').join(' ')}${joined([...how, supersededBy === null ? '' : words.recap.replaced])}`;
  return [line, ...whyDecided(content, words, (text) => plain(text, format)).map((one) => `  - ${one}`)].join('\n');
}

function actionOf(
  action: Action,
  { meeting: { id: meeting, done, accepted, moved }, answers, words, format }: MarkdownContext,
): string {
  const say = words.recap;
  const { id, due } = action;
  const move = moved.find((one) => one.action === id);
  const reason = plain(move?.reason ?? '', format);
  const { text, notes } = carriedAction({ ...action, due: move?.to ?? due }, { today: '', words, format });
  const more = [
    accepted.includes(id) ? say.accepted : '',
    move ? (move.from === null ? say.movedNoDate(reason) : say.movedFrom(move.from, reason)) : '',
  ];
  const line = `- [${done.includes(id) ? 'x' : ' '}] ${plain(text, format)}${joined([...notes.map((note) => plainInside(note, format)), ...more])}`;
  const own = answers.find((one) => one.meeting === meeting && one.action === id);
  return [line, ...(own ? answerOf(own, action, words, format) : []).map((one) => `  - ${one}`)].join('\n');
}

function boxOf({ kind }: OpenItem): string {
  return kind === 'action' ? '[ ] ' : '';
}

function carriedLine(mark: string, { text, notes }: CarriedLine, format: Format): string {
  return `- ${mark}${plain(text, format)}${joined(notes.map((note) => plainInside(note, format)))}`;
}

function concernOf(
  { by, from, text, isAnswered, answer }: Filed['concerns'][number],
  words: Words,
  format: Format,
): string {
  const say = words.recap;
  const name = (person: Named | null) => plain(called(person, words), format);
  const needs = from ? say.needs(name(from)) : '';
  const answered = isAnswered ? (isBlankText(answer) ? say.answeredAloud : say.answer(plain(answer, format))) : '';
  return `- ${plain(text, format)}${joined([needs, by ? say.raisedBy(name(by)) : say.unsigned, answered])}`;
}

function acknowledgementOf(
  { to, kind, what, outcome, by }: Filed['acknowledgements'][number],
  words: Words,
  format: Format,
): string {
  const said = words.acknowledgement;
  const outcomeLine = isBlankText(outcome) ? '' : said.ledTo(plain(outcome, format));
  const notes = [said.kinds[kind], outcomeLine, said.saidBy(plain(called(by, words), format))];
  const text = plain(what, format);
  return `- **${plain(allCalled(to, words, format), format)}**${text === '' ? '' : `: ${text}`}${joined(notes)}`;
}

function observedOf({ strength, growth, by }: Filed['observed'][number], words: Words, format: Format): string {
  const say = words.recap;
  return [
    `- ${say.strength(plain(strength, format))}`,
    `  - ${say.growth(plain(growth, format))}`,
    ...(by ? [`  - ${say.observedBy(plain(called(by, words), format))}`] : []),
  ].join('\n');
}

function answerOf(
  { answer, checkIns }: ExportedAnswer,
  action: { what: string; due: string | null },
  { data, ownership }: Words,
  format: Format,
): string[] {
  const other = answer !== null && answer.day !== action.due ? answer.day : null;
  const before = standingOf(action, { answer }) === 'other_words' ? (answer?.what ?? null) : null;
  return [
    ...(other === null ? [] : [data.youSuggested(other)]),
    ...(before === null ? [] : [ownership.otherWords(plain(before, format))]),
    ...checkIns.map(({ kind, day, agreed }) => {
      const how = agreed === null ? ownership.proposed : ownership.suggestedCheckIn(agreed);
      return `${ownership.kinds[kind]} ${format.isolate(day)}${joined([agreed === day ? ownership.agreed : how])}`;
    }),
  ];
}
