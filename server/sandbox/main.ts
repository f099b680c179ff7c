import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManifestError } from './app/manifest.ts';
import { OptionError, readOptions, type CommandOptions } from './app/options.ts';
import { buildPages } from './build.ts';
import { browserArguments, openBrowser } from './page/browser.ts';
import { startSandbox, type Sandbox } from './sandbox.ts';

const port = Number(process.env['PORT'] ?? 3978);

// Bookend reaches the fake Microsoft on the loopback address, which a proxy couldn't.
process.env['NO_PROXY'] = ['127.0.0.1', 'localhost', process.env['NO_PROXY']].filter(Boolean).join(',');

try {
  const options = await readOptions(process.argv.slice(2), process.env);
  await buildPages();
  const { app, isOnTwoOrigins } = options;
  const sandbox = await startSandbox({ port, isOnTwoOrigins, ...(app && { app }) });
  const profile = await mkdtemp(join(tmpdir(), 'bookend-sandbox-browser-'));
  tellHowToOpen(sandbox, options, profile);
  const stop = async () => {
    await sandbox[Symbol.asyncDispose]();
    await rm(profile, { recursive: true, force: true });
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
}

function tellHowToOpen({ url, secure, microsoft }: Sandbox, { app }: CommandOptions, profile: string): void {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  if (secure) {
    const opened = openBrowser(secure, profile);
    if (opened !== undefined) say(`The sandbox is ready in a browser of its own: ${opened}`);
    else {
      const args = browserArguments(secure, profile).map((one) => (/[ *]/.test(one) ? `'${one}'` : one));
      say(`The sandbox is ready. Open it with a Chromium (or set CHROME_PATH):\nchromium ${args.join(' ')}`);
    }
  } else say(`Bookend's sandbox is ready: open ${url}`);
  if (app) {
    const { entraUrl, graphUrl, tenant, clientId } = microsoft;
    say(`${app.name}'s server finds Entra's keys at ${entraUrl}/${tenant}/discovery/v2.0/keys, Graph at ${graphUrl};`);
    say(`its client id there is ${clientId}.`);
  }
  say('Its people are invented, nothing in it is Microsoft Teams, and nothing is kept when it ends.');
}

function reasonOf(error: unknown): string {
  if (error instanceof ManifestError) return `Teams would not take this app:\n${error.message}`;
  if (error instanceof OptionError) return error.message;
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!isTaken) throw error;
  return `Port ${port} is taken by another program. Choose another: PORT=3979 npm run sandbox`;
}
