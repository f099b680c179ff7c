import { boundedMap } from '../../core/boundedMap.ts';
import type { Config } from '../../core/config.ts';
import { removeName } from '#contract/lifecycle.ts';
import { AppError } from '../../core/errors.ts';
import { createUnnamedLimit, type UnnamedLimit } from './anonymous.ts';
import type { Caller } from '../../core/people.ts';

/** In seconds of the rate: an opening panel sends many requests, and a thousand panels refetch at once. */
const burstSeconds = 10;

/** Allows the most expensive request even right after an export. */
const costlyBurst = 2 * (removeName.cost ?? 1);

const keysKept = 50_000;

/** In one process's memory: n processes allow n times as much. */
export interface Rates {
  /** Throws `too_many_requests` with the seconds to wait; refusals aren't counted. `cost`: in ordinary requests. */
  take(caller: Pick<Caller, 'tenant' | 'id'>, cost?: number): void;
  unnamed: UnnamedLimit;
}

export function createRates({ ratePerPerson, ratePerTenant }: Pick<Config, 'ratePerPerson' | 'ratePerTenant'>): Rates {
  const people = buckets(ratePerPerson);
  // Expensive requests have their own bucket, so that people can still read after removing their name.
  const costly = buckets(ratePerPerson, costlyBurst);
  const tenants = buckets(ratePerTenant);
  return {
    take({ tenant, id }, cost = 1) {
      const own = cost > 1 ? costly : people;
      // Requests above a person's limit don't count against their tenant.
      refuseFor(own(`${tenant} ${id}`, cost) || tenants(tenant));
    },
    unnamed: createUnnamedLimit(),
  };
}

function refuseFor(waitMs: number): void {
  const retryAfterSeconds = Math.ceil(waitMs / 1000);
  if (waitMs > 0) throw new AppError('too_many_requests', 'Too many requests at once', { retryAfterSeconds });
}

/** A token bucket per key. Returns 0, or the milliseconds until the next request may pass. */
function buckets(perMinute: number, least = 1): (key: string, cost?: number) => number {
  const perMs = perMinute / 60_000;
  const size = Math.max(least, perMs * burstSeconds * 1000);
  const known = boundedMap<{ left: number; at: number }>(keysKept);
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
