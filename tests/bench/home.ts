import { Agent, get } from 'node:http';
import { chromium } from 'playwright-core';
import { readToday } from '#contract/person/home.ts';
import { startSandbox } from '../../server/sandbox/sandbox.ts';
import { chromiumArgs, wholeChromiumPath } from '../support/browser/chromium.ts';
import { invent } from '../support/meeting/people.ts';
import { startProcess } from '../support/server/process.ts';
import { startServer } from '../support/server/server.ts';
import { startBareClient } from './support/bareClient.ts';
import { bare, likeThePanel, loadTwice, noLoads, rowsOf } from './support/pageLoad.ts';
import { atMost, measured, percentile, type Row } from './support/row.ts';

const rounds = 5;
const readers = 1_000;

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

/** The bound applies to a warm process; one that has just started still compiles its code. */
async function manyAtOnce(): Promise<Row[]> {
  await using server = await startServer({ people: invent(2 * readers) });
  const { microsoft, config } = server;
  await server.stop();
  await using running = await startProcess(config);
  const url = new URL(readToday.path, running.url);
  const tokens = microsoft.chat.members.map((person) => microsoft.tokenFor(person));
  const first = await allAtOnce(url, tokens.slice(0, readers));
  const others = await allAtOnce(url, tokens.slice(readers));
  const what = `${readers} people open the personal tab at once, p99`;
  return [
    measured(`${what}, of a process that has just started`, `${Math.round(first)} ms`),
    atMost(what, others, 500, 'ms'),
  ];
}

async function allAtOnce(url: URL, tokens: string[]): Promise<number> {
  const agent = new Agent({ keepAlive: true });
  const delays = await Promise.all(
    tokens.map(async (token) => {
      const started = performance.now();
      await read(url, agent, token);
      return performance.now() - started;
    }),
  );
  agent.destroy();
  return percentile(delays, 0.99);
}

function read(url: URL, agent: Agent, token: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { authorization: `Bearer ${token}` } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url.pathname} answered ${response.statusCode}`));
      response.resume();
      response.on('end', resolve);
    }).on('error', reject);
  });
}
