import { startFocus } from '#contract/meeting/focus.ts';
import { expect } from 'vitest';
import { isGone, sees, startJourney } from '../support/browser/journey.ts';
import { closePulse, isCounted, rate } from '../support/browser/rating.ts';
import { testInTurns } from '../support/proof.ts';

const test = testInTurns(2);

test('a host practises in the open with one cue at a time, and people rate in two taps [000-06, 000-23, 000-51, 000-60, 002-09, 002-16, 003-12, 004-03, 004-07]', async () => {
  await using journey = await startJourney();
  const host = await journey.open('ada', { height: 1400 });
  const attendee = await journey.open('bo', { hasOwnClock: true });
  await sees(host.text('(pause)'));
  await host.button('Practise something today').click();
  await host.field('Today I will …').fill('listen first');
  await host.field('Which behaviour').selectOption({ label: 'Meet mistakes with curiosity' });
  await host.button('Practise it').click();
  await sees(attendee.panel.getByRole('region', { name: 'Ada Park is practising' }));
  await sees(attendee.text('Meet mistakes with curiosity'));
  await host.button('Say it: How people are').click();
  await sees(host.button('Said: How people are'));

  await host.button('End it').click();
  await host.field('Why so early?').fill('Something else matters more');
  await host.panel.getByRole('button', { name: 'End it' }).click();
  await sees(host.field('Which behaviour'));
  await isGone(attendee.text('Meet mistakes with curiosity'));
  const focus = crypto.randomUUID();
  await journey.as('ada').ask(startFocus, { focus, body: { behaviour: 'curiosity', isShown: true } });
  await sees(host.panel.getByRole('switch', { name: 'Tell everybody at the opening' }));

  await attendee.button('What we mean by a good meeting').click();
  await sees(attendee.text('What did we learn, and what will we change next time?'));
  expect(await attendee.panel.getByRole('listitem').filter({ hasText: 'Asked: ' }).count()).toBe(7);
  const term = attendee.panel.getByRole('listitem').filter({ hasText: 'Micro-leading' });
  await sees(term.getByText(/It is meant as support, not control\./));

  await host.button('Start meeting').click();
  const cue = host.panel.getByRole('group', { name: 'One thing to practise' });
  await sees(cue.getByText('Ask one focused question'));
  await host.button('I did it: Ask one focused question').click();
  await sees(cue.getByText('Curiosity · 1×'));
  await host.button('Take back: Ask one focused question').click();
  await host.button('I did it: Ask one focused question').click();
  for (let turn = 0; turn < 3; turn++) await host.button('Next one').click();
  await sees(cue.getByText('Give one precise comment'));
  await isGone(cue.getByText('Ask one focused question'));
  await host.button('Find the words').click();
  await host.field('Who').fill('Bo');
  await host.field('What they did').fill('you showed the numbers');
  await host.field('What it led to').fill('we saw the risk in time');
  await sees(host.text('Bo: you showed the numbers. That led to this: we saw the risk in time.'));

  await host.button('Close meeting').click();
  await sees(host.text('Today I will … listen first'));
  await sees(host.text('Ask one focused question 1×'));
  await host.panel.getByRole('switch', { name: 'Also ask about the plan and the load' }).check();
  await host.field('Extra question').selectOption({ label: 'Contribution named' });
  await host.reload();
  await sees(host.text(/^“In the last month, has somebody said by name what you contributed\?”/));
  await sees(host.panel.getByRole('switch', { name: 'Also ask about the plan and the load', checked: true }));
  await host.button('End without sharing').click();

  await attendee.answer('Were mistakes met with curiosity?', 'saw it');
  await attendee.answer('In the last month, has somebody said by name what you contributed?', 'yes');
  await attendee.answer('The load is workable for me', '2');
  expect(await attendee.button('Undo').count()).toBe(0);
  await rate(attendee, '4', '5, fully');
  await isCounted(attendee);
  expect(await journey.sandbox.answerForOthers()).toBe(4);
  await closePulse(journey);
  await sees(host.panel.getByRole('region', { name: 'Plan and load' }));
});
