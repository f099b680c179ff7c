import { cp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './runCommand.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The files that production runs; `server` has its commands. Copied, because pruning packages in place would remove a
 * developer's tools.
 */
const parts = ['server', 'dist/server', 'dist/panel', 'package.json', 'package-lock.json'];

const tools = [join('server', 'sandbox'), join('server', 'translate')];

await runCommand(async () => {
  const folder = resolve(process.argv[2] ?? join(root, 'dist/app'));
  await rm(folder, { recursive: true, force: true });
  const isProduction = (path: string) => !tools.some((tool) => path.slice(root.length).startsWith(tool));
  for (const part of parts) await cp(join(root, part), join(folder, part), { recursive: true, filter: isProduction });
  console.log(`What runs is in ${folder}`);
});
