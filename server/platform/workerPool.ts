import type { Tinypool } from 'tinypool';

const idleMs = 30_000;

/** `npm run build` puts all files side by side, as JavaScript. */
const isBuilt = import.meta.url.endsWith('.js');

interface WorkerTask {
  file: URL;
  /** Name of the exported function. */
  name: string;
}

/**
 * Runs a function in a worker thread, so that it never blocks the event loop. The thread starts with the first call and
 * ends after an idle half-minute. When the server stops, running calls finish first.
 */
export function openWorker<Input, Output>(
  { file, name }: WorkerTask,
  stopping: AbortSignal,
): (input: Input) => Promise<Output> {
  let pool: Promise<Tinypool> | undefined;
  const running = new Set<Promise<Output>>();
  const open = async () => {
    const { Tinypool } = await import('tinypool');
    const opened = new Tinypool({
      filename: isBuilt ? file.href.replace(/\.ts$/, '.js') : file.href,
      name,
      runtime: 'worker_threads',
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: idleMs,
      useAtomics: false,
    });
    const close = () => void Promise.allSettled(running).then(() => opened.destroy());
    stopping.addEventListener('abort', close, { once: true });
    return opened;
  };
  return async (input) => {
    const done: Promise<Output> = (await (pool ??= open())).run(input);
    running.add(done);
    return done.finally(() => running.delete(done));
  };
}
