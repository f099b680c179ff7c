import type { RequestListener, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createApp } from '../app.ts';
import type { Config } from '../core/config.ts';
import { startJobs } from '../jobs.ts';
import { openServices } from '../services.ts';
import type { Services } from '../platform/services.ts';

/** Long enough that panels notice, short enough that nobody walks away. */
const downMs = 1500;

/** Bookend as it runs in production, inside this process, so that it can be stopped and started while people watch. */
export interface Bookend extends AsyncDisposable {
  /** While Bookend is down nobody answers: the connection is cut, as a proxy or a dead process would. */
  handle: RequestListener;
  /** Cuts everybody's stream of notices, and nothing else. */
  cutStreams: () => void;
  /** Ends Bookend in the middle of whatever it does, and begins it again on the same database. */
  restart: () => Promise<void>;
}

export async function createBookend(config: Config, now: () => number): Promise<Bookend> {
  const answers = new Map<ServerResponse, string>();
  let running: { services: Services; app: RequestListener } | undefined;
  let restarting: Promise<void> | undefined;

  async function start(): Promise<void> {
    const services = await openServices(config, { now });
    running = { services, app: createApp(services) };
    startJobs(services);
  }

  /** What still runs inside gets `downMs` to end before its database closes; its callers are gone already. */
  async function stop(restMs: number): Promise<void> {
    const stopping = running;
    running = undefined;
    stopping?.services.stop();
    for (const answer of answers.keys()) answer.destroy();
    await pause(restMs);
    await stopping?.services[Symbol.asyncDispose]();
  }

  async function stopAndStart(): Promise<void> {
    try {
      await stop(downMs);
      await start();
    } finally {
      restarting = undefined;
    }
  }

  await start();
  return {
    handle(request, response) {
      if (!running) {
        request.socket.destroy();
        return;
      }
      answers.set(response, new URL(request.url ?? '/', 'http://localhost').pathname);
      response.on('close', () => answers.delete(response));
      running.app(request, response);
    },
    cutStreams() {
      for (const [answer, path] of answers) if (path.endsWith('/live')) answer.destroy();
    },
    restart() {
      restarting ??= stopAndStart();
      return restarting;
    },
    async [Symbol.asyncDispose]() {
      await restarting;
      await stop(0);
    },
  };
}
