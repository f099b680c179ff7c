import type { Services } from './services.ts';

interface Repeating {
  everyMs: number;
  failure: string;
}

/** Runs `work` now and at each interval until the server stops. It must be safe to interrupt and repeat. */
export function repeat(
  { inBackground, log, stopping }: Pick<Services, 'inBackground' | 'log' | 'stopping'>,
  { everyMs, failure }: Repeating,
  work: () => Promise<void>,
): void {
  const turn = () => {
    const done = work().catch((err: unknown) => {
      // Shutdown didn't wait for this run, so the database is closed.
      if (!stopping.aborted) log.error({ err }, failure);
    });
    inBackground(done);
  };
  const timer = setInterval(turn, everyMs);
  timer.unref();
  stopping.addEventListener('abort', () => clearInterval(timer), { once: true });
  turn();
}
