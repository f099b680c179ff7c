import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { livePath } from '#contract/live.ts';
import { startProcess } from '../support/process.ts';
import { pathOf, startServer } from '../support/server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('production refuses to start without its settings, names each one, and points to the sandbox', () => {
  const start = (env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, ['server/main.js'], {
      cwd: root,
      env: { PATH: process.env['PATH'], ...env },
      encoding: 'utf8',
    });
  const bare = start({});
  expect(bare.status).toBe(1);
  for (const name of ['PUBLIC_URL', 'CLIENT_ID', 'TENANTS', 'TEAMS_APP_ID']) {
    expect(bare.stderr).toContain(`${name} is missing`);
  }
  const one = 'Exactly one of CLIENT_SECRET, CLIENT_CERTIFICATE_FILE, CLIENT_ASSERTION is needed; ';
  expect(bare.stderr).toContain(`${one}none is set`);
  expect(bare.stderr).toContain('npm run sandbox');
  expect(bare.stderr).not.toContain('    at ');
  const plain = start({ PUBLIC_URL: 'http://bookend.contoso.example', CLIENT_ID: 'ours' });
  expect(plain.stderr).toContain('PUBLIC_URL is not usable');
  expect(plain.stderr).toContain('CLIENT_ID is not usable');
  const both = start({ CLIENT_SECRET: 'quiet words', CLIENT_ASSERTION: 'managed-identity' });
  expect(both.stderr).toContain(`${one}CLIENT_SECRET and CLIENT_ASSERTION are set`);
  expect(both.stderr).not.toContain('quiet words');
  const lost = start({ CLIENT_CERTIFICATE_FILE: join(root, 'README.md') });
  expect(lost.stderr).toContain('CLIENT_CERTIFICATE_FILE is not usable');
});

test('production runs without the sandbox: no file of it is needed, none of it is served or built in', async () => {
  await using server = await startServer();
  await server.stop();
  const folder = await mkdtemp(join(tmpdir(), 'bookend-production-'));
  try {
    await cp(join(root, 'server'), join(folder, 'server'), {
      recursive: true,
      // house.test.ts plants files beside this.
      filter: (path) => !/sandbox|planted/.test(path.slice(root.length)),
    });
    await cp(join(root, 'dist/panel'), join(folder, 'dist/panel'), { recursive: true });
    await cp(join(root, 'package.json'), join(folder, 'package.json'));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    await using running = await startProcess(server.config, folder);
    expect((await fetch(`${running.url}/tab`)).headers.get('content-type')).toContain('text/html');
    for (const path of ['/', '/sandbox', '/sandbox/control/events', '/sandbox/page/index.html']) {
      expect((await fetch(`${running.url}${path}`)).status).toBe(404);
    }
    const files = await readdir(join(folder, 'dist/panel'), { recursive: true });
    for (const file of files.filter((name) => /\.(js|html|css)$/.test(name))) {
      const text = await readFile(join(folder, 'dist/panel', file), 'utf8');
      expect([file, /sandbox\/control|Ada Park|localhost:3978/.test(text)]).toEqual([file, false]);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a signal ends open streams and then the server, in good order', async () => {
  await using server = await startServer();
  await server.stop();
  const { microsoft, config } = server;
  await using running = await startProcess(config);
  const stream = await fetch(`${running.url}${pathOf(livePath, { series: microsoft.chat.id })}`, {
    headers: { authorization: `Bearer ${microsoft.tokenFor(microsoft.people.ada)}` },
  });
  const ended = stream.text();
  await running.kill('SIGTERM');
  expect(await ended).toContain(': here');
  expect(running.process.exitCode).toBe(0);
});

test('the page says who we are to Entra, and its headers let Teams frame it and nobody else', async () => {
  await using server = await startServer();
  const response = await fetch(`${server.url}/tab`);
  const html = await response.text();
  expect(html).toContain(`&quot;clientId&quot;:&quot;${server.config.clientId}&quot;`);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toMatch(/frame-ancestors 'self' https:\/\/\*\.cloud\.microsoft https:\/\/teams\.microsoft\.com/);
  expect(policy).not.toContain('localhost');
  for (const gone of ['x-frame-options', 'x-powered-by', 'cross-origin-opener-policy', 'access-control-allow-origin']) {
    expect([gone, response.headers.get(gone)]).toEqual([gone, null]);
  }
  const script = /src="(\/panel\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
  const asset = await fetch(`${server.url}${script}`, { headers: { 'accept-encoding': 'br' } });
  expect(asset.headers.get('content-encoding')).toBe('br');
  expect(asset.headers.get('cache-control')).toContain('immutable');
});
