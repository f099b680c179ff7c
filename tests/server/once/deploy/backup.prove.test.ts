import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { expect, vi } from 'vitest';
import { readRecap, saveDraft } from '#contract/meeting/recap.ts';
import { postgresForThis } from '../../../support/database/freshDatabase.ts';
import { action, begin } from '../../../support/meeting/meeting.ts';
import { isProof, testInTurns } from '../../../support/proof.ts';
import { environment, startProcess } from '../../../support/server/process.ts';
import { personAt, startServer } from '../../../support/server/server.ts';

const test = testInTurns(2);

const script = fileURLToPath(new URL('../../../../server/commands/backup.ts', import.meta.url));

const hosts = 8;

test('a backup during saves is valid and has every draft that was answered before it began', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bookend-'));
  const copy = join(folder, 'copy.db');
  await savedMeanwhile(`file:${join(folder, 'bookend.db')}`, async (env) => {
    await run(process.execPath, [script, copy], { env });
    expect((await stat(copy)).mode & 0o077).toBe(0);
    using file = new DatabaseSync(copy, { readOnly: true });
    expect(file.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);

    const tell = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { env, encoding: 'utf8' });
    expect([tell(copy).status, tell(copy).stderr]).toEqual([1, expect.stringContaining('is there already')]);
    expect(tell().stderr).toContain('Say where to');
    return `file:${copy}`;
  });
});

test.runIf(isProof)(
  'a PostgreSQL dump during saves, once restored, has every draft answered before it began',
  async () => {
    await using postgres = await postgresForThis();
    const folder = await mkdtemp(join(tmpdir(), 'bookend-'));
    const dump = join(folder, 'copy.dump');
    const [url, restored] = [await postgres.makeUrl(), await postgres.makeUrl()];
    await savedMeanwhile(url, async (env) => {
      const seeing = { ...process.env, PGOPTIONS: '-c bookend.tenant=*' };
      await run('pg_dump', ['--format=custom', '--enable-row-security', `--file=${dump}`, url], { env: seeing });
      await run('pg_restore', ['--no-owner', '--exit-on-error', `--dbname=${restored}`, dump], {});
      const result = spawnSync(process.execPath, [script, dump], { env, encoding: 'utf8' });
      expect([result.status, result.stderr]).toEqual([1, expect.stringContaining('pg_dump')]);
      return restored;
    });
    // Without both settings row-level security hides every row; pg_dump fails instead of omitting them.
    const blind = spawnSync('pg_dump', [`--file=${dump}`, url], { encoding: 'utf8' });
    expect([blind.status, blind.stderr]).toEqual([1, expect.stringContaining('row-level security')]);
  },
);

async function savedMeanwhile(databaseUrl: string, backUp: (env: NodeJS.ProcessEnv) => Promise<string>): Promise<void> {
  await using server = await startServer({ config: { databaseUrl } });
  const { ada } = server.microsoft.people;
  const meetings: string[] = [];
  for (let made = 0; made < hosts; made++) {
    meetings.push(await begin(server.as(ada)));
    server.clock.now += 7 * 86_400_000;
  }
  await server.stop();
  await using running = await startProcess(server.config);
  const host = personAt(() => running.url, server.microsoft, ada);
  const acknowledged = new Map(meetings.map((meeting) => [meeting, 0]));
  let isTyping = true;
  const typing = meetings.map(async (meeting) => {
    while (isTyping) {
      const version = acknowledged.get(meeting) ?? 0;
      const content = { actions: [action(`Save ${version + 1}`)], questions: [] };
      const saved = await host.ask(saveDraft, { meeting, body: { version, content } });
      acknowledged.set(meeting, saved.version);
    }
  });
  await vi.waitFor(() => expect(Math.min(...acknowledged.values())).toBeGreaterThan(2), { timeout: 10_000 });
  const before = new Map(acknowledged);
  const copy = await backUp(environment(server.config)).finally(() => (isTyping = false));
  await Promise.all(typing);

  await using restored = await startProcess({ ...server.config, databaseUrl: copy });
  const there = personAt(() => restored.url, server.microsoft, ada);
  let later = 0;
  for (const meeting of meetings) {
    const { version, draft } = await there.ask(readRecap, { meeting });
    expect(version).toBeGreaterThanOrEqual(before.get(meeting) ?? 0);
    expect(draft?.actions.map(({ what }) => what) ?? []).toEqual(version > 0 ? [`Save ${version}`] : []);
    if (version < (acknowledged.get(meeting) ?? 0)) later++;
  }
  // Proves that they typed during the backup.
  expect(later).toBe(hosts);
}

async function run(command: string, args: string[], options: SpawnOptions): Promise<void> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] });
  expect([command, await once(child, 'exit')]).toEqual([command, [0, null]]);
}
