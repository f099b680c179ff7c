import { chromium, type CDPSession, type Page } from 'playwright-core';
import { moveTo } from '#contract/meeting/meeting.ts';
import { listLength } from '#contract/rules/text.ts';
import { saveDraft } from '#contract/meeting/recap.ts';
import { startSandbox } from '../../../server/sandbox/sandbox.ts';
import { chromiumArgs, wholeChromiumPath } from '../../support/browser/chromium.ts';
import { action, begin } from '../../support/meeting/meeting.ts';
import { personAt } from '../../support/server/server.ts';
import { atMost, median, measured, type Row } from './row.ts';

const rounds = 3;
const sentence = 'and tell everybody who was not there what it means for them';

/** Long enough that autosaves happen during typing, so their cost is included. */
const betweenKeysMs = 60;

export async function keystrokes(): Promise<Row[]> {
  await using sandbox = await startSandbox({ port: 0 });
  const host = personAt(() => sandbox.url, sandbox.microsoft, sandbox.microsoft.people.ada);
  const meeting = await begin(host);
  const { bo, cai } = sandbox.microsoft.people;
  const owners = [bo, cai, null].map((one) => one && { id: one.id, name: one.name });
  const actions = Array.from({ length: listLength }, (_, index) =>
    action(`Action ${index + 1} of a long meeting`, {
      owner: owners[index % owners.length] ?? null,
      due: index % 2 === 0 ? '2031-11-28' : null,
    }),
  );
  await host.ask(moveTo, { meeting, body: { stage: 'close' } });
  await host.ask(saveDraft, { meeting, body: { version: 0, content: { actions, questions: [] } } });

  const browser = await chromium.launch({ executablePath: wholeChromiumPath(), args: chromiumArgs });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${sandbox.url}/?as=ada&width=320`);
  const panel = page.frameLocator('iframe[title="Bookend"]');
  const costs = { key: new Array<number[]>(), owner: new Array<number[]>() };
  for (let round = 0; round < rounds; round++) {
    const row = panel.getByRole('group', { name: /^Action 50 / });
    costs.key.push(await typeInto(page, row.getByRole('textbox', { name: 'Action', exact: true }), sentence));
    const owner = row.getByRole('combobox', { name: /^Owner of / });
    await owner.fill('');
    costs.owner.push(await typeInto(page, owner, 'somebody of the agency'));
  }
  await browser.close();
  return [
    ...rowsOf(`a key in an action, ${listLength} rows`, costs.key),
    ...rowsOf(`a key in an owner, ${listLength} rows`, costs.owner),
  ];
}

function rowsOf(what: string, costs: number[][]): Row[] {
  const all = costs.flat();
  return [
    atMost(`${what}, median`, median(all), 16, 'ms'),
    // A bound on the worst of all would fail now and then, by a garbage collection (30 to 51 ms in three runs).
    atMost(
      `${what}, median of the worst in ${rounds} rounds`,
      median(costs.map((round) => Math.max(...round))),
      50,
      'ms',
    ),
    measured(`${what}, worst of all ${all.length}`, `${Math.round(Math.max(...all))} ms`),
  ];
}

/** Types at the end; each keystroke's cost includes everything until the next one. */
async function typeInto(page: Page, field: ReturnType<Page['locator']>, text: string): Promise<number[]> {
  await field.click();
  await field.press('End');
  const devtools = await page.context().newCDPSession(page);
  // CPU time of this thread, so that other load on the machine doesn't count.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const costs: number[] = [];
  let before = await busyMs(devtools);
  for (const key of text) {
    await page.keyboard.type(key);
    await page.waitForTimeout(betweenKeysMs);
    const after = await busyMs(devtools);
    costs.push(after - before);
    before = after;
  }
  await devtools.detach();
  return costs;
}

async function busyMs(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}
