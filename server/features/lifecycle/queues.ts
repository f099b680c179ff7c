import { AppError } from '../../core/errors.ts';

/** Jobs waiting behind the running one. On PostgreSQL a removal takes 0.1 s, and a panel times out after 15 s. */
export const mostWaiting = 120;

const retryAfterSeconds = 30;

interface QueuedJob {
  tenant: string;
  hasHungUp: () => boolean;
}

type InTurn = <Result>(turn: QueuedJob, work: () => Promise<Result>) => Promise<Result>;

/**
 * A bounded queue per tenant: one job at a time, with other requests in between. Many jobs at once would block
 * everybody else: on SQLite as one long write, on PostgreSQL by taking all connections. Throws `busy` if the queue is full.
 */
export function createTenantQueues(): InTurn {
  const queues = new Map<string, { last: Promise<unknown>; length: number }>();

  return async ({ tenant, hasHungUp }, work) => {
    const queue = queues.get(tenant) ?? { last: Promise.resolve(), length: 0 };
    if (queue.length > mostWaiting) throw new AppError('busy', 'The queue is full', { retryAfterSeconds });
    queues.set(tenant, queue);
    queue.length++;
    const result = queue.last.then(() => {
      if (hasHungUp()) throw new AppError('busy', 'The caller has disconnected', { retryAfterSeconds });
      return work();
    });
    queue.last = result
      .catch(() => undefined)
      .then(() => new Promise(setImmediate))
      .then(() => {
        queue.length--;
        if (queue.length === 0) queues.delete(tenant);
      });
    return result;
  };
}
