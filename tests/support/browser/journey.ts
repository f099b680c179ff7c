import { chromium, type Browser, type Frame, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../server/sandbox/sandbox.ts';
import { createBookend } from '../../../server/sandbox/bookend.ts';
import { chromiumPath, partitionedArgs } from './chromium.ts';
import { personAt, type Person } from '../server/server.ts';
import { keysFromStock } from '../server/keyStock.ts';
import { openTunnel, type Tunnel } from './tunnel.ts';

/** On a busy machine the first page of a browser takes half a minute. */
const patienceMs = 60_000;

export interface Window {
  page: Page;
  panel: FrameLocator;
  /** The panel's frame, for calls that a locator doesn't offer. */
  frame: () => Promise<Frame>;
  button: (name: string | RegExp) => Locator;
  field: (name: string | RegExp) => Locator;
  text: (words: string | RegExp) => Locator;
  answer: (question: string, answer: string) => Promise<void>;
  setting: (label: string, value: string) => Promise<void>;
  sandboxButton: (name: string) => Locator;
  reload: () => Promise<void>;
}

export interface WindowOptions {
  theme?: 'default' | 'dark' | 'contrast' | 'glass';
  width?: 280 | 320;
  height?: number;
  frame?: 'sidePanel' | 'content' | 'settings' | 'remove' | 'personal';
  /** Where a deep link leads. */
  subPage?: string;
  isTouch?: boolean;
  locale?: string;
  client?: 'desktop' | 'web' | 'phone';
  beside?: Window;
  /** Third-party storage is blocked, as some browsers do in frames. */
  isStorageBlocked?: boolean;
  /** The test moves the browser's clock, because a rating leaves within half an hour. */
  hasOwnClock?: boolean;
}

export interface Journey extends AsyncDisposable {
  sandbox: Sandbox;
  open: (as: string, options?: WindowOptions) => Promise<Window>;
  visit: (path: string, locale?: string) => Promise<Page>;
  as: (person: string) => Person;
}

/**
 * Browsers log this for every refused or lost request, which some journeys are about; TeamsJS' list of hosts is one.
 */
const networkNoise = /^Failed to load resource/;

/** On two origins a frame may not use the clipboard, and Chromium says so when a page tries. */
export const clipboardRefused = /The Clipboard API has been blocked because of a permissions policy/;

interface JourneyOptions extends SandboxOptions {
  /** Complaints in the console that belong to this journey. Each must come. */
  expected?: readonly RegExp[];
}

let launched: Promise<Browser> | undefined;

/** A sandbox and a browser. On disposal, a console error or a broken page in any window fails the test. */
export async function startJourney({ expected = [], ...options }: JourneyOptions = {}): Promise<Journey> {
  // Most journeys skip the ten seconds in which a close can be undone.
  const makeKeys = keysFromStock();
  const sandbox = await startSandbox({
    port: 0,
    bookendBy: (config, now) => createBookend(config, now, makeKeys),
    isOnTwoOrigins: process.env['TWO'] === 'yes',
    ...options,
    config: { closingMs: 0, ...options.config },
  });
  const tunnel = sandbox.secure && (await openTunnel(sandbox.secure.port));
  const browser = await (launched ??= launch());
  const complaints: string[] = [];
  return {
    sandbox,
    open: (as, look) => openWindow({ sandbox, tunnel, browser, complaints }, as, look),
    visit: async (path, locale = 'en-GB') => {
      const page = await browser.newPage({ locale, viewport: { width: 320, height: 700 } });
      page.setDefaultTimeout(patienceMs);
      await listen(page, path, complaints);
      await page.goto(sandbox.url + path);
      return page;
    },
    as: (key) => {
      const { chat, colleagues } = sandbox.microsoft;
      const person = [...chat.members, ...Object.values(colleagues)].find((one) => one.key === key);
      if (!person) throw new Error(`Nobody is called ${key}`);
      return personAt(() => sandbox.url, sandbox.microsoft, person);
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(browser.contexts().map((context) => context.close()));
      await tunnel?.[Symbol.asyncDispose]();
      await sandbox[Symbol.asyncDispose]();
      expect(complaints.filter((complaint) => !expected.some((one) => one.test(complaint)))).toEqual([]);
      for (const one of expected) expect(complaints).toContainEqual(expect.stringMatching(one));
    },
  };
}

async function launch(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: partitionedArgs });
  // A crashed browser should fail one journey, not all later ones.
  browser.once('disconnected', () => (launched = undefined));
  return browser;
}

interface Sources {
  sandbox: Sandbox;
  tunnel: Tunnel | undefined;
  browser: Browser;
  complaints: string[];
}

async function openWindow(
  { sandbox, tunnel, browser, complaints }: Sources,
  as: string,
  {
    theme = 'default',
    width = 320,
    height = 900,
    frame = 'sidePanel',
    subPage,
    locale = 'en-GB',
    isTouch = false,
    client = 'desktop',
    beside,
    isStorageBlocked = false,
    hasOwnClock = false,
  }: WindowOptions = {},
): Promise<Window> {
  const context =
    beside?.page.context() ??
    (await browser.newContext({
      viewport: { width: 1280, height },
      timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce',
      locale,
      hasTouch: isTouch,
      isMobile: isTouch,
      // Entra's window is on this machine's own name, which no proxy need lead to.
      ...(tunnel && { proxy: { server: tunnel.url, bypass: '127.0.0.1' }, ignoreHTTPSErrors: true }),
    }));
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  await listen(page, as, complaints);
  if (isStorageBlocked) await page.addInitScript(blockStorage);
  if (hasOwnClock) await page.clock.install();
  const shown = { as, theme, locale, client, frame, width: String(width) };
  const query = new URLSearchParams({ ...shown, ...(subPage !== undefined && { subPage }) });
  await page.goto(`${sandbox.pageUrl}/?${query}`);
  const panel = page.frameLocator('iframe[title="Bookend"]');
  return {
    page,
    panel,
    frame: async () => {
      const found = await (await page.waitForSelector('iframe[title="Bookend"]')).contentFrame();
      if (!found) throw new Error('The panel has no frame');
      return found;
    },
    button: (name) => panel.getByRole('button', { name }),
    field: (name) => panel.getByLabel(name, { exact: true }),
    text: (words) => panel.getByText(words),
    answer: async (question, name) => {
      await panel
        .getByRole('radiogroup', { name: question, exact: true })
        .getByRole('radio', { name, exact: true })
        .check();
    },
    setting: async (label, value) => {
      await page.getByLabel(label, { exact: true }).selectOption(value);
    },
    sandboxButton: (name) => page.getByRole('button', { name, exact: true }),
    reload: async () => {
      await page.reload();
    },
  };
}

async function listen(page: Page, who: string, complaints: string[]): Promise<void> {
  page.on('console', (message) => {
    if (message.type() === 'error' && !networkNoise.test(message.text())) complaints.push(`${who}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${who}: ${error.message}`));
  // In every frame: a violation of the server's policy would break the page in Teams.
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.error(`The policy stops ${blockedURI}: ${effectiveDirective}`);
    });
    // React logs only that it has recovered, so log the error itself.
    addEventListener('error', ({ error }) => {
      if (error instanceof Error && error.cause instanceof Error) console.error(error.cause.stack);
    });
  });
}

function blockStorage(): void {
  Object.defineProperty(globalThis, 'localStorage', {
    get() {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
}

export async function sees(locator: Locator, timeout = patienceMs): Promise<void> {
  await locator.first().waitFor({ state: 'visible', timeout });
}

export function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

export async function isGone(locator: Locator): Promise<void> {
  await vi.waitFor(async () => expect(await locator.count()).toBe(0), { timeout: patienceMs, interval: 100 });
}

export function dayIn(days: number): string {
  const at = Date.now() + days * 86_400_000;
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(at);
}

export async function countClicks(window: Window): Promise<() => Promise<number>> {
  await sees(window.panel.getByRole('navigation'));
  const frame = await window.frame();
  await frame.evaluate(() => {
    Object.assign(globalThis, { clicks: 0 });
    addEventListener(
      'pointerdown',
      () => Object.assign(globalThis, { clicks: Reflect.get(globalThis, 'clicks') + 1 }),
      {
        capture: true,
      },
    );
  });
  return () => frame.evaluate(() => Number(Reflect.get(globalThis, 'clicks')));
}
