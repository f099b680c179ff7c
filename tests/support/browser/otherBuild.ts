import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Express } from 'express';
import { securityHeaders } from '../../../server/platform/http/headers.ts';
import { panelPages } from '../../../server/platform/http/page.ts';
import { createBookend } from '../../../server/sandbox/bookend.ts';

const built = fileURLToPath(new URL('../../../dist/panel/', import.meta.url));

export interface Upgrades extends AsyncDisposable {
  bookendBy: typeof createBookend;
  /** From now on the server has only this build's files: the same code, each file by another name. */
  upgrade: (options?: { without?: string }) => Promise<void>;
  /** The addresses asked for so far. */
  asked: () => readonly string[];
}

/** A server whose panel is replaced by another build while people use it. */
export function upgrades(): Upgrades {
  const folders: string[] = [];
  const asked: string[] = [];
  let serve: ((folder: string) => Express) | undefined;
  let current: Express | undefined;
  return {
    bookendBy: async (config, now) => {
      const bookend = await createBookend(config, now);
      serve = (folder) => {
        const pages = express().use(securityHeaders(config)).use(panelPages(config, folder));
        pages.use('/panel', (_request, response) => void response.sendStatus(404));
        return pages.use((request, response) => bookend.handle(request, response));
      };
      return {
        ...bookend,
        handle: (request, response) => {
          asked.push(request.url ?? '');
          if (current) current(request, response);
          else bookend.handle(request, response);
        },
        [Symbol.asyncDispose]: () => bookend[Symbol.asyncDispose](),
      };
    },
    asked: () => asked,
    upgrade: async ({ without } = {}) => {
      const folder = join(tmpdir(), `bookend-build-${crypto.randomUUID()}/`);
      folders.push(folder);
      await copyRenamed(folder, `${folders.length}`, without);
      current = serve?.(folder);
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}

/** Appends `mark` to each file's name, and in the files that import it. */
async function copyRenamed(folder: string, mark: string, without: string | undefined): Promise<void> {
  await cp(built, folder, { recursive: true, filter: (name) => !/\.(br|gz)$/.test(name) });
  const names = await readdir(join(folder, 'assets'));
  const renamed = (name: string) => name.replace(/(\.\w+)$/, `-${mark}$1`);
  const known = new RegExp(names.map((name) => RegExp.escape(name)).join('|'), 'g');
  const files = ['index.html', 'signedIn.html', ...names.map((name) => join('assets', name))];
  for (const file of files) {
    const path = join(folder, file);
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll(known, renamed));
  }
  for (const name of names) {
    const path = join(folder, 'assets', name);
    if (without !== undefined && name.startsWith(`${without}-`)) await rm(path);
    else await rename(path, join(folder, 'assets', renamed(name)));
  }
}
