import type { Locator } from 'playwright-core';
import { vi } from 'vitest';
import type { DecisionContent } from '#contract/meeting/decision.ts';
import type { Named } from '#contract/wire/people.ts';
import type { Action, Draft } from '#contract/meeting/recap.ts';
import type { MinutesLanguage } from './shape.ts';
import type { ServerWords } from '#words/en/server.ts';
import { serverWords } from '#words/serverWords.ts';
import { handsAt, type Hands } from '../browser/hands.ts';
import { sees, type Window } from '../browser/journey.ts';
import type { MeetingMinutes, TypedDecision } from './shape.ts';

export interface Typist {
  window: Window;
  hands: Hands;
  words: ServerWords;
  language: MinutesLanguage;
}

export async function typeMinutes(window: Window, { language, opening, decisions, draft }: MeetingMinutes) {
  const typist = typistAt(window, language);
  const { hands } = typist;
  await open(typist, opening);
  for (const decision of decisions) await (decision.state === 'withdrawn' ? withdraw : decide)(typist, decision);
  if (await isWriting(typist)) await hands.key('Escape');
  await act(typist, draft.actions);
  await close(typist, draft);
  return hands.effort;
}

export function typistAt(window: Window, language: MinutesLanguage): Typist {
  return { window, hands: handsAt(window), words: serverWords[language], language };
}

export async function open({ window, hands, words }: Typist, { purpose, frame }: MeetingMinutes['opening']) {
  const field = window.field(words.opening.purposeLabel);
  await sees(field);
  if (purpose !== '') {
    await hands.click(field);
    await hands.write(purpose);
  }
  if (frame !== null) await hands.choose(window.field(words.opening.frameLabel), words.opening.frames[frame]);
  await hands.press(exactButton(window, words.panel.startMeeting));
}

async function decide(typist: Typist, { state, content }: TypedDecision) {
  const { window, hands } = typist;
  const words = typist.words.decision;
  if (!(await isWriting(typist))) await hands.press(exactButton(window, typist.words.panel.decision));
  await hands.goTo(window.field(words.statementLabel));
  await hands.write(content.statement);
  await hands.key('Enter');
  await hands.write(answerOf(typist, { state, content }));
  if (state === 'put_off') return next(typist);
  const isOther = await frame(typist, content);
  await votes(typist, content);
  const hasMore = await more(typist, content);
  if (hasMore || !isOther) return next(typist);
  await hands.press(exactButton(window, state === 'proposed' ? words.propose : words.final));
  await sees(exactButton(window, typist.words.panel.decision));
}

/** Enter logs the decision from any of its fields, and the next one can be typed. */
async function next({ window, hands, words }: Typist) {
  await hands.key('Enter');
  const statement = window.field(words.decision.statementLabel);
  await vi.waitUntil(async () => (await statement.inputValue()) === '', { timeout: 15_000, interval: 20 });
  await hands.isAt(statement);
}

async function isWriting({ window, words }: Typist): Promise<boolean> {
  const statement = window.field(words.decision.statementLabel);
  return (await statement.count()) > 0 && (await statement.inputValue()) === '';
}

const answers = {
  en: { proposed: 'proposed', next: 'next meeting', putOff: 'put off', until: 'put off until', day: 'en-GB' },
  de: { proposed: 'vorgeschlagen', next: 'nächste Sitzung', putOff: 'vertagt', until: 'vertagt bis', day: 'de-DE' },
} as const;

/** The way that minutes say it. */
export function answerOf({ language }: Typist, { state, content }: Pick<TypedDecision, 'state' | 'content'>): string {
  const said = answers[language];
  if (state === 'proposed') return said.proposed;
  if (state !== 'put_off') return content.final;
  if (content.isPutOffToNext) return said.next;
  if (content.putOffUntil === null) return `${said.putOff} ${content.putOffWords}`.trim();
  const day = new Intl.DateTimeFormat(said.day, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return `${said.until} ${day.format(Date.parse(content.putOffUntil))}`;
}

async function frame({ window, hands, words }: Typist, { frame: how, decider }: DecisionContent): Promise<boolean> {
  const list = window.field(words.decision.frameLabel);
  const isOther = how !== null && (await list.inputValue()) !== how;
  if (isOther) await hands.choose(list, words.decision.frames[how]);
  // Only some ways to decide show this field.
  const field = picker(window, words.decision.deciderLabel);
  if (!isOther || decider === null || (await field.count()) === 0) return isOther;
  await hands.goTo(field);
  await hands.key('Control+A');
  await name(hands, decider);
  return isOther;
}

async function votes({ window, hands, words }: Typist, { votes: counted }: DecisionContent) {
  const labels = words.decision.votes;
  for (const count of ['for', 'against', 'abstained'] as const) {
    if (!counted || counted[count] === 0) continue;
    await hands.goTo(window.field(labels[count]));
    await hands.write(String(counted[count]));
  }
}

/** Whether there was anything to type. */
async function more(typist: Typist, content: DecisionContent): Promise<boolean> {
  const { window, hands } = typist;
  const words = typist.words.decision;
  const { proposer, seconder, isContested, disagreement, reason, decider, options, tradeOffs } = content;
  const isKnown = decider === null || (await isAlready(picker(window, words.deciderLabel), decider));
  const texts = [disagreement, reason, options, tradeOffs].join('');
  if (!proposer && !seconder && !isContested && texts === '' && (isKnown || content.frame === 'host_decides'))
    return content.votes !== null;
  await hands.press(exactButton(window, content.frame === 'vote' ? words.moreOfVote : words.more));
  // Tab also leaves the field.
  const isLast = !seconder && !isContested && texts === '' && isKnown;
  await motion(typist, content, isLast ? 'Enter' : 'Tab');
  await line(hands, window.field(words.reasonLabel), reason);
  if (isContested) {
    await hands.goTo(window.field(words.contestedLabel));
    await hands.key('Space');
    await line(hands, window.field(words.disagreementLabel), disagreement);
  }
  if (decider && !isKnown && content.frame !== 'host_decides') {
    await hands.goTo(picker(window, words.deciderLabel));
    await name(hands, decider);
  }
  await line(hands, window.field(words.optionsLabel), options);
  await line(hands, window.field(words.tradeOffsLabel), tradeOffs);
  return true;
}

async function motion(
  { window, hands, words: all }: Typist,
  { proposer, seconder }: DecisionContent,
  take: 'Enter' | 'Tab' = 'Tab',
) {
  const words = all.decision;
  for (const [label, person] of [
    [words.proposerLabel, proposer],
    [words.seconderLabel, seconder],
  ] as const) {
    if (!person) continue;
    await hands.goTo(picker(window, label));
    await name(hands, person, take);
  }
}

async function isAlready(field: Locator, { name: wanted }: Named): Promise<boolean> {
  return (await field.count()) > 0 && (await field.inputValue()) === wanted;
}

async function line(hands: Hands, field: Locator, text: string) {
  if (text === '') return;
  await hands.goTo(field);
  await hands.write(text);
}

export async function withdraw(typist: Typist, { content }: TypedDecision) {
  const { window, hands } = typist;
  const words = typist.words.decision;
  await sees(exactButton(window, typist.words.panel.decision));
  await hands.click(window.page.getByRole('link', { name: typist.words.card.open }).last());
  await hands.press(exactButton(window, words.decideOtherwise));
  await hands.press(exactButton(window, words.about(words.withdraw, content.statement)));
  await line(hands, window.field(words.withdrawnWhy), content.reason);
  await hands.press(exactButton(window, words.moreOfWithdrawal));
  await frame(typist, content);
  await votes(typist, content);
  await motion(typist, content);
  await hands.press(exactButton(window, words.withdraw));
}

async function act({ window, hands, words: all }: Typist, actions: readonly Action[]) {
  const words = all.recap;
  if (actions.length === 0) return;
  await hands.press(exactButton(window, all.panel.action));
  const form = window.panel.getByRole('group', { name: words.newAction });
  const what = form.getByLabel(words.action, { exact: true });
  for (const action of actions) {
    await hands.isAt(what);
    await hands.write(action.what);
    if (action.owner) {
      await hands.goTo(picker(window, words.ownerOf(action.what)));
      await name(hands, action.owner);
    }
    if (action.due !== null) {
      await hands.goTo(form.getByLabel(words.dueOf(action.what), { exact: true }));
      await hands.writeDay(action.due);
    }
    if (action.dueWords !== '') {
      await hands.goTo(form.getByLabel(words.dueOf(action.what), { exact: true }));
      await hands.write(action.dueWords);
    }
    await hands.key('Enter');
  }
}

async function close(typist: Typist, { actions, questions, questionsUntil, minutes }: Draft) {
  const { window, hands } = typist;
  const words = typist.words.recap;
  await hands.press(exactButton(window, typist.words.panel.closeMeeting));
  for (const { what, helpers } of actions) {
    if (helpers.length === 0) continue;
    await hands.press(exactButton(window, words.moreAbout(what)));
    await hands.goTo(picker(window, words.helperOf(what)));
    for (const helper of helpers) {
      await hands.write(letters(helper));
      await hands.key('Enter');
    }
  }
  for (const [index, { text }] of questions.entries()) {
    if (index === 0) await hands.press(exactButton(window, words.addQuestion));
    else await hands.key('Enter');
    await hands.isAt(window.field(words.question).last());
    await hands.write(text);
  }
  await until(typist, questionsUntil);
  if (minutes) await official(typist, minutes);
  await share(typist);
}

export async function until({ window, hands, words: { recap: words } }: Typist, day: Draft['questionsUntil']) {
  if (!day) return;
  await hands.press(exactButton(window, words.questionsUntil));
  await hands.goTo(window.field(words.questionsUntilDay));
  await hands.writeDay(day);
}

export async function share({ window, hands, words: { recap: words } }: Typist) {
  await hands.press(exactButton(window, words.share));
  await sees(window.text(words.sharedAt('').trim()));
}

async function official({ window, hands, words: all }: Typist, minutes: NonNullable<Draft['minutes']>) {
  const words = all.minutes;
  await hands.press(exactButton(window, words.title));
  for (const [label, add, people] of [
    [words.present, words.addPresent, minutes.present],
    [words.absent, words.addAbsent, minutes.absent],
  ] as const) {
    const group = window.panel.getByRole('group', { name: label });
    const chips = people.filter(({ id }) => id !== null);
    const typed = people.filter(({ id }) => id === null);
    const isRest = people === minutes.absent && chips.length > 1 && [...minutes.present, ...chips].length === 6;
    if (chips.length === 6) await hands.press(group.getByRole('button', { name: words.everybody, exact: true }));
    else if (isRest) await hands.press(group.getByRole('button', { name: words.everybodyElse, exact: true }));
    else for (const one of chips) await hands.press(group.getByRole('button', { name: one.name, exact: true }));
    for (const [index, one] of typed.entries()) {
      if (index === 0) await hands.press(exactButton(window, add));
      else await hands.key('Enter');
      await hands.isAt(window.field(words.name).last());
      await hands.write(one.name);
    }
  }
  if (minutes.hasQuorum !== null) {
    const answer = words.hasQuorum[minutes.hasQuorum ? 'yes' : 'no'];
    const quorum = window.panel.getByRole('radiogroup', { name: words.quorum });
    await hands.click(quorum.getByRole('radio', { name: answer, exact: true }));
  }
  await line(hands, window.field(words.note), minutes.note);
  await line(hands, window.field(words.link), minutes.link);
}

async function name(hands: Hands, person: Named, take: 'Enter' | 'Tab' = 'Tab') {
  await hands.write(letters(person));
  if (person.id !== null) await hands.key(take);
}

function letters({ id, name: called }: Named): string {
  return id === null ? called : called.slice(0, 2).toLowerCase();
}

function picker({ panel }: Window, name: string): Locator {
  return panel.getByRole('combobox', { name, exact: true });
}

export function exactButton({ panel }: Window, name: string): Locator {
  return panel.getByRole('button', { name, exact: true });
}
