import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { chromium } from 'playwright-core';

/** Debian's Chromium without windows: a page costs half as much as in a full browser. */
const shell = '/usr/bin/chromium-headless-shell';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

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
  const find = () => process.env['CHROME_PATH'] ?? [...first, ...usual, chromium.executablePath()].find(canRun);
  const found = find();
  if (found) return found;
  install(debians);
  const installed = find();
  if (!installed)
    throw new Error('No Chromium was found or could be installed; set CHROME_PATH to a Chrome, Edge or Chromium');
  return installed;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
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
