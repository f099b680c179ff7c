import type { RequestListener, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createApp } from '../app.ts';
import type { Config } from '../core/config.ts';
import { startJobs } from '../jobs.ts';
import type { MakeKeys } from '../platform/admission/keys.ts';
import { openServices } from '../services.ts';
import type { Services } from '../platform/services.ts';

const downMs = 1500;

/** Runs Bookend as in production, but in this process, so that it can be restarted while people watch. */
export interface Bookend extends AsyncDisposable {
  /** While Bookend is down, connections are cut, as by a proxy or a dead process. */
  handle: RequestListener;
  cutStreams: () => void;
  restart: () => Promise<void>;
}

export async function createBookend(config: Config, now: () => number, makeKeys?: MakeKeys): Promise<Bookend> {
  const { handle, cutStreams, start, stop } = createInstance(config, { now, ...(makeKeys && { makeKeys }) });
  let restarting: Promise<void> | undefined;

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
    handle,
    cutStreams,
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

interface Instance extends Pick<Bookend, 'handle' | 'cutStreams'> {
  start: () => Promise<void>;
  stop: (restMs: number) => Promise<void>;
}

function createInstance(config: Config, options: { now: () => number; makeKeys?: MakeKeys }): Instance {
  const answers = new Map<ServerResponse, string>();
  let running: { services: Services; app: RequestListener } | undefined;

  async function start(): Promise<void> {
    const services = await openServices(config, options);
    running = { services, app: createApp(services) };
    startJobs(services);
  }

  async function stop(restMs: number): Promise<void> {
    const stopping = running;
    running = undefined;
    stopping?.services.stop();
    for (const answer of answers.keys()) answer.destroy();
    await pause(restMs);
    await stopping?.services[Symbol.asyncDispose]();
  }

  return {
    start,
    stop,
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
  };
}
