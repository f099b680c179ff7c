import type { Download, Page } from 'playwright-core';
import { expect } from 'vitest';
import { readCsv } from '../support/csv.ts';
import { sees, startJourney } from '../support/browser/journey.ts';
import { testInTurns } from '../support/proof.ts';

const test = testInTurns(2);

test('comms opens the questions as a file outside Teams, and reads every umlaut in it [000-62]', async () => {
  await using journey = await startJourney();
  const comms = await journey.open('carla', { width: 280, frame: 'personal' });
  await comms.panel.getByRole('tab', { name: 'Playbook' }).click();
  await comms.panel.getByRole('tab', { name: 'Reuse' }).click();
  await comms.field('Which questions').selectOption({ label: 'Our behaviours' });
  await comms.field('Language').first().selectOption({ label: 'German' });
  await comms.field('File').selectOption({ label: 'German Excel (semicolons)' });
  const download = nextDownload(comms.page);
  await comms.button('Open file').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('bookend-items.csv');
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  const questions = readCsv(text.slice(1), ';').map((row) => row[5]);
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(questions).toContain('Wurde erklärt, warum so entschieden wurde?');
  await sees(comms.text('The file opens outside Teams.'));

  await comms.field('Behaviour').selectOption({ label: 'Invite dissent' });
  const briefing = comms.panel.getByRole('textbox', { name: 'Text' });
  expect(await briefing.inputValue()).toContain('There aren’t enough answers');
  await briefing.fill('Changed by hand');
  await comms.sandboxButton('Reload the panel').click();
  await comms.panel.getByRole('tab', { name: 'Playbook' }).click();
  await comms.panel.getByRole('tab', { name: 'Reuse' }).click();
  await comms.field('Behaviour').selectOption({ label: 'Invite dissent' });
  await expect.poll(() => briefing.inputValue()).toBe('Changed by hand');
});

/** The window that opens for a file closes at once, and Chromium may report the download in either. */
function nextDownload(page: Page): Promise<Download> {
  return new Promise((resolve) => {
    page.once('download', resolve);
    page.context().once('page', (opened) => opened.once('download', resolve));
  });
}
