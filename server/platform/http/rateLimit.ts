import { LRUCache } from 'lru-cache';
import type { Config } from '../../core/config.ts';
import { removeName } from '#contract/lifecycle.ts';
import { AppError } from '../../core/errors.ts';
import { createUnnamedLimit, type UnnamedLimit } from './anonymous.ts';
import type { Caller } from '../../core/people.ts';

/** The first of a tenth of a minute's requests may come at once: a panel that opens, a thousand that read again. */
const burstSeconds = 10;

/** Room for what costs most, also right after a series was exported. */
const costlyBurst = 2 * (removeName.cost ?? 1);

/** Who has asked within the last seconds; the bound keeps memory flat (about 150 bytes each). */
const keysKept = 50_000;

/** Keeps one person or tenant from taking the server away from the others. One process's memory: n processes allow n times as much. */
export interface Rates {
  /** Counts a request, as `cost` ordinary ones. Throws `too_many_requests` with the seconds to wait; such a one is not
   * counted. */
  take(caller: Pick<Caller, 'tenant' | 'id'>, cost?: number): void;
  /** For what is sent without a name. */
  unnamed: UnnamedLimit;
}

export function createRates({ ratePerPerson, ratePerTenant }: Pick<Config, 'ratePerPerson' | 'ratePerTenant'>): Rates {
  const people = buckets(ratePerPerson);
  // What costs much has a bucket of its own: whoever has had their name removed may go on reading.
  const costly = buckets(ratePerPerson, costlyBurst);
  const tenants = buckets(ratePerTenant);
  return {
    take({ tenant, id }, cost = 1) {
      const own = cost > 1 ? costly : people;
      // A person who asks too much takes nothing from their tenant.
      refuseFor(own(`${tenant} ${id}`, cost) || tenants(tenant));
    },
    unnamed: createUnnamedLimit(),
  };
}

function refuseFor(waitMs: number): void {
  const retryAfterSeconds = Math.ceil(waitMs / 1000);
  if (waitMs > 0) throw new AppError('too_many_requests', 'Too many requests at once', { retryAfterSeconds });
}

/** A token bucket for each key: gives 0 where a request may pass, otherwise the milliseconds until the next one may. */
function buckets(perMinute: number, least = 1): (key: string, cost?: number) => number {
  const perMs = perMinute / 60_000;
  const size = Math.max(least, perMs * burstSeconds * 1000);
  const known = new LRUCache<string, { left: number; at: number }>({ max: keysKept });
  return (key, cost = 1) => {
    const now = performance.now();
    const bucket = known.get(key) ?? { left: size, at: now };
    bucket.left = Math.min(size, bucket.left + (now - bucket.at) * perMs);
    bucket.at = now;
    known.set(key, bucket);
    if (bucket.left < cost) return (cost - bucket.left) / perMs;
    bucket.left -= cost;
    return 0;
  };
}
