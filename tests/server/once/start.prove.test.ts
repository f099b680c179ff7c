import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, vi } from 'vitest';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { livePath } from '#contract/rules/wire/live.ts';
import { readRoom } from '#contract/meeting/meeting.ts';
import { saveDraft } from '#contract/meeting/recap.ts';
import { createApp } from '../../../server/app.ts';
import { openServices } from '../../../server/services.ts';
import { askRaw } from '../../support/database/raw.ts';
import { action, begin } from '../../support/meeting/meeting.ts';
import { invent } from '../../support/meeting/people.ts';
import { startProcess } from '../../support/server/process.ts';
import { startServer } from '../../support/server/server.ts';
import { testInTurns } from '../../support/proof.ts';

const test = testInTurns(3);

const root = fileURLToPath(new URL('../../../', import.meta.url));

test('production without its settings refuses to start, names each one, and suggests the sandbox', () => {
  const start = (env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, ['dist/server/main.js'], {
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
  const nameless = start({ CLIENT_ASSERTION: 'managed-identity' });
  expect(nameless.stderr).toContain('MANAGED_IDENTITY_CLIENT_ID is missing: the client id of a user-assigned');
  const lost = start({ CLIENT_CERTIFICATE_FILE: join(root, 'README.md') });
  expect(lost.stderr).toContain('CLIENT_CERTIFICATE_FILE is not usable');
});

test('the built server has every worker thread, with the functions of its source', async () => {
  const workers = globSync('server/**/*.worker.ts', { cwd: root });
  expect(workers.length).toBeGreaterThan(2);
  for (const worker of workers) {
    const built = join(root, 'dist/server', basename(worker, '.ts'));
    const [shipped, source] = await Promise.all([exportsOf(`${built}.js`), exportsOf(join(root, worker))]);
    expect([worker, shipped]).toEqual([worker, source]);
  }
});

async function exportsOf(file: string): Promise<string[]> {
  const namespace = (await import(pathToFileURL(file).href)) as object;
  return Object.keys(namespace).toSorted();
}

test('production runs without the sandbox: no file of it is needed, served or built in', async () => {
  await using server = await startServer();
  await server.stop();
  const folder = await mkdtemp(join(tmpdir(), 'bookend-production-'));
  try {
    const staged = spawnSync(process.execPath, ['server/commands/stage.ts', folder], { cwd: root, encoding: 'utf8' });
    expect([staged.status, staged.stderr]).toEqual([0, '']);
    expect(await readdir(join(folder, 'server'))).not.toContain('sandbox');
    expect(await readdir(folder)).toContain('package-lock.json');
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

test.skipIf(process.platform !== 'linux')(
  'a thousand people connect while the server is busy, and none waits to try again',
  async () => {
    const most = Number(await readFile('/proc/sys/net/core/somaxconn', 'utf8'));
    await using server = await startServer();
    await server.stop();
    await using running = await startProcess(server.config);
    running.process.kill('SIGSTOP');
    const sockets = Array.from({ length: Math.min(1_000, most) }, () =>
      connect(Number(new URL(running.url).port), '127.0.0.1'),
    );
    try {
      await Promise.all(sockets.map((socket) => once(socket, 'connect', { signal: AbortSignal.timeout(20_000) })));
    } finally {
      for (const socket of sockets) socket.destroy();
    }
  },
);

/** The server confirms the headers, and waits for the body. */
const untilItIsThere = { expect: '100-continue' };

test('on SIGTERM streams get a reconnect time, requests finish, new ones get 503, and it ends', async () => {
  await using server = await startServer();
  const { microsoft, config } = server;
  const meeting = await begin(server.as(microsoft.people.ada));
  await server.stop();
  await using running = await startProcess(config);
  const headers = { authorization: `Bearer ${microsoft.tokenFor(microsoft.people.ada)}` };
  const series = microsoft.chat.id;
  const stream = await fetch(`${running.url}${pathOf(livePath, { series })}`, { headers });
  const received = stream.text();
  const body = JSON.stringify({ version: 0, content: { actions: [action('Kept')], questions: [] } });
  const save = request(`${running.url}${pathOf(saveDraft.path, { series, meeting })}`, {
    method: 'PUT',
    headers: { ...headers, 'content-type': 'application/json', 'content-length': body.length, ...untilItIsThere },
  });
  const saved = once(save, 'response') as Promise<[IncomingMessage]>;
  save.write(body.slice(0, 10));
  await once(save, 'continue');

  const ended = running.kill('SIGTERM');
  expect(await received).toMatch(/: here\n\n[^]*retry: \d+\n\n$/);
  const late = await fetch(`${running.url}${pathOf(readRoom.path, { series })}`, { headers });
  expect([late.status, late.headers.get('retry-after'), late.headers.get('connection')]).toEqual([503, '2', 'close']);
  expect(await late.json()).toMatchObject({ code: 'stopping' });
  const ready = await fetch(`${running.url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'stopping' }]);
  expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
  save.end(body.slice(10));
  expect((await saved)[0].statusCode).toBe(200);
  await ended;
  expect(running.process.exitCode).toBe(0);
});

test('a request that never ends holds a stopping server for nine seconds at most', async () => {
  await using server = await startServer();
  const { microsoft, config } = server;
  const meeting = await begin(server.as(microsoft.people.ada));
  await server.stop();
  await using running = await startProcess(config);
  const save = request(`${running.url}${pathOf(saveDraft.path, { series: microsoft.chat.id, meeting })}`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${microsoft.tokenFor(microsoft.people.ada)}`,
      'content-type': 'application/json',
      'content-length': 1000,
      ...untilItIsThere,
    },
  });
  const cut = once(save, 'error');
  save.write('{');
  await once(save, 'continue');
  const started = performance.now();
  await running.kill('SIGTERM');
  expect(performance.now() - started).toBeGreaterThan(5_000);
  // Nine seconds, and some more on a busy machine.
  expect(performance.now() - started).toBeLessThan(14_000);
  expect(running.process.exitCode).toBe(0);
  await cut;
});

test('a starting server runs the scheduled jobs, and an app alone sends the database no query', async () => {
  await using server = await startServer();
  const { microsoft, config } = server;
  const meeting = await begin(server.as(microsoft.people.ada));
  const overdue = { box: 'b', private_key: 'k', public_key: 'k', opens_at: 0, opened_at: null, concerns_json: '[]' };
  await server.db
    .insertInto('concern_box')
    .values({ tenant: microsoft.tenant, series: microsoft.chat.id, meeting, ...overdue })
    .execute();
  await server.stop();

  const asked: string[] = [];
  const services = await openServices(config, { onStatement: (sql) => asked.push(sql) });
  const opening = asked.length;
  createApp(services);
  await services[Symbol.asyncDispose]();
  expect(asked.slice(opening)).toEqual([]);

  await using _running = await startProcess(config);
  const box = async () => (await askRaw(config.databaseUrl, 'select opened_at from concern_box'))[0]?.['opened_at'];
  await expect.poll(box, { timeout: 10_000 }).toEqual(expect.any(Number));
});

test('a SQLite file has one server: the next waits until it stops or dies, or says it’s in use', async () => {
  await using server = await startServer();
  await server.stop();
  await using first = await startProcess(server.config);
  const started = performance.now();
  const refused = startProcess(server.config).finally(() => {
    // Only a server that still runs can hold the file.
    expect(first.process.exitCode, first.printed()).toBeNull();
  });
  await expect(refused).rejects.toThrow(
    /^The server ended: Another Bookend uses \S+bookend\.db\. Stop that one, or set DATABASE_URL to a PostgreSQL/,
  );
  // The stopping server takes up to ten seconds for it.
  expect(performance.now() - started).toBeGreaterThan(10_000);

  const next = startProcess(server.config);
  await first.kill('SIGTERM');
  await using second = await next;
  await second.kill('SIGKILL');
  await using _third = await startProcess(server.config);
});

test('a request that a shutdown cuts off still ends before the database closes', async () => {
  await using server = await startServer({ people: invent(30) });
  const failed = vi.spyOn(server.services.log, 'error');
  const underWay = server.microsoft.cast.map((one) => server.as(one).ask(readRoom, {}));
  const ended = Promise.allSettled(underWay);
  await Promise.race(underWay);
  await server.stop();
  const outcomes = (await ended).map(({ status }) => status);
  expect(outcomes, 'something was under way').toContain('rejected');
  expect(failed.mock.calls).toEqual([]);
});
