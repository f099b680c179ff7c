import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Config } from '../../../server/core/config.ts';

/** Asking without a pause would take a processor from the server that starts. */
const pollMs = 20;

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface ServerProcess extends AsyncDisposable {
  url: string;
  process: ChildProcess;
  readyMs: number;
  printed: () => string;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

export async function startProcess(
  config: Config,
  folder = root,
  around: NodeJS.ProcessEnv = {},
): Promise<ServerProcess> {
  const port = config.port === 0 ? await freePort() : config.port;
  const started = performance.now();
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: folder,
    env: { ...environment({ ...config, port }), ...around },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${printed}`);
    await setTimeout(pollMs);
  }
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    url,
    process: child,
    readyMs: performance.now() - started,
    printed: () => printed,
    kill: end,
    [Symbol.asyncDispose]: () => end('SIGKILL'),
  };
}

export function environment(config: Config): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOST: config.host,
    PORT: String(config.port),
    PUBLIC_URL: config.publicUrl,
    CLIENT_ID: config.clientId,
    ...(config.credential.kind === 'secret' && { CLIENT_SECRET: config.credential.secret }),
    ...(config.credential.kind === 'certificate' && { CLIENT_CERTIFICATE_FILE: config.credential.file }),
    ...(config.credential.kind === 'managed-identity' && {
      CLIENT_ASSERTION: 'managed-identity',
      MANAGED_IDENTITY_CLIENT_ID: config.credential.identity,
    }),
    TENANTS: config.tenants.join(','),
    TOKEN_VERSIONS: config.tokenVersions.join(','),
    CO_ORGANIZERS: config.readsCoOrganizers ? 'yes' : 'no',
    MEMBERSHIP_SECONDS: String(config.membershipMs / 1000),
    TEAMS_APP_ID: config.teamsAppId,
    TEAMS_CATALOG_APP_ID: config.catalogAppId,
    DATABASE_URL: config.databaseUrl,
    ENTRA_URL: config.entraUrl,
    GRAPH_URL: config.graphUrl,
    ONEDRIVE_URL: config.oneDriveUrl,
    LOG_LEVEL: config.logLevel,
    ...(config.metricsToken !== null && { METRICS_TOKEN: config.metricsToken }),
    RATE_PER_PERSON: String(config.ratePerPerson),
    RATE_PER_TENANT: String(config.ratePerTenant),
    RETENTION_DAYS: [
      config.retention.days,
      ...Object.entries(config.retention.byTenant).map(([tenant, days]) => `${tenant}=${days}`),
    ].join(','),
  };
}

const workers = 10;
const portsOfWorker = 1_000;
const firstPort = 20_000 + (Number(process.env['VITEST_POOL_ID'] ?? 0) % workers) * portsOfWorker;
let ports = process.pid;

/**
 * Below the range from which systems pick a port. A port of that range could belong to another test's server before
 * ours listens, and that server would answer in its place.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < portsOfWorker; tries++) {
    const port = firstPort + (ports++ % portsOfWorker);
    const probe = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
  throw new Error('No port is free');
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/tab`)).ok;
  } catch {
    return false;
  }
}
