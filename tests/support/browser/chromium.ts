import { execFileSync, spawnSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { canRun, findBrowser } from '../../../server/sandbox/page/browser.ts';

/** Debian's Chromium without windows: a page costs half as much as in a full browser. */
const shell = '/usr/bin/chromium-headless-shell';

/** Chromium's own sandbox doesn't run as root; the rest keeps a test browser from calling home. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** For tests, not for measurements: a page without helper threads takes a sixth less processor. */
export const thriftyArgs = [...chromiumArgs, '--js-flags=--single-threaded'];

/**
 * Storage by frame and top-level site, as people's browsers keep it: Playwright turns that off. The last list counts, so
 * this one repeats what else Playwright needs off.
 */
export const partitionedArgs = [
  ...thriftyArgs,
  '--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,' +
    'HttpsFirstBalancedModeAutoEnable,PaintHolding,AvoidCorsURLLoaderRestartOnRedirect,OptimizationHints,' +
    'NetworkTimeServiceQuerying,PreconnectToSearch',
];

export function chromiumPath(): string {
  return findOrInstall(['chromium-headless-shell', 'chromium'], [shell]);
}

/** A full browser, such as people have, for measurements. */
export function wholeChromiumPath(): string {
  return findOrInstall(['chromium']);
}

function findOrInstall(debians: string[], first: string[] = []): string {
  const find = () =>
    process.env['CHROME_PATH'] ?? first.find(canRun) ?? findBrowser() ?? [chromium.executablePath()].find(canRun);
  const found = find();
  if (found) return found;
  install(debians);
  const installed = find();
  if (!installed)
    throw new Error('No Chromium was found or could be installed; set CHROME_PATH to a Chrome, Edge or Chromium');
  return installed;
}

function install(debians: string[]): void {
  const isRootOnDebian = process.getuid?.() === 0 && canRun('/usr/bin/apt-get');
  const say = (how: string) => console.warn(`No Chrome, Edge or Chromium here: installing one with ${how}`);
  if (isRootOnDebian) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    const isInstalled = debians.some((name) => {
      say(`apt-get install ${name}`);
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      return spawnSync('apt-get', ['install', '-y', '-qq', name], { stdio: 'inherit', env }).status === 0;
    });
    if (isInstalled) return;
  }
  say("Playwright's installer");
  execFileSync('npx', ['playwright-core', 'install', 'chromium'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
