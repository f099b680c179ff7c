import { expect } from 'vitest';
import { isGone, sees, startJourney, type Window } from '../support/browser/journey.ts';
import { begin, reachTheClose, share } from '../support/meeting/meeting.ts';
import { testInTurns } from '../support/proof.ts';

const test = testInTurns(2);

test('two people swap turns, and the host gets one strength and one growth area to share [000-39, 000-40, 000-41]', async () => {
  await using journey = await startJourney();
  const { sandbox } = journey;
  const ada = journey.as('ada');
  await share(ada, await begin(ada), { actions: [], questions: [] });
  sandbox.nextOccurrence();
  await reachTheClose(ada);

  const bo = await journey.open('bo');
  const cai = await journey.open('cai');
  await sees(turnOf(bo));
  await bo.button('Swap with…').click();
  await bo.field('With').selectOption('Cai Okafor');
  await bo.button('Ask Cai Okafor').click();
  await sees(bo.text('You have asked Cai Okafor. It is your turn until they say yes.'));
  await cai.button('I’ll do it').click();
  await isGone(turnOf(bo));

  await cai.answer('Invite dissent', 'Seen');
  await cai.button('Add a note: Invite dissent').click();
  await cai.field('Note: Invite dissent').fill('Twice, and waited');
  await cai.field('One strength').fill('You waited after you asked');
  await cai.button('Hand over to Ada Park').click();
  await sees(cai.text('It takes one strength and one thing to grow.'));
  await cai.reload();
  await holds(cai, 'Note: Invite dissent', 'Twice, and waited');
  await holds(cai, 'One strength', 'You waited after you asked');
  const other = await journey.open('cai');
  await other.field('One thing to grow').fill('Say who decides before we talk');
  await other.button('Hand over to Ada Park').click();
  await sees(cai.text(/^Handed over ·/));

  const host = await journey.open('ada');
  await sees(host.text('From Cai Okafor, to you alone.'));
  await sees(host.text('Invite dissent · Seen · Twice, and waited'));
  await host.panel.getByRole('checkbox', { name: 'Share the two sentences on the recap' }).check();
  await host.button('Share recap to the chat').click();
  await sees(bo.text('To grow: Say who decides before we talk').or(bo.text('You waited after you asked')));
  await sees(host.page.getByText('Observed', { exact: true }));
  expect(await bo.panel.getByText('Twice, and waited').count()).toBe(0);

  sandbox.nextOccurrence();
  await begin(ada);
  await sees(turnOf(bo));
  await bo.button('Don’t ask me again').click();
  await sees(bo.text('You are not asked to observe in this chat.'));
  await bo.button('Ask me again').click();
  await isGone(bo.text('You are not asked to observe in this chat.'));
});

const turnOf = ({ panel }: Window) => panel.getByRole('heading', { name: 'You observe today' });

async function holds(window: Window, field: string, text: string): Promise<void> {
  await expect.poll(() => window.field(field).inputValue(), { timeout: 15_000 }).toBe(text);
}
