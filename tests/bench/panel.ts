import { chromium, type CDPSession, type Page } from 'playwright-core';
import { buildPages } from '../../server/sandbox/build.ts';
import { startSandbox } from '../../server/sandbox/sandbox.ts';
import { chromiumArgs, chromiumPath } from '../support/chromium.ts';
import { atMost, median, told, type Row } from './row.ts';

const rounds = 5;

/** 1.6 Mbit/s and a processor slowed four times: a phone on a train, as Lighthouse imagines it, without its latency. */
const throttled = { offline: false, latency: 0, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const slowdown = 4;

/** What the panel's first screen costs to load, and how soon a signed-in host can use it. */
export async function panelLoad(): Promise<Row[]> {
  await buildPages();
  await using sandbox = await startSandbox({ port: 0 });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  const cold = [];
  const warm = [];
  for (let round = 0; round < rounds; round++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(watchForTheFirstControl);
    await page.goto(`${sandbox.url}/?as=ada`);
    await usable(page);
    const devtools = await page.context().newCDPSession(page);
    cold.push(await loadAgain(page, devtools, true));
    warm.push(await loadAgain(page, devtools, false));
    await page.close();
  }
  await browser.close();
  const of = (loads: Load[], figure: keyof Load) => median(loads.map((load) => load[figure]));
  return [
    atMost('panel, loaded before the opening is usable: React, Fluent UI, ours', of(cold, 'ours'), 115, 'kB'),
    told('panel, loaded beside it: TeamsJS, MSAL, axios', `${of(cold, 'beside').toFixed(1)} kB`),
    atMost('panel, first paint, slowed, cold', of(cold, 'paint'), 300, 'ms'),
    atMost('panel, first usable control, slowed, cold', of(cold, 'usable'), 1400, 'ms'),
    atMost('panel, first usable control, slowed, warm', of(warm, 'usable'), 700, 'ms'),
  ];
}

interface Load {
  paint: number;
  usable: number;
  /** Kilobytes as they travelled, compressed. */
  ours: number;
  beside: number;
}

/** Loads the panel's frame again, as Teams does when somebody opens it; everything around it stays. */
async function loadAgain(page: Page, devtools: CDPSession, isCold: boolean): Promise<Load> {
  if (isCold) await devtools.send('Network.clearBrowserCache');
  await devtools.send('Network.emulateNetworkConditions', throttled);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe[title="Bookend"]');
    frame?.contentWindow?.sessionStorage.clear();
    frame?.contentWindow?.location.reload();
  });
  await page.waitForTimeout(200);
  const usableAt = await usable(page);
  const { paint, resources } = await frameOf(page).evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    resources: performance
      .getEntriesByType('resource')
      .flatMap((entry) =>
        entry instanceof PerformanceResourceTiming && entry.name.includes('/panel/')
          ? [{ name: entry.name, bytes: entry.encodedBodySize, at: entry.responseEnd }]
          : [],
      ),
  }));
  const loaded = resources.filter(({ at }) => at <= usableAt);
  const sum = (isBeside: boolean) =>
    loaded
      .filter(({ name }) => /\/(entra|teams|axios|esm)-/.test(name) === isBeside)
      .reduce((total, { bytes }) => total + bytes / 1000, 0);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  return { paint, usable: usableAt, ours: sum(false), beside: sum(true) };
}

function frameOf(page: Page) {
  const frame = page.frames().find((one) => one.parentFrame() !== null && one.url().includes('/tab'));
  if (!frame) throw new Error('The page has no panel');
  return frame;
}

async function usable(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe[title="Bookend"]');
    const at: unknown = frame?.contentWindow && Reflect.get(frame.contentWindow, 'usableAt');
    return typeof at === 'number' ? at : undefined;
  });
  return (await handle.jsonValue()) ?? Number.NaN;
}

/** Runs in every frame: notes when the opening's purpose can be typed into. */
function watchForTheFirstControl(): void {
  const look = () => {
    if (document.querySelector('textarea:not([disabled])')) Reflect.set(globalThis, 'usableAt', performance.now());
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
