import { expect } from 'vitest';
import { isGone, sees, startJourney, type Window } from '../../support/browser/journey.ts';
import { fitting, misfits } from '../../support/browser/misfits.ts';
import { testInTurns } from '../../support/proof.ts';

const test = testInTurns(2);

test('somebody adds Bookend to a chat in one step, in their language, without signing in', async () => {
  await using journey = await startJourney({ isOnTwoOrigins: true });
  const signIns: string[] = [];
  const host = await journey.open('ada', { frame: 'settings' });
  host.page.on('request', (request) => {
    if (/nested-auth|\/api\//.test(request.url())) signIns.push(request.url());
  });
  const german = await journey.open('bo', { frame: 'settings', locale: 'de-DE', theme: 'dark' });
  await sees(german.panel.getByRole('heading', { name: 'Bookend für diesen Chat' }));
  await sees(german.text('Es gibt nichts einzurichten. Wählen Sie „Speichern“.'));
  expect(await german.panel.locator('html').getAttribute('lang')).toBe('de');
  expect(await groundOf(german)).toBe('rgb(41, 41, 41)');

  await sees(host.panel.getByRole('heading', { name: 'Bookend for this chat' }));
  await host.setting('Theme', 'contrast');
  await expect.poll(() => groundOf(host)).toBe('rgb(0, 0, 0)');
  expect(signIns).toEqual([]);
  await host.sandboxButton('Save').click();
  await sees(host.panel.getByRole('region', { name: 'Meetings' }));
  expect(new URL((await host.frame()).url()).pathname).toBe('/tab');
});

test('every place where Teams can show Bookend has something to show', async () => {
  await using journey = await startJourney({ isOnTwoOrigins: true });
  const tab = await journey.open('bo', { frame: 'content', isTouch: true });
  await sees(tab.panel.getByRole('heading', { name: 'Ada Park has not opened the meeting yet.' }));
  await sees(tab.text('No meetings yet. Each one is kept here with its recap.'));
  const personal = await journey.open('cai', { frame: 'personal' });
  await sees(personal.text('Nothing is waiting for you today.'));
  await personal.panel.getByRole('tab', { name: 'Actions' }).click();
  await sees(personal.text('You have no open actions.'));

  const linked = await journey.open('cai', { frame: 'personal', subPage: 'card', beside: personal });
  await sees(linked.panel.getByRole('tabpanel', { name: 'My card' }));
  // Played once: the next person's tab opens where it always does.
  await linked.setting('I am', 'dana');
  await sees(linked.panel.getByRole('tabpanel', { name: 'Today' }));

  const phone = await journey.open('bo', { client: 'phone', beside: tab });
  await hasStorageOfItsOwn(phone, tab);
  await goesBackByItsButton(phone);
  await isRemovedAndAddedAgain(personal);

  const panel = await journey.open('ada');
  await sees(panel.field('Purpose, in one sentence'));
  expect(await panel.panel.getByRole('region', { name: 'Meetings' }).count()).toBe(0);
  await sees(tab.panel.getByRole('region', { name: 'Meetings' }).getByText('Now'));
  await fitsAFinger(phone);

  journey.sandbox.endMeeting();
  await sees(panel.panel.getByRole('region', { name: 'Meetings' }));
  await sees(panel.field('Purpose, in one sentence'));

  journey.sandbox.door.set({ inPanel: 'timeZone' });
  journey.sandbox.nextOccurrence();
  await sees(panel.text(/^This device doesn’t report its time zone/));
});

test('outside Teams the page says where it belongs and what to do, in the browser’s language', async () => {
  await using journey = await startJourney();
  const english = await journey.visit('/tab');
  await sees(english.getByText('Bookend works inside Microsoft Teams. Open a meeting or its chat there'));
  await sees(english.getByRole('button', { name: 'Try again' }));
  for (const path of ['/tab', '/config']) {
    const german = await journey.visit(path, 'de-DE');
    await sees(german.getByText('Bookend arbeitet in Microsoft Teams. Öffnen Sie dort eine Besprechung'));
    expect(await german.locator('html').getAttribute('lang')).toBe('de');
  }
});

test('the policy is in force: a script that isn’t ours and a request to elsewhere are stopped', async () => {
  await using journey = await startJourney();
  // A page outside the journey's windows, because blocked requests in one of those would fail the test.
  const { page: known } = await journey.open('ada');
  const page = await known.context().newPage();
  for (const path of ['/tab', '/config']) {
    await page.goto(`${journey.sandbox.url}${path}`);
    const stopped = await page.evaluate(async () => {
      const directives: string[] = [];
      const { promise: both, resolve } = Promise.withResolvers<void>();
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        if (directives.push(effectiveDirective) === 2) resolve();
      });
      const script = document.createElement('script');
      script.textContent = 'globalThis.wasRun = true';
      document.head.append(script);
      const answer = await fetch('https://elsewhere.example/').catch(() => 'none');
      await both;
      return { directives, answer, wasRun: 'wasRun' in globalThis };
    });
    expect(stopped.directives.toSorted()).toEqual(['connect-src', 'script-src-elem']);
    expect(stopped).toMatchObject({ answer: 'none', wasRun: false });
  }
});

/** 360 × 640 with touch, of which Teams' bar takes 48. */
async function fitsAFinger(phone: Window) {
  const { page, panel, button } = phone;
  await sees(panel.getByRole('heading', { name: 'Ada Park is opening' }));
  const frame = await phone.frame();
  expect(await frame.evaluate(() => [innerWidth, innerHeight, matchMedia('(pointer: coarse)').matches])).toEqual([
    360,
    592,
    true,
  ]);
  expect(await misfits(phone)).toEqual(fitting);
  await button('Raise a concern').tap();
  await sees(panel.getByRole('radiogroup', { name: 'What is it?' }));
  expect(await misfits(phone)).toEqual(fitting);
  await page.getByRole('button', { name: 'Back', exact: true }).tap();
  await isGone(panel.getByRole('radiogroup', { name: 'What is it?' }));
  await sees(button('Raise a concern'));
}

/** One browser and one person: Teams on the desktop and on a phone share nothing. */
async function hasStorageOfItsOwn(phone: Window, desktop: Window) {
  await sees(phone.panel.getByRole('heading', { name: 'Ada Park has not opened the meeting yet.' }));
  const [there, here] = [await desktop.frame(), await phone.frame()];
  await there.evaluate(() => localStorage.setItem('only', 'here'));
  expect(await here.evaluate(() => localStorage.getItem('only'))).toBeNull();
}

async function goesBackByItsButton({ page, panel }: Window) {
  await page.getByRole('button', { name: 'Back', exact: true }).tap();
  await sees(page.getByRole('region', { name: 'Chat' }));
  await page.getByRole('button', { name: 'Open Bookend' }).tap();
  await sees(panel.getByRole('heading', { name: 'Ada Park has not opened the meeting yet.' }));
}

async function isRemovedAndAddedAgain({ page, setting, sandboxButton, panel }: Window) {
  await setting('Show as', 'remove');
  await sandboxButton('Remove').click();
  await sees(page.getByText('Bookend has no tab here.'));
  await setting('Show as', 'settings');
  await sandboxButton('Save').click();
  await sees(panel.getByRole('region', { name: 'Meetings' }));
}

function groundOf({ panel }: Window): Promise<string> {
  return panel.locator('main').evaluate((main) => getComputedStyle(main.parentElement ?? main).backgroundColor);
}
