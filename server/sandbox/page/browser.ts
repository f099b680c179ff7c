import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { teamsOrigin, secureNames } from './names.ts';
import type { Secure } from './listen.ts';

const usual = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];
const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];

/**
 * In this browser alone Teams' names lead to the sandbox, and its certificate is trusted. A profile of its own keeps it
 * apart from the person's browser.
 */
export function browserArguments({ port, fingerprint }: Secure, profile: string): string[] {
  const rules = secureNames.map((name) => `MAP ${name} 127.0.0.1:${port}`).join(',');
  return [
    `--user-data-dir=${profile}`,
    `--host-resolver-rules=${rules}`,
    `--ignore-certificate-errors-spki-list=${fingerprint}`,
    // Without it a bar warns of the option above.
    '--test-type',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-quic',
    `${teamsOrigin}/`,
  ];
}

/** Opens a Chromium; returns what it ran, or undefined if there is none or no screen. */
export function openBrowser(secure: Secure, profile: string): string | undefined {
  const hasScreen = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  const path = hasScreen ? findBrowser() : undefined;
  if (path === undefined) return undefined;
  spawn(path, browserArguments(secure, profile), { stdio: 'ignore', detached: true }).unref();
  return path;
}

export function findBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const installed = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env['CHROME_PATH'] ?? [], ...usual, ...installed].flat().find(canRun);
}

export function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
