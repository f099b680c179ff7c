import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../server/process.ts';

/** The tests' PostgreSQL: the one at `TEST_DATABASE_URL`, or a local one in a temporary folder. */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env['TEST_DATABASE_URL']) {
    console.warn('PostgreSQL: the one at TEST_DATABASE_URL');
    return async () => {};
  }
  const running = await startPostgres();
  // Tests run in child processes, which inherit the environment.
  process.env['TEST_DATABASE_URL'] = running.url;
  process.env['TEST_SUPERUSER_URL'] = running.superuserUrl;
  return () => running.stop();
}

/** A new cluster without durability: a crash of the machine may lose data, a crash of our processes may not. */
export async function startPostgres(settings: Record<string, string> = { fsync: 'off' }) {
  const bin = binaries();
  const folder = mkdtempSync(join(tmpdir(), 'bookend-postgres-'));
  const as = unprivileged();
  if (as) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'keeper', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  execFileSync(join(bin, 'initdb'), initdb, { ...as, cwd: folder, stdio: 'pipe' });
  // Trusts everybody except this role's members, who need their passwords.
  const access = join(data, 'pg_hba.conf');
  writeFileSync(access, `host all +with_password 127.0.0.1/32 scram-sha-256\n${readFileSync(access, 'utf8')}`);
  const port = await freePort();
  const options = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '300',
    // It would connect to a database while its owner drops it.
    autovacuum: 'off',
    ...settings,
  };
  const set = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const begin = () =>
    spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...set], { ...as, cwd: folder, stdio: 'ignore' });
  let server = begin();
  const url = (user: string) => `postgres://${user}@127.0.0.1:${port}/postgres`;
  await answers(url('keeper'));
  const keeper = new pg.Client(url('keeper'));
  await keeper.connect();
  await keeper.query('create role bookend login createdb');
  await keeper.query('create role with_password');
  await keeper.end();
  console.warn(`PostgreSQL: ${bin}`);
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill(signal);
    await gone;
  };
  return {
    url: url('bookend'),
    superuserUrl: url('keeper'),
    /** `stop`: fast shutdown, as by an operator. `crash`: immediate, with recovery at the next start. */
    pause: (how: 'stop' | 'crash' = 'stop') => end(how === 'crash' ? 'SIGQUIT' : 'SIGINT'),
    /** Connections stay open but hang, as with a stuck disk. Returns a function that resumes it. */
    async freeze(): Promise<() => void> {
      const client = new pg.Client(url('keeper'));
      await client.connect();
      const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity');
      await client.end();
      const all = [server.pid ?? 0, ...rows.map(({ pid }) => pid)];
      const send = (signal: NodeJS.Signals) => {
        for (const pid of all) if (isRunning(pid)) process.kill(pid, signal);
      };
      send('SIGSTOP');
      return () => send('SIGCONT');
    },
    async resume() {
      server = begin();
      await answers(url('keeper'));
    },
    async stop() {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A database of a temporary cluster goes with it: dropping one forces a checkpoint, which takes longer than a test. */
export async function makeDatabase(
  serverUrl: string,
  template?: string,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `bookend_${crypto.randomUUID().replaceAll('-', '')}`;
  const run = async (statement: string) => {
    const client = new pg.Client(serverUrl);
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  // The other strategy writes every page of the copy into the write-ahead log.
  await run(`create database ${name}${template === undefined ? '' : ` template ${template} strategy file_copy`}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const isTemporary = process.env['TEST_SUPERUSER_URL'] !== undefined;
  return { url: url.href, drop: isTemporary ? async () => {} : () => run(`drop database ${name} with (force)`) };
}

function binaries(): string {
  const debians = '/usr/lib/postgresql';
  const versions = existsSync(debians) ? readdirSync(debians).toSorted((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(debians, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
  if (found) return found;
  const onPath = (process.env['PATH'] ?? '').split(':').find((folder) => existsSync(join(folder, 'initdb')));
  if (onPath) return onPath;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.warn('No PostgreSQL here: installing one with apt-get install postgresql');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'postgresql'], { stdio: 'inherit', env });
    return binaries();
  }
  throw new Error(
    'No PostgreSQL here: install one, or name a server in TEST_DATABASE_URL (its user may make databases)',
  );
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function answers(url: string): Promise<void> {
  const giveUpAt = Date.now() + 30_000;
  for (;;) {
    const client = new pg.Client(url);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
