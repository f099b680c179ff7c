import { chromium, type Page } from 'playwright-core';
import { moveTo } from '#contract/meeting/meeting.ts';
import { sixPeople } from '../../server/sandbox/people.ts';
import { startSandbox, type Sandbox } from '../../server/sandbox/sandbox.ts';
import { chromiumArgs, wholeChromiumPath } from '../support/browser/chromium.ts';
import { begin } from '../support/meeting/meeting.ts';
import { personAt } from '../support/server/server.ts';
import { atMost, median, measured, type Row } from './support/row.ts';

const rounds = 5;
const slowdown = 4;
/** Panels are admitted within two minutes; this one is slow. */
const spreadMs = 180_000;

/** How long admission to a pulse blocks an attendee's main thread, on a processor slowed four times. */
export async function blinding(): Promise<Row[]> {
  const browser = await chromium.launch({ executablePath: wholeChromiumPath(), args: chromiumArgs });
  const blocks = new Array<number>();
  const waits = new Array<number>();
  for (let round = 0; round < rounds; round++) {
    await using sandbox = await startSandbox({ port: 0 });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${sandbox.url}/?as=bo`);
    const { block, wait } = await beAdmitted(page, sandbox);
    blocks.push(block);
    waits.push(wait);
    await page.close();
  }
  await browser.close();
  return [
    atMost('rating, longest block of the panel while it blinds, slowed', median(blocks), 50, 'ms'),
    measured('rating, from the key to the admission, slowed', `${median(waits).toFixed(0)} ms`),
  ];
}

/** Starts at the worker's first byte, to exclude the cost of drawing the questions. */
async function beAdmitted(page: Page, sandbox: Sandbox): Promise<{ block: number; wait: number }> {
  const host = personAt(() => sandbox.url, sandbox.microsoft, sixPeople.ada);
  const meeting = await begin(host);
  const frame = await (await page.waitForSelector('iframe[title="Bookend"]')).contentFrame();
  if (!frame) throw new Error('The page has no panel');
  await frame.getByRole('heading', { name: 'Meet', exact: true }).waitFor();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await frame.evaluate(() => {
    const tasks: { at: number; took: number }[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push({ at: startTime, took: duration });
    }).observe({ type: 'longtask' });
  });
  const admitted = page.waitForResponse(/\/pulse\/admissions$/, { timeout: spreadMs });
  await host.ask(moveTo, { meeting, body: { stage: 'after' } });
  await admitted;
  // Includes unblinding the signature.
  await frame.waitForFunction(() =>
    Object.values(localStorage).some((kept) => typeof kept === 'string' && kept.includes('"tokens"')),
  );
  return frame.evaluate(() => {
    const fetched = (part: string) =>
      performance.getEntriesByType('resource').findLast(({ name }) => name.includes(part))?.startTime ?? Number.NaN;
    const from = fetched('/assets/blinding.worker');
    const tasks: { at: number; took: number }[] = Reflect.get(globalThis, 'tasks');
    const during = tasks.filter(({ at }) => at >= from).map(({ took }) => took);
    return { block: Math.max(0, ...during), wait: performance.now() - from };
  });
}
