import type { Browser, Page } from 'playwright-core';
import { atMost, measured, median, type Row } from './row.ts';

/** 1.6 Mbit/s and a processor slowed four times: Lighthouse's mobile profile without its latency. */
const throttled = { offline: false, latency: 0, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const unthrottled = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
const slowdown = 4;

const settleMs = 2_000;

export interface Load {
  paint: number;
  usable: number;
  /** Requests to the server that waited for each other. */
  inARow: number;
  /** Kilobytes on the wire, compressed. */
  files: { ours: number; host: number; beside: number };
}

export interface Reader {
  as: string;
  /** A selector of the first useful element. */
  firstUse: string;
  frame?: string;
}

/** Of the bare client. */
export const bare: Reader = { as: 'ada', firstUse: 'textarea' };

export interface Loads {
  cold: Load[];
  warm: Load[];
}

export function noLoads(): Loads {
  return { cold: [], warm: [] };
}

export function medianOf(loads: readonly Load[], figure: (load: Load) => number): number {
  return median(loads.map(figure));
}

export async function loadTwice(browser: Browser, url: string, reader: Reader, into: Loads): Promise<void> {
  const page = await openPage(browser, url, reader);
  into.cold.push(await loadAgain(page, true));
  into.warm.push(await loadAgain(page, false));
  await page.close();
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

const hostsFiles = /\/(common|forms|host)-/;

function partOf(file: string): keyof Load['files'] {
  if (/\/(entra|teams|axios)-/.test(file)) return 'beside';
  return hostsFiles.test(file) ? 'host' : 'ours';
}

export function frameOf(page: Page) {
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

interface Bounds {
  /** Of the bare client's time. */
  cold: number;
  warm: number;
}

/**
 * Milliseconds say little: one commit took 1,344 on one machine and 1,734 on another. A bare client's times in the same
 * run say what they mean. Where the bounds were set, 1,400 and 500 ms were 1.43 and 1.92 of its times.
 */
export const likeThePanel: Bounds = { cold: 1.43, warm: 1.92 };

export function rowsOf(what: string, loads: Loads, bares: Loads, bounds: Bounds): Row[] {
  return (['cold', 'warm'] as const).flatMap((kind) => {
    const [time, bareTime] = [loads, bares].map((all) => medianOf(all[kind], ({ usable: at }) => at)) as [
      number,
      number,
    ];
    const described = `${what}, slowed, ${kind}`;
    return [
      measured(`${described} (a bare client: ${Math.round(bareTime)} ms)`, `${Math.round(time)} ms`),
      atMost(`${described}, of a bare client’s time`, time / bareTime, bounds[kind], ''),
    ];
  });
}
