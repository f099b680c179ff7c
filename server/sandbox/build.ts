import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const configFile = `${root}vite.config.ts`;

const sources = ['src', 'server/contract', 'server/words', 'vite.config.ts', 'package-lock.json'];
const pages = [
  { mode: 'production', file: 'dist/panel/index.html', from: sources },
  { mode: 'sandbox', file: 'dist/sandbox/index.html', from: [...sources, 'server/sandbox'] },
];
const server = { mode: 'server', file: 'dist/server/main.js', from: ['server', 'vite.config.ts', 'package-lock.json'] };

export function buildPages(): Promise<void> {
  return buildAll(pages);
}

/** The pages, and the server as production runs it. */
export function buildProduct(): Promise<void> {
  return buildAll([...pages, server]);
}

async function buildAll(parts: typeof pages): Promise<void> {
  // Test runners set `NODE_ENV=test`, with which Vite would build React's and Fluent's development code.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await Promise.all(parts.map(buildIfOlder));
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

async function buildIfOlder({ mode, file, from }: (typeof pages)[number]): Promise<void> {
  const newest = Math.max(...(await Promise.all(from.map((path) => newestIn(`${root}${path}`)))));
  const builtAt = await stat(`${root}${file}`).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  if (builtAt < newest) await build({ configFile, mode, logLevel: 'warn' });
}

async function newestIn(path: string): Promise<number> {
  const { mtimeMs } = await stat(path);
  const inside = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = inside.filter((entry) => entry.isFile());
  const times = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(`${parentPath}/${name}`)).mtimeMs),
  );
  return Math.max(mtimeMs, ...times);
}
