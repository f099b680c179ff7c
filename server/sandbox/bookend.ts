import type { RequestListener } from 'node:http';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { openServices, type Services } from '../services.ts';

/** Bookend as it runs in production, inside this process, so that it can be stopped and started while people watch. */
export interface Bookend extends AsyncDisposable {
  /** Undefined while it is down. */
  readonly handle: RequestListener | undefined;
  stop(): Promise<void>;
  start(): Promise<void>;
}

export async function createBookend(config: Config, now: () => number): Promise<Bookend> {
  let running: { services: Services; handle: RequestListener } | undefined;
  const start = async () => {
    const services = await openServices(config, { now });
    running = { services, handle: createApp(services) };
  };
  const stop = async () => {
    const stopping = running;
    running = undefined;
    await stopping?.services[Symbol.asyncDispose]();
  };
  await start();
  return {
    get handle() {
      return running?.handle;
    },
    start,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
