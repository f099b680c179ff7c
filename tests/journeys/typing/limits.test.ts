import { expect, vi } from 'vitest';
import { isGone, sees, startJourney } from '../../support/browser/journey.ts';
import { testInTurns } from '../../support/proof.ts';

const test = testInTurns(2);

test('a text that is too long is marked at its field, kept as typed, and saved once it fits', async () => {
  await using journey = await startJourney();
  const host = await journey.open('ada');
  const purpose = host.field('Purpose, in one sentence');
  await purpose.fill('a'.repeat(460));
  await sees(host.text('40 characters left'));
  await sees(host.text(/^Saved · /));
  await purpose.fill('a'.repeat(512));
  await sees(host.text('12 characters too many. There is room for 500.'));
  expect(await purpose.getAttribute('aria-invalid')).toBe('true');
  await sees(host.text('Saved, except what’s marked above.'));
  expect(await purpose.inputValue()).toHaveLength(512);
  await purpose.fill('a'.repeat(500));
  await sees(host.text(/^Saved · /));
  await isGone(host.text('too many'));

  await purpose.fill('');
  await purpose.evaluate((area) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Choose\r\nthe launch\tdate');
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  expect(await purpose.inputValue()).toBe('Choose the launch date');

  await host.button('Start meeting').click();
  await host.button('Decision').click();
  await host.field('What is being decided').fill('When do we launch?');
  await host.button('Make it final').click();
  await sees(host.text('Look at the marked fields.'));
  expect(await host.field('The decision, in one sentence').getAttribute('aria-invalid')).toBe('true');
  expect(await host.field('What is being decided').inputValue()).toBe('When do we launch?');
});

test('each person reads their own language, and a new theme arrives without a reload', async () => {
  await using journey = await startJourney();
  const host = await journey.open('ada');
  const attendee = await journey.open('bo', { locale: 'de-DE' });
  await sees(attendee.panel.getByRole('heading', { name: /Ada Park/ }));
  expect(await attendee.panel.locator('html').getAttribute('lang')).toBe('de');
  await host.field('Purpose, in one sentence').fill('Choose the launch date');
  await host.field('How this will be decided').selectOption({ label: 'I decide after input' });
  await host.button('Say it: Name how we decide').click();
  await sees(attendee.text('Ada Park entscheidet nach Anhörung'));
  await host.button('Say it: Invite dissent').click();
  await sees(attendee.text('Was übersehen wir? Ich höre es lieber jetzt.'));

  const frame = await host.frame();
  await frame.evaluate(() => Object.assign(globalThis, { wasHereBefore: true }));
  await host.field('Purpose, in one sentence').focus();
  const ground = () =>
    frame.evaluate(() => {
      const fields = [...document.querySelectorAll('main, main *')].map((element) => getComputedStyle(element));
      return [
        getComputedStyle(document.body.querySelector('main')?.parentElement?.parentElement ?? document.body)
          .backgroundColor,
        fields[0]?.color,
      ];
    });
  const looks = new Set([String(await ground())]);
  for (const theme of ['dark', 'contrast']) {
    await host.setting('Theme', theme);
    await vi.waitFor(async () => expect(looks).not.toContain(String(await ground())));
    looks.add(String(await ground()));
  }
  expect(looks.size).toBe(3);
  expect(await frame.evaluate(() => 'wasHereBefore' in globalThis)).toBe(true);
  expect(await host.field('Purpose, in one sentence').inputValue()).toBe('Choose the launch date');
});
