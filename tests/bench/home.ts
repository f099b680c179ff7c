import { chromium } from 'playwright-core';
import { readToday } from '#contract/person/home.ts';
import { startSandbox } from '../../server/sandbox/sandbox.ts';
import { chromiumArgs, wholeChromiumPath } from '../support/browser/chromium.ts';
import { invent } from '../support/meeting/people.ts';
import { startProcess } from '../support/server/process.ts';
import { startServer } from '../support/server/server.ts';
import { startBareClient } from './support/bareClient.ts';
import { bare, likeThePanel, loadTwice, noLoads, rowsOf } from './support/pageLoad.ts';
import { leanClient } from './support/leanClient.ts';
import { atMost, measured, median, percentile, type Row } from './support/row.ts';

const rounds = 5;
const readers = 1_000;
/** In the first two a process that has just started still compiles its code. */
const waves = 4;

/** `firstUse`: an item on *Today*, or the line that says that nothing is waiting. */
const owner = { as: 'bo', frame: 'personal', firstUse: '[role=tabpanel] section :is(p, li)' };

export async function homeOpened(): Promise<Row[]> {
  return [...(await todayInABrowser()), ...(await manyAtOnce())];
}

async function todayInABrowser(): Promise<Row[]> {
  await using sandbox = await startSandbox({ port: 0 });
  await using bareClient = await startBareClient();
  const browser = await chromium.launch({ executablePath: wholeChromiumPath(), args: chromiumArgs });
  const [owners, bares] = [noLoads(), noLoads()];
  for (let round = 0; round < rounds; round++) {
    await loadTwice(browser, sandbox.url, owner, owners);
    await loadTwice(browser, bareClient.url, bare, bares);
  }
  await browser.close();
  return rowsOf('personal tab, today can be read', owners, bares, likeThePanel);
}

async function manyAtOnce(): Promise<Row[]> {
  await using server = await startServer({ people: invent(waves * readers) });
  const { microsoft, config } = server;
  await server.stop();
  await using running = await startProcess(config);
  const url = new URL(readToday.path, running.url);
  const tokens = microsoft.chat.members.map((person) => microsoft.tokenFor(person));
  const delays: number[] = [];
  for (let wave = 0; wave < waves; wave++)
    delays.push(await allAtOnce(url, tokens.slice(wave * readers, (wave + 1) * readers)));
  const what = `${readers} people open the personal tab at once, p99`;
  return [
    measured(`${what}, wave by wave, of a process that has just started`, `${delays.map(Math.round).join(', ')} ms`),
    atMost(`${what}, once it has compiled its code`, median(delays.slice(waves / 2)), 500, 'ms'),
  ];
}

async function allAtOnce(url: URL, tokens: string[]): Promise<number> {
  const delays = await Promise.all(
    tokens.map(async (token) => {
      const started = performance.now();
      const client = await leanClient(Number(url.port), token);
      await client.ask(url.pathname);
      client.close();
      return performance.now() - started;
    }),
  );
  return percentile(delays, 0.99);
}
