import { chromium, type Page } from 'playwright-core';
import { readMe } from '#contract/person/home.ts';
import {
  answerAsksToRead,
  deleteReflection,
  nameManager,
  readReflections,
  saveReflectionSetting,
} from '#contract/person/reflection.ts';
import { weekOf } from '#contract/rules/person/reflection.ts';
import { startSandbox } from '../../server/sandbox/sandbox.ts';
import { chromiumArgs, wholeChromiumPath } from '../support/browser/chromium.ts';
import { begin } from '../support/meeting/meeting.ts';
import { personAt, type Person } from '../support/server/server.ts';
import { atMost, median, type Row } from './support/row.ts';

const rounds = 3;
const timeZone = 'Europe/Berlin';

/** A typist of 200 characters a minute, who reads the facts and thinks before each line. */
const betweenKeysMs = 300;
const readingMs = 5_000;
const thinkingMs = 2_000;

const lines = [
  'I asked who sees it differently before I said what I think.',
  'Two people disagreed, and we found the gap in the plan.',
  'it goes quiet after my question',
  'count to ten before I speak',
];

/** From opening the tab to *sent*, with facts prefilled and a manager who has agreed. */
export async function reflectionWritten(): Promise<Row[]> {
  await using sandbox = await startSandbox({ port: 0 });
  const { ada, bo } = sandbox.microsoft.people;
  const [author, manager] = [ada, bo].map((one) => personAt(() => sandbox.url, sandbox.microsoft, one));
  if (!author || !manager) throw new Error('No such people');
  await prepare(author, manager);
  const { now } = await author.ask(readMe, {});
  const week = weekOf(new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now));
  const browser = await chromium.launch({ executablePath: wholeChromiumPath(), args: chromiumArgs });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, timezoneId: timeZone });
  const took: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await page.goto(`${sandbox.url}/?as=ada&frame=personal`);
    await write(page);
    took.push((performance.now() - started) / 1000);
    await author.ask(deleteReflection, { body: { week } });
  }
  await browser.close();
  const what = 'a reflection, from opening the tab to sent, at 200 characters a minute, median';
  return [atMost(what, median(took), 90, 's')];
}

/** Due from Monday on, so whenever this runs. */
async function prepare(author: Person, manager: Person): Promise<void> {
  await begin(author);
  await author.ask(saveReflectionSetting, { body: { timeZone, weekday: 1, countsForInsights: false } });
  await author.ask(nameManager, { body: { person: manager.id } });
  const [asks] = (await manager.ask(readReflections, {})).asks;
  await manager.ask(answerAsksToRead, { asking: asks?.id ?? '', body: { isYes: true } });
}

async function write(page: Page): Promise<void> {
  const panel = page.frameLocator('iframe[title="Bookend"]');
  await panel.getByRole('button', { name: 'Write it' }).click();
  await panel.getByRole('list', { name: 'Your week' }).getByRole('button').first().waitFor();
  await page.waitForTimeout(readingMs);
  await panel.getByRole('textbox', { name: 'What I tried' }).click();
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.waitForTimeout(thinkingMs);
    await page.keyboard.type(line, { delay: betweenKeysMs });
  }
  await panel.getByRole('button', { name: /^Send to / }).click();
  await panel.getByText(/^Sent to /).waitFor();
}
