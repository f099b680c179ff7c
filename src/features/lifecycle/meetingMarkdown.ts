import { standingOf } from '#contract/rules/agreement.ts';
import type { SeriesExport } from '#contract/lifecycle.ts';
import type { Decision } from '#contract/decision.ts';
import { byHeading, gapsToTell, leftOver, questionAndAnswer } from '#contract/rules/outline.ts';
import type { Action, Filed } from '#contract/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { allCalled, called } from '#words/called.ts';
import { carriedAction, carriedDecision } from '#words/carriedOver.ts';
import type { CarriedLine } from '#words/carriedOver.ts';
import type { Words } from '#words/en/catalogue.ts';
import type { Format } from '#words/format.ts';
import { gapLine } from '#words/gapLine.ts';
import { howDecided } from '#words/howDecided.ts';
import { minutesLines } from '#words/minutesLines.ts';
import { whyDecided } from '#words/whyDecided.ts';
import { joined, moment, part, plain, plainInside } from './markdownParts.ts';

type Meeting = SeriesExport['meetings'][number];
type Answer = SeriesExport['answers'][number];
type Named = { id: string | null; name: string } | null;

/** One meeting: its heading, its parts, and who shared its recap. */
export function meetingOf(meeting: Meeting, answers: Answer[], words: Words, format: Format): string[] {
  const { recap, decisions, sections, host, startedAt } = meeting;
  const say = words.recap;
  const name = (person: Named) => plain(called(person, words));
  const title = plain(recap?.purpose || meeting.purpose) || words.room.untitled;
  const taken = sections.map(({ kind, title: what, to }) => `- ${words.section.theirs[kind](name(to), plain(what))}`);
  return [
    `## ${recap?.day ?? format.dayOf(startedAt)} · ${title}`,
    words.data.hostedBy(name(host)),
    ...part(words.section.takenOn, taken),
    ...decisionParts(recap?.decisions ?? decisions, words),
    ...(recap ? recapParts(meeting, recap, { answers, words, format }) : []),
    recap?.questionsUntil ? say.questionsWelcome(recap.questionsUntil) : '',
    recap ? sharedLine(recap, words, format) : say.notShared,
  ];
}

interface Writing {
  answers: Answer[];
  words: Words;
  format: Format;
}

function recapParts(meeting: Meeting, recap: Filed, writing: Writing): string[] {
  const { words, format } = writing;
  const say = words.recap;
  const concerns = (isAnswered: boolean) =>
    recap.concerns.filter((one) => one.isAnswered === isAnswered).map((one) => concernOf(one, words));
  const minutes = recap.minutes ? minutesLines(recap.minutes, words, format) : [];
  return [
    ...part(
      say.actions,
      recap.actions.map((action) => actionOf(action, meeting, writing)),
    ),
    ...carriedParts(recap, words, format),
    ...part(
      say.questions,
      recap.questions.map(({ text }) => `- ${plain(text)}`),
    ),
    ...part(say.concerns, concerns(false)),
    ...part(say.answered, concerns(true)),
    ...part(
      say.learned,
      recap.learnings.map(({ learned }) => `- ${plain(learned)}`),
    ),
    ...part(
      words.acknowledgement.acknowledged,
      recap.acknowledgements.map((one) => acknowledgementOf(one, words, format)),
    ),
    ...part(
      say.observed,
      recap.observed.flatMap((one) => observedOf(one, words)),
    ),
    ...part(
      words.filed.minutes,
      minutes.map((line) => `- ${plain(line)}`),
    ),
    ...part(
      say.missingList,
      gapsToTell(recap).map((gap) => `- ${plain(gapLine(gap, words))}`),
    ),
  ];
}

function decisionParts(decisions: readonly Decision[], words: Words): string[] {
  return byHeading(decisions).flatMap((group) =>
    part(
      words.filed.headings[group.heading],
      group.decisions.map((decision) => decisionOf(decision, words)),
    ),
  );
}

function decisionOf({ state, content, supersededBy }: Decision, words: Words): string {
  const { question, answer } = questionAndAnswer(state, content);
  const title = answer === '' ? [`**${plain(question)}**`] : [plain(question), `**${plain(answer)}**`];
  const how = howDecided(state, content, words, calendar).map(plainInside);
  const line = `- ${title.filter((text) => text !== '').join(' ')}${joined([...how, supersededBy === null ? '' : words.recap.replaced])}`;
  return [line, ...whyDecided(content, words, plain).map((one) => `  - ${one}`)].join('\n');
}

/** ISO dates with the year, because exports are read in other years too. */
const calendar = { day: (day: string) => day };

function actionOf(action: Action, { id: meeting, done, accepted, moved }: Meeting, writing: Writing): string {
  const { words, format, answers } = writing;
  const say = words.recap;
  const { id, due } = action;
  const move = moved.find((one) => one.action === id);
  const reason = plain(move?.reason ?? '');
  const { text, notes } = carriedAction(
    { ...action, due: move?.to ?? due },
    { today: '', words, format: { ...format, ...calendar } },
  );
  const more = [
    accepted.includes(id) ? say.accepted : '',
    move ? (move.from === null ? say.movedNoDate(reason) : say.movedFrom(move.from, reason)) : '',
  ];
  const line = `- [${done.includes(id) ? 'x' : ' '}] ${plain(text)}${joined([...notes.map(plainInside), ...more])}`;
  const own = answers.find((one) => one.meeting === meeting && one.action === id);
  return [line, ...(own ? answerOf(own, action, words) : []).map((one) => `  - ${one}`)].join('\n');
}

function carriedParts(recap: Filed, words: Words, format: Format): string[] {
  const { done, actions, decisions, questions } = leftOver(recap);
  const today = recap.day ?? format.dayOf(recap.at);
  const reader = { words, format: { ...format, ...calendar } };
  const lineOf = (mark: string, { text, notes }: CarriedLine) =>
    `- ${mark}${plain(text)}${joined(notes.map(plainInside))}`;
  return [
    ...part(
      words.filed.doneSince,
      done.map((action) => lineOf('[x] ', carriedAction(action, { ...reader, today: '' }))),
    ),
    ...part(words.filed.stillOpen, [
      ...actions.map((action) => lineOf('[ ] ', carriedAction(action, { ...reader, today }))),
      ...decisions.map((decision) => lineOf('', carriedDecision(decision, words, calendar))),
      ...questions.map(({ text }) => `- ${plain(text)}`),
    ]),
  ];
}

function concernOf({ by, from, text, isAnswered, answer }: Filed['concerns'][number], words: Words): string {
  const say = words.recap;
  const name = (person: Named) => plain(called(person, words));
  const needs = from ? say.needs(name(from)) : '';
  const answered = isAnswered ? (isBlankText(answer) ? say.answeredAloud : say.answer(plain(answer))) : '';
  return `- ${plain(text)}${joined([needs, by ? say.raisedBy(name(by)) : say.unsigned, answered])}`;
}

function acknowledgementOf(
  { to, kind, what, outcome, by }: Filed['acknowledgements'][number],
  words: Words,
  format: Format,
): string {
  const said = words.acknowledgement;
  const outcomeLine = isBlankText(outcome) ? '' : said.ledTo(plain(outcome));
  const notes = [said.kinds[kind], outcomeLine, said.saidBy(plain(called(by, words)))];
  const text = plain(what);
  return `- **${plain(allCalled(to, words, format))}**${text === '' ? '' : `: ${text}`}${joined(notes)}`;
}

function observedOf({ strength, growth, by }: Filed['observed'][number], words: Words): string[] {
  const say = words.recap;
  return [
    `- ${say.strength(plain(strength))}`,
    `- ${say.growth(plain(growth))}`,
    ...(by ? [`- ${say.observedBy(plain(called(by, words)))}`] : []),
  ];
}

/** The reader's answer to their own action. Acceptance is shown on the action's own line. */
function answerOf(
  { answer, checkIns }: Answer,
  action: { what: string; due: string | null },
  { data, ownership }: Words,
): string[] {
  const other = answer !== null && answer.day !== action.due ? answer.day : null;
  const before = standingOf(action, { answer }) === 'other_words' ? (answer?.what ?? null) : null;
  return [
    ...(other === null ? [] : [data.youSuggested(other)]),
    ...(before === null ? [] : [ownership.otherWords(plain(before))]),
    ...checkIns.map(({ kind, day, agreed }) => {
      const how = agreed === null ? ownership.proposed : ownership.suggestedCheckIn(agreed);
      return `${ownership.kinds[kind]} ${day}${joined([agreed === day ? ownership.agreed : how])}`;
    }),
  ];
}

function sharedLine({ by, at, correctedAt }: Filed, words: Words, format: Format): string {
  const corrected = correctedAt === undefined ? '' : words.filed.corrected(moment(correctedAt, format));
  return `${words.recap.sharedBy(plain(called(by, words)), moment(at, format))}${joined([corrected])}`;
}
