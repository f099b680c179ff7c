import { randomUUID } from 'node:crypto';
import { saveDecision } from '#contract/decision.ts';
import { test } from 'vitest';
import { sees, startJourney, type Window } from '../support/browser/journey.ts';
import { action, begin, decision, share } from '../support/meeting/meeting.ts';

const out = '/tmp/p6';
async function shot(window: Window, name: string) {
  await window.page.waitForTimeout(400);
  await window.page.locator('iframe[title="Bookend"]').screenshot({ path: `${out}/${name}.png` });
}

test('pictures', async () => {
  await using journey = await startJourney({ config: { membershipMs: 0 } });
  const look = { width: 280, height: 640, isTouch: true } as const;
  const bo = await journey.open('bo', look);
  await sees(bo.button(/^Ask Ada/));
  await shot(bo, '1-ask');
  await bo.button(/^Ask Ada/).click();
  await sees(bo.text(/^You asked/));
  await shot(bo, '2-asked');
  const ada = await journey.open('ada', { ...look, frame: 'content' });
  await sees(ada.text(/asks you/));
  await shot(ada, '3-organizer');
  journey.sandbox.microsoft.remove(journey.sandbox.microsoft.people.ada);
  await bo.reload();
  await sees(bo.button('Open this meeting'));
  await shot(bo, '4-may');
  await bo.setting('Locale', 'de-DE');
  await sees(bo.button('Diese Besprechung öffnen'));
  await shot(bo, '5-de');
  await bo.button('Diese Besprechung öffnen').click();
  await sees(bo.text(/^Sie leiten/));
  await shot(bo, '6-chair');
  const cai = await journey.open('cai', look);
  await sees(cai.text(/has the chair/));
  await shot(cai, '7-member');
  journey.sandbox.microsoft.admit(journey.sandbox.microsoft.people.ada);
  const back = await journey.open('ada', { ...look, theme: 'dark' });
  await sees(back.button('Take the chair back'));
  await shot(back, '8-back');
});

test('more pictures', async () => {
  await using journey = await startJourney();
  const ada = journey.as('ada');
  const meeting = await begin(ada);
  const putOff = { ...decision, final: '', putOffUntil: '2026-12-03' };
  const saving = { meeting, decision: randomUUID() };
  await ada.ask(saveDecision, { ...saving, body: { version: 0, state: 'put_off', content: putOff, supersedes: null } });
  const bo = { id: journey.as('bo').id, name: '' };
  journey.sandbox.microsoft.chat.topic = 'החלטה: השקה '.repeat(20);
  await share(ada, meeting, {
    actions: [action('Book the venue', { owner: bo, due: '2026-12-04' }), action('Ask', { owner: bo })],
    questions: [],
  });
  const look = { width: 280, height: 640, isTouch: true } as const;
  const mine = await journey.open('bo', { frame: 'personal', height: 640, isTouch: true });
  await sees(mine.text('Book the venue'));
  await shot(mine, '9-mine');
  const tab = await journey.open('bo', { frame: 'content', height: 800 });
  await sees(tab.button('Open meeting: Book the venue'));
  await shot(tab, '10-tab');
  await tab.button('Open meeting: Book the venue').click();
  const host = await journey.open('ada', look);
  await sees(host.button(/^Calendar entry for/));
  await host.button(/^Calendar entry for a/).scrollIntoViewIfNeeded();
  await shot(host, '11-plan');
});
