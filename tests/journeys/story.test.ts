import { expect, test, vi } from 'vitest';
import { isGone, sees, startJourney, type Window } from '../support/journey.ts';

/** Two others see the meeting open as the host opens it. */
async function openTheMeeting(host: Window, attendee: Window) {
  await sees(attendee.text('Ada Park is opening'));
  await host.field('Purpose, in one sentence').fill('Choose the launch date');
  await host.button('Say it: Why we are here').click();
  await sees(attendee.text('Choose the launch date'));

  await host.field('How this will be decided').selectOption({ label: 'I decide after input' });
  await host.field('Who decides').selectOption({ label: 'Ada Park' });
  expect(await attendee.text('Ada Park decides after hearing us').count()).toBe(0);
  await host.button('Say it: How we decide').click();
  await sees(attendee.text('Ada Park decides after hearing us'));

  await host.button('Say it: Invite dissent').click();
  await sees(attendee.text('What are we missing? I’d rather hear it now.'));
  await host.button('Start meeting').click();
}

async function logADecision(host: Window, attendee: Window) {
  await host.button('Decision').click();
  await host.field('What is being decided').fill('When do we launch?');
  await host.field('The decision, in one sentence').fill('We launch on 12 March');
  await host.button(/^Decided/).click();
  await sees(attendee.text('We launch on 12 March'));
}

async function fillTheRecap(host: Window) {
  await host.button('Close meeting').click();
  await sees(host.text('We launch on 12 March'));
  await host.button('Add an action').click();
  await host.field('Action').last().fill('Draft the announcement');
  const owner = host.panel.getByRole('combobox', { name: /^Owner/ });
  await owner.last().pressSequentially('li');
  await host.panel.getByRole('option', { name: 'Bo Lindqvist' }).click();
  await host.button('Add an action').click();
  await host.field('Action').last().fill('Book the venue');
  await owner.last().fill('someone');
  await owner.last().press('Tab');
  await host.button('tomorrow').last().click();
  await host.button('Anybody waiting for clarity?').click();
  await host.field('Open question').last().fill('Who tells the press?');
}

test('a host holds a meeting from opening to rating while the others watch, share and rate', async () => {
  await using journey = await startJourney();
  const { microsoft } = journey.sandbox;
  const host = await journey.open('ada');
  const attendee = await journey.open('bo');

  await openTheMeeting(host, attendee);
  await logADecision(host, attendee);
  await fillTheRecap(host);

  await host.button(/things? (is|are) missing/).click();
  await sees(host.text('“Draft the announcement” has no date.'));
  await sees(host.text(/“Book the venue”: “someone” is nobody/));
  await sees(host.text(/^Saved/));

  await host.reload();
  await sees(host.panel.getByRole('button', { name: 'Share recap to the chat' }));
  expect(await host.field('Action').first().inputValue()).toBe('Draft the announcement');
  expect(await host.field('Open question').first().inputValue()).toBe('Who tells the press?');

  await host.button('Share recap to the chat').dblclick();
  const chat = attendee.page.getByRole('region', { name: 'Chat' });
  await sees(chat.getByText('We launch on 12 March'));
  await sees(chat.getByText(/Draft the announcement/));
  await vi.waitFor(() => expect(microsoft.messages()).toHaveLength(1));
  await sees(host.text(/^Shared to the chat/));

  // Two taps, nothing to submit; five seconds to think again; then nothing of it is on the screen.
  await attendee.panel
    .getByRole('radiogroup', { name: 'I left knowing what was decided' })
    .getByRole('radio', { name: '5, fully' })
    .check({ force: true });
  await attendee.panel
    .getByRole('radiogroup', { name: 'I could have disagreed' })
    .getByRole('radio', { name: '4' })
    .check({ force: true });
  await sees(attendee.button('Undo'));
  await sees(attendee.text('Thank you. Your answer is in.'));
  await isGone(attendee.panel.getByRole('radio'));

  await host.sandboxButton('Answer for the others').click();
  await sees(host.page.getByText('4 have answered'));
  await sees(host.text('Nothing is shown before it closes and 5 have answered.'));
  expect(await host.text('n=5').count()).toBe(0);
  await host.button('Close it now').click();
  await host.button('Close now').click();
  await sees(host.text('n=5'));

  await chat.getByRole('button', { name: 'Open in Bookend' }).click();
  await sees(attendee.text('Who tells the press?'));

  await host.sandboxButton('Next occurrence').click();
  await sees(host.field('Purpose, in one sentence'));
  expect(await host.field('Purpose, in one sentence').inputValue()).toBe('');
  await host.button(/^Still open from/).click();
  await sees(host.text('Draft the announcement'));
  await sees(host.text('Who tells the press?'));
});
