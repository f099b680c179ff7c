import { LRUCache } from 'lru-cache';
import type { Config } from './config.ts';
import { AppError } from './errors.ts';
import type { Caller } from './outside/outside.ts';

/** The first of a tenth of a minute's requests may come at once: a panel that opens, a thousand that read again. */
const burstSeconds = 10;

/** Who has asked within the last seconds; the bound keeps memory flat (about 150 bytes each). */
const keysKept = 50_000;

/** Keeps one person or tenant from taking the server away from the others. One process's memory: n processes allow n times as much. */
export interface Rates {
  /** Counts a request. Throws `too_many_requests` with the seconds to wait; such a one is not counted. */
  take(caller: Pick<Caller, 'tenant' | 'id'>): void;
}

export function createRates({ ratePerPerson, ratePerTenant }: Pick<Config, 'ratePerPerson' | 'ratePerTenant'>): Rates {
  const people = buckets(ratePerPerson);
  const tenants = buckets(ratePerTenant);
  return {
    take({ tenant, id }) {
      // A person who asks too much takes nothing from their tenant.
      refuseFor(people(`${tenant} ${id}`) || tenants(tenant));
    },
  };
}

function refuseFor(waitMs: number): void {
  const retryAfterSeconds = Math.ceil(waitMs / 1000);
  if (waitMs > 0) throw new AppError('too_many_requests', 'Too many requests at once', { retryAfterSeconds });
}

/** A token bucket for each key: gives 0 where a request may pass, otherwise the milliseconds until the next one may. */
function buckets(perMinute: number): (key: string) => number {
  const perMs = perMinute / 60_000;
  const size = Math.max(1, perMs * burstSeconds * 1000);
  const known = new LRUCache<string, { left: number; at: number }>({ max: keysKept });
  return (key) => {
    const now = performance.now();
    const bucket = known.get(key) ?? { left: size, at: now };
    bucket.left = Math.min(size, bucket.left + (now - bucket.at) * perMs);
    bucket.at = now;
    known.set(key, bucket);
    if (bucket.left < 1) return (1 - bucket.left) / perMs;
    bucket.left--;
    return 0;
  };
}
