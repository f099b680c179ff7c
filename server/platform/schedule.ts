import type { Services } from './services.ts';

interface Repeating {
  everyMs: number;
  /** What the log says where it fails; it is tried again at the next turn. */
  failure: string;
}

/** Does `work` now and every so often, until the server stops. What a stop cuts off must be safe to begin again. */
export function repeat(services: Services, { everyMs, failure }: Repeating, work: () => Promise<void>): void {
  const { inBackground, log, stopping } = services;
  const turn = () => {
    const done = work().catch((err: unknown) => {
      // The database has closed under what the stop didn't wait for.
      if (!stopping.aborted) log.error({ err }, failure);
    });
    inBackground(done);
  };
  const timer = setInterval(turn, everyMs);
  timer.unref();
  stopping.addEventListener('abort', () => clearInterval(timer), { once: true });
  turn();
}
