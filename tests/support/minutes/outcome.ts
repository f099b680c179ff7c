import { saveDecision } from '#contract/meeting/decision.ts';
import { beginMeeting, moveTo, saveOpening } from '#contract/meeting/meeting.ts';
import { exportSeries } from '#contract/lifecycle.ts';
import { gapsIn } from '#contract/rules/meeting/recap/outline.ts';
import { readOpenItems } from '#contract/meeting/openItems.ts';
import { readRecap, saveDraft, shareRecap, type Filed } from '#contract/meeting/recap.ts';
import { asMarkdown } from '../../../src/features/lifecycle/markdown.ts';
import { serverWords } from '#words/serverWords.ts';
import { locales } from '#contract/rules/languages.ts';
import { formatFor } from '#words/format.ts';
import type { MinutesLanguage } from './shape.ts';
import { readCard } from '../meeting/card.ts';
import type { Person } from '../server/server.ts';
import { meetingDay, type MeetingMinutes, type TypedDecision } from './shape.ts';

/** Enters a meeting through the API, from opening to shared recap. `tick`: advances time between decisions. */
export async function shareMinutes(
  host: Person,
  { language, opening, decisions, draft }: MeetingMinutes,
  tick: () => void,
): Promise<string> {
  const meeting = await openMinutes(host, opening);
  for (const decision of decisions) {
    await decide(host, meeting, decision);
    tick();
  }
  await host.ask(moveTo, { meeting, body: { stage: 'close' } });
  await host.ask(saveDraft, { meeting, body: { version: 0, content: draft } });
  await host.ask(shareRecap, { meeting, body: { version: 1, language } });
  return meeting;
}

export async function openMinutes(host: Person, opening: MeetingMinutes['opening']): Promise<string> {
  const { meeting } = await host.ask(beginMeeting, { body: { timeZone: 'Europe/Berlin' } });
  const scripts = { purpose: null, frame: null, dissent: null };
  await host.ask(saveOpening, { meeting, body: { version: 0, content: { ...opening, scripts } } });
  await host.ask(moveTo, { meeting, body: { stage: 'meet' } });
  return meeting;
}

function decide(host: Person, meeting: string, { id, state, content, supersedes }: TypedDecision) {
  return host.ask(saveDecision, { meeting, decision: id, body: { version: 0, state, content, supersedes } });
}

interface Shared {
  /** The card in the chat. */
  card: string;
  /** How long before the sharing the minutes are set. */
  daysBack?: number;
}

/** The shared recap, limited to the parts in `expected`. */
export async function outcomeOf(
  host: Person,
  meeting: string,
  { language }: Pick<MeetingMinutes, 'language'>,
  { card, daysBack = 0 }: Shared,
) {
  const { filed: now } = await host.ask(readRecap, { meeting });
  if (!now) throw new Error('The recap was not shared');
  const filed: Filed = { ...movedBy(now, -daysBack), day: meetingDay };
  const ratingKey = serverWords[language].card.ratingKey('');
  const gaps = gapsIn(filed.missing, 0).map(({ code, items }) => [code, items.length]);
  const taken = await host.ask(exportSeries, {});
  const markdown = asMarkdown(movedBy(taken, -daysBack), serverWords[language], formatFor(language), String);
  return {
    filed,
    outcome: {
      missing: Object.fromEntries(gaps),
      card: readCard(card)
        .lines.slice(filed.purpose === '' ? 1 : 2)
        .filter((line) => !line.startsWith(ratingKey))
        .map((line) => datesBack(line, now, { language, daysBack })),
      recap: recapIn(markdown),
    },
  };
}

/** A line of the card with its days as they would read on the meeting day of the minutes. */
function datesBack(
  line: string,
  filed: Filed,
  { language, daysBack }: { language: MinutesLanguage; daysBack: number },
) {
  const days = new Set(JSON.stringify(filed).match(/(?<=")\d{4}-\d\d-\d\d(?=")/gu));
  const shown = (day: string, of = '') => {
    const year = day.slice(0, 4) === of.slice(0, 4) ? undefined : ('numeric' as const);
    const format = { day: 'numeric', month: 'short', year, timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(locales[language], format).format(new Date(day));
  };
  const before = new Map([...days].map((day) => [shown(day, filed.day), shown(movedBy(day, -daysBack), meetingDay)]));
  const found = [...before.keys()].toSorted((one, other) => other.length - one.length).map((day) => RegExp.escape(day));
  return line.replaceAll(new RegExp(`(?<!\\d)(?:${found.join('|')})`, 'gu'), (day) => before.get(day) ?? day);
}

export async function nextOf(host: Person): Promise<MeetingMinutes['expected']['next']> {
  const { actions, questions, decisions } = await host.ask(readOpenItems, {});
  return {
    actions: actions.map(({ what }) => what).toSorted(),
    questions: questions.map(({ text }) => text),
    decisions: decisions.map(({ content }) => content.statement).toSorted(),
  };
}

export function sortedNext({ actions, questions, decisions }: MeetingMinutes['expected']['next']) {
  return { actions: actions.toSorted(), questions, decisions: decisions.toSorted() };
}

export function movedBy<Value>(value: Value, days: number): Value {
  const later = (day: string) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
  return JSON.parse(JSON.stringify(value).replaceAll(/(?<=")\d{4}-\d\d-\d\d(?=")/gu, later));
}

function recapIn(markdown: string): string[] {
  const [, latest = ''] = markdown.split(/^## /m);
  return latest
    .split('\n')
    .filter((line) => line !== '')
    .slice(2, -1);
}
