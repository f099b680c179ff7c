import { once } from 'node:events';
import { createServer } from 'node:http';
import { createApp } from './app.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { openServices } from './services.ts';

/** Azure and Kubernetes kill after 30 s; whatever still runs by then is lost anyway. */
const drainMs = 10_000;

/** What `npm start` runs: a server, or the sentence that says why there is none. */
export async function main(): Promise<void> {
  try {
    await serveUntilStopped(readConfig());
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** Longer than the minute after which balancers let go: one that used a connection which we had just closed would answer
 * 502. Panels keep theirs from one reading to the next, so a thousand that read at once don't connect first. */
const keepAliveMs = 75_000;

/** Serves until a signal, then finishes what runs, for at most ten seconds. */
async function serveUntilStopped(config: Config): Promise<void> {
  const services = await openServices(config);
  const server = createServer(createApp(services));
  server.keepAliveTimeout = keepAliveMs;
  server.listen(config.port, config.host);
  await once(server, 'listening');
  services.log.info({ address: server.address() }, 'Bookend is ready');

  const stop = async () => {
    services.stop();
    const closed = once(server, 'close');
    server.close();
    const deadline = setTimeout(() => server.closeAllConnections(), drainMs);
    await closed;
    clearTimeout(deadline);
    await services[Symbol.asyncDispose]();
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}
