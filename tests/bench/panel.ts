import { chromium, type Browser, type Page } from 'playwright-core';
import { startSandbox } from '../../server/sandbox/sandbox.ts';
import { chromiumArgs, wholeChromiumPath } from '../support/browser/chromium.ts';
import { atMost, median, measured, type Row } from './support/row.ts';

const rounds = 5;

/** 1.6 Mbit/s and a processor slowed four times: Lighthouse's mobile profile without its latency. */
const throttled = { offline: false, latency: 0, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const unthrottled = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
const slowdown = 4;

const settleMs = 2_000;

/** The first useful element: the first field for the host, the opening itself for an attendee. */
const host = { as: 'ada', firstUse: 'textarea:not([disabled])' };
const attendee = { as: 'bo', firstUse: 'h1 ~ div section' };

export async function panelLoad(): Promise<Row[]> {
  await using sandbox = await startSandbox({ port: 0 });
  const browser = await chromium.launch({ executablePath: wholeChromiumPath(), args: chromiumArgs });
  const hosts: Loads = { cold: [], warm: [] };
  const readers: Loads = { cold: [], warm: [] };
  const attendees = new Array<Load>();
  for (let round = 0; round < rounds; round++) {
    const hostPage = await openPage(browser, sandbox.url, host);
    hosts.cold.push(await loadAgain(hostPage, true));
    hosts.warm.push(await loadAgain(hostPage, false));
    await hostPage.close();
    const attendeePage = await openPage(browser, sandbox.url, attendee);
    readers.cold.push(await loadAgain(attendeePage, true));
    readers.warm.push(await loadAgain(attendeePage, false));
    await refuseLaterFiles(attendeePage);
    attendees.push(await loadAgain(attendeePage, true));
    await attendeePage.close();
  }
  await browser.close();
  return [
    ...rowsOf('first usable control', hosts, [1400, 700]),
    ...rowsOf('opening readable by an attendee', readers, [900, 400]),
    ...sizes(hosts.cold, attendees),
  ];
}

interface Loads {
  cold: Load[];
  warm: Load[];
}

/** Bounds in milliseconds. */
function rowsOf(what: string, { cold, warm }: Loads, [coldMs, warmMs]: readonly [number, number]): Row[] {
  return [
    atMost(
      `panel, ${what}, slowed, cold`,
      of(cold, ({ usable }) => usable),
      coldMs,
      'ms',
    ),
    atMost(
      `panel, ${what}, slowed, warm`,
      of(warm, ({ usable }) => usable),
      warmMs,
      'ms',
    ),
  ];
}

function sizes(hosts: Load[], attendees: Load[]): Row[] {
  const files = (loads: Load[], part: keyof Load['files']) => of(loads, (load) => load.files[part]);
  return [
    atMost('panel, loaded before the opening can be read: React, Fluent UI, ours', files(attendees, 'ours'), 115, 'kB'),
    measured('panel, loaded besides before the host can write it', `${files(hosts, 'host').toFixed(1)} kB`),
    measured('panel, loaded beside it: TeamsJS, MSAL, axios', `${files(hosts, 'beside').toFixed(1)} kB`),
    atMost(
      'panel, first paint, slowed, cold',
      of(hosts, ({ paint }) => paint),
      300,
      'ms',
    ),
    atMost(
      'panel, requests one after another before the first usable control',
      of(hosts, ({ inARow }) => inARow),
      2,
      '',
    ),
  ];
}

const of = (loads: readonly Load[], figure: (load: Load) => number) => median(loads.map(figure));

export interface Load {
  paint: number;
  usable: number;
  /** Requests to the server that waited for each other. */
  inARow: number;
  /** Kilobytes on the wire, compressed. */
  files: { ours: number; host: number; beside: number };
}

interface Reader {
  as: string;
  firstUse: string;
  frame?: string;
}

export async function openPage(browser: Browser, url: string, reader: Reader): Promise<Page> {
  const { as, firstUse, frame = 'sidePanel' } = reader;
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(watchFor, firstUse);
  await page.goto(`${url}/?as=${as}&frame=${frame}`);
  await usable(page);
  return page;
}

export async function loadAgain(page: Page, isCold: boolean): Promise<Load> {
  await page.waitForTimeout(settleMs);
  const devtools = await page.context().newCDPSession(page);
  if (isCold) await devtools.send('Network.clearBrowserCache');
  await devtools.send('Network.emulateNetworkConditions', throttled);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate((forget) => {
    const panel = document.querySelector<HTMLIFrameElement>('iframe[title="Bookend"]')?.contentWindow;
    // MSAL keeps its token here, and would reuse it after a reload.
    if (forget) panel?.sessionStorage.clear();
    if (panel) Reflect.deleteProperty(panel, 'usableAt');
    panel?.location.reload();
  }, isCold);
  const usableAt = await usable(page);
  const { paint, resources, requests } = await frameOf(page).evaluate(() => ({
    // The skeleton has no text, so it doesn't count as a "contentful" paint.
    paint: performance.getEntriesByName('first-paint')[0]?.startTime ?? Number.NaN,
    resources: performance
      .getEntriesByType('resource')
      .flatMap((entry) =>
        entry instanceof PerformanceResourceTiming && entry.name.includes('/panel/')
          ? [{ name: entry.name, bytes: entry.encodedBodySize, at: entry.responseEnd }]
          : [],
      ),
    requests: performance
      .getEntriesByType('resource')
      .flatMap((entry) =>
        entry instanceof PerformanceResourceTiming && entry.name.includes('/api/')
          ? [{ from: entry.startTime, to: entry.responseEnd }]
          : [],
      ),
  }));
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await devtools.send('Network.emulateNetworkConditions', unthrottled);
  await devtools.detach();

  const files = { ours: 0, host: 0, beside: 0 };
  for (const { name, bytes, at } of resources) if (at <= usableAt) files[partOf(name)] += bytes / 1000;
  return {
    paint,
    usable: usableAt,
    files,
    inARow: longestChain(requests.filter(({ to }) => to > 0 && to <= usableAt)),
  };
}

/** Length of the longest chain of requests that waited for each other. */
function longestChain(requests: readonly { from: number; to: number }[]): number {
  const lengths = new Map<(typeof requests)[number], number>();
  for (const one of requests.toSorted((a, b) => a.from - b.from)) {
    const before = requests.filter(({ to }) => to <= one.from).map((earlier) => lengths.get(earlier) ?? 0);
    lengths.set(one, 1 + Math.max(0, ...before));
  }
  return Math.max(0, ...lengths.values());
}

const hostsFiles = /\/(buttons|forms|host)-/;

function partOf(file: string): keyof Load['files'] {
  if (/\/(entra|teams|axios)-/.test(file)) return 'beside';
  return hostsFiles.test(file) ? 'host' : 'ours';
}

/** Refuses every file that the page doesn't link, to show that attendees can read the opening without waiting for one. */
async function refuseLaterFiles(page: Page): Promise<void> {
  const linked = await frameOf(page).evaluate(() =>
    Array.from(document.querySelectorAll<HTMLLinkElement>('link[href*="/assets/"]'), ({ href }) => href).concat(
      Array.from(document.querySelectorAll<HTMLScriptElement>('script[src*="/assets/"]'), ({ src }) => src),
    ),
  );
  const first = new Set(linked.filter((file) => !hostsFiles.test(file)));
  await page.route('**/panel/assets/**', (route) =>
    first.has(route.request().url()) ? route.continue() : route.abort(),
  );
}

function frameOf(page: Page) {
  const frame = page.frames().find((one) => one.parentFrame() !== null && one.url().includes('/tab'));
  if (!frame) throw new Error('The page has no panel');
  return frame;
}

async function usable(page: Page): Promise<number> {
  const handle = await page.waitForFunction(
    () => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe[title="Bookend"]');
      const at: unknown = frame?.contentWindow && Reflect.get(frame.contentWindow, 'usableAt');
      return typeof at === 'number' ? at : undefined;
    },
    undefined,
    // The default polls on every animation frame, which would cost the slowed processor measurable time.
    { polling: 200 },
  );
  return (await handle.jsonValue()) ?? Number.NaN;
}

function watchFor(firstUse: string): void {
  if (!location.pathname.startsWith('/tab')) return;
  const observer = new MutationObserver(() => {
    if (!document.querySelector(firstUse)) return;
    observer.disconnect();
    requestAnimationFrame(() => Reflect.set(globalThis, 'usableAt', performance.now()));
  });
  observer.observe(document, { childList: true, subtree: true });
}
