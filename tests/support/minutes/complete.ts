import { readDecisions } from '#contract/meeting/decision.ts';
import type { Person } from '../server/server.ts';
import type { Locator } from 'playwright-core';
import { vi } from 'vitest';
import { sees } from '../browser/journey.ts';
import type { MeetingMinutes, TypedDecision } from './shape.ts';
import { answerOf, exactButton, share, until, withdraw, type Typist } from './typist.ts';

/** Pastes notes into an action's line and accepts the offer. */
export async function pasteByHand({ window, hands, words }: Typist, notes: string, offer: Locator) {
  await hands.press(exactButton(window, words.panel.action));
  const form = window.panel.getByRole('group', { name: words.recap.newAction });
  const what = form.getByLabel(words.recap.action, { exact: true });
  await hands.isAt(what);
  await hands.paste(what, notes);
  await hands.press(offer);
}

/** Adds by hand what notes can't express: an unclear line, a decision that ends an earlier one, when questions are due. */
export async function completeByHand(typist: Typist, host: Person, meeting: string, minutes: MeetingMinutes) {
  const { window, hands, words } = typist;
  const { decisions } = await host.ask(readDecisions, { meeting });
  for (const one of minutes.decisions) if (one.state === 'withdrawn') await withdraw(typist, one);
  await hands.press(exactButton(window, words.panel.closeMeeting));
  for (const one of minutes.decisions) {
    const pasted = decisions.find(({ content }) => content.statement === one.content.statement);
    if (pasted && pasted.state !== one.state) await answer(typist, one);
  }
  await until(typist, minutes.draft.questionsUntil);
  await share(typist);
}

/** Enters how a proposed decision ended. */
async function answer(typist: Typist, one: TypedDecision) {
  const { window, hands } = typist;
  const words = typist.words.decision;
  await hands.press(window.button(words.about(words.makeFinal, one.content.statement)).first());
  const final = window.field(words.finalLabel);
  await sees(final);
  await hands.goTo(final);
  await hands.key('Control+A');
  await hands.write(answerOf(typist, one));
  await hands.key('Enter');
  await vi.waitUntil(async () => (await final.count()) === 0, { timeout: 15_000, interval: 50 });
}
