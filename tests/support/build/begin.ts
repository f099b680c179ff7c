import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('build.ts', import.meta.url));

/** What the file holds once the build has succeeded; otherwise it says why not. */
export const built = 'built';

/** Every project has this setup, and all of them use one build. */
const begun: { build?: Promise<void> } = ((globalThis as { bookendBuild?: object }).bookendBuild ??= {});

/**
 * Begins to build the panel, the sandbox's page and the server as shipped, so that tests run against what people get.
 * In a process of its own: it takes half a minute of one processor, in which the panel's parts are tested. `wait.ts`
 * waits for it.
 */
export default function setup(): () => Promise<void> {
  const marker = (process.env['BUILD_ENDED'] ??= join(tmpdir(), `bookend-build-${crypto.randomUUID()}`));
  begun.build ??= build(marker);
  return async () => {
    await begun.build;
    await rm(marker, { force: true });
  };
}

async function build(marker: string): Promise<void> {
  const child = spawn(process.execPath, [script], { stdio: 'inherit' });
  const how = await new Promise<string>((resolve) => {
    child.once('error', ({ message }) => {
      resolve(message);
    });
    child.once('exit', (code) => {
      resolve(code === 0 ? built : `it ended with ${code}`);
    });
  });
  await writeFile(marker, how);
}
