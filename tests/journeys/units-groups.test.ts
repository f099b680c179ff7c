import { expect } from 'vitest';
import { sees, startJourney, type Window } from '../support/browser/journey.ts';
import { fitting, misfits } from '../support/browser/misfits.ts';
import { violations } from '../support/browser/violations.ts';
import { testInTurns } from '../support/proof.ts';

const test = testInTurns(2);

test('HR chooses a file with groups, consents in the window, and imports its people [000-45]', async () => {
  await using journey = await startJourney();
  const { groups, signIn } = journey.sandbox.microsoft;
  const [product, , people, board] = [...groups.keys()];
  const text = `Gruppe;Einheit\n${product};Works\n${people};Care\n${board};Board`;
  const hr = await journey.open('hugo', { frame: 'personal', height: 1400, width: 280, isTouch: true });
  await hr.panel.getByRole('tab', { name: 'Insights' }).click();
  await hr.panel.getByRole('tab', { name: 'Units', exact: true }).click();
  await hr.button('What must the file look like?').click();
  await sees(hr.text(/^Instead of a person, a row can name a group/));
  await looksRight(hr, 'before a file');
  const file = { name: 'groups.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await hr.panel.locator('input[type=file]').first().setInputFiles(file);
  await sees(hr.text(/^Bookend needs permission to read who is in the groups of this file\./));
  await looksRight(hr, 'consent needed');

  const opening = hr.page.context().waitForEvent('page');
  await hr.button('Give permission').click();
  await (await opening).getByRole('button', { name: 'Accept' }).click();
  await sees(hr.text(/^2 units, 11 people · 2 new/));
  await sees(hr.text(/^Row 4: Entra doesn’t let you read who is in this group\./));
  await looksRight(hr, 'preview');
  expect(signIn.windows.map(({ scope }) => scope)).toEqual(['https://graph.microsoft.com/GroupMember.Read.All']);

  await hr.button('Import').click();
  await sees(hr.text('Imported. New units are off until you switch them on.'));
  await sees(hr.panel.getByRole('switch', { name: 'Care' }));
});

async function looksRight(window: Window, screen: string): Promise<void> {
  expect.soft(await misfits(window), screen).toEqual(fitting);
  expect.soft(await violations(window), screen).toEqual([]);
}
