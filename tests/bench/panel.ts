import { chromium, type Browser } from 'playwright-core';
import { startSandbox } from '../../server/sandbox/sandbox.ts';
import { chromiumArgs, wholeChromiumPath } from '../support/browser/chromium.ts';
import { startBareClient } from './support/bareClient.ts';
import {
  bare,
  frameOf,
  likeThePanel,
  loadAgain,
  loadTwice,
  medianOf,
  noLoads,
  openPage,
  rowsOf,
  type Load,
} from './support/pageLoad.ts';
import { atMost, measured, type Row } from './support/row.ts';

const rounds = 5;

/** The first useful element: the first field for the host, the opening itself for an attendee. */
const host = { as: 'ada', firstUse: 'textarea:not([disabled])' };
const attendee = { as: 'bo', firstUse: 'h1 ~ div section' };

export async function panelLoad(): Promise<Row[]> {
  await using sandbox = await startSandbox({ port: 0 });
  await using bareClient = await startBareClient();
  const browser = await chromium.launch({ executablePath: wholeChromiumPath(), args: chromiumArgs });
  const [hosts, readers, bares] = [noLoads(), noLoads(), noLoads()];
  const attendees = new Array<Load>();
  for (let round = 0; round < rounds; round++) {
    await loadTwice(browser, sandbox.url, host, hosts);
    await loadTwice(browser, sandbox.url, attendee, readers);
    attendees.push(await loadWithoutLaterFiles(browser, sandbox.url));
    await loadTwice(browser, bareClient.url, bare, bares);
  }
  await browser.close();
  return [
    ...rowsOf('panel, first usable control', hosts, bares, likeThePanel),
    ...rowsOf('panel, opening readable by an attendee', readers, bares, { cold: 1.2, warm: 1.53 }),
    ...sizes(hosts.cold, attendees),
  ];
}

function sizes(hosts: Load[], attendees: Load[]): Row[] {
  const files = (loads: Load[], part: keyof Load['files']) => medianOf(loads, (load) => load.files[part]);
  return [
    atMost('panel, loaded before the opening can be read: React, Fluent UI, ours', files(attendees, 'ours'), 115, 'kB'),
    atMost(
      'panel, all that its page links, which is all that an attendee loads to read the opening',
      files(attendees, 'ours') + files(attendees, 'beside'),
      170,
      'kB',
    ),
    measured('panel, loaded besides before the host can write it', `${files(hosts, 'host').toFixed(1)} kB`),
    measured('panel, loaded beside it: TeamsJS, MSAL, axios', `${files(hosts, 'beside').toFixed(1)} kB`),
    atMost(
      'panel, first paint, slowed, cold',
      medianOf(hosts, ({ paint }) => paint),
      300,
      'ms',
    ),
    atMost(
      'panel, requests one after another before the first usable control',
      medianOf(hosts, ({ inARow }) => inARow),
      2,
      '',
    ),
  ];
}

/** Refuses every file that the page doesn't link, to show that attendees can read the opening without waiting for one. */
async function loadWithoutLaterFiles(browser: Browser, url: string): Promise<Load> {
  const page = await openPage(browser, url, attendee);
  const linked = await frameOf(page).evaluate(() =>
    Array.from(document.querySelectorAll<HTMLLinkElement>('link[href*="/assets/"]'), ({ href }) => href).concat(
      Array.from(document.querySelectorAll<HTMLScriptElement>('script[src*="/assets/"]'), ({ src }) => src),
    ),
  );
  const first = new Set(linked);
  await page.route('**/panel/assets/**', (route) =>
    first.has(route.request().url()) ? route.continue() : route.abort(),
  );
  const load = await loadAgain(page, true);
  await page.close();
  return load;
}
