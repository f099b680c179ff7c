import { AppError } from '../errors.ts';

/** Behind the one that is under way. On PostgreSQL a removal takes a tenth of a second, and a panel waits 15 s. */
export const mostWaiting = 120;

const retryAfterSeconds = 30;

interface Turn {
  tenant: string;
  hasHungUp: () => boolean;
}

type InTurn = <Result>(turn: Turn, work: () => Promise<Result>) => Promise<Result>;

/**
 * A bounded queue per tenant: one piece of work at a time, with other requests in between. Many at once would hold up
 * everybody else: on SQLite in a single block, on PostgreSQL by taking all connections. Throws `busy` where too many wait.
 */
export function createTenantQueues(): InTurn {
  const queues = new Map<string, { last: Promise<unknown>; length: number }>();

  return async ({ tenant, hasHungUp }, work) => {
    const queue = queues.get(tenant) ?? { last: Promise.resolve(), length: 0 };
    if (queue.length > mostWaiting) throw new AppError('busy', 'Too many are waiting already', { retryAfterSeconds });
    queues.set(tenant, queue);
    queue.length++;
    const result = queue.last.then(() => {
      // Nobody reads this answer.
      if (hasHungUp()) throw new AppError('busy', 'The caller has hung up', { retryAfterSeconds });
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
