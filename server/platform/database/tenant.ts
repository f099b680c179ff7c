import { AsyncLocalStorage } from 'node:async_hooks';

const tenants = new AsyncLocalStorage<string>();

/** What no tenant asks, such as the clock, sees everybody's rows. */
const everybody = '*';

/** The second wall: PostgreSQL shows what is asked within `work` this tenant's rows only, whatever the statement says. */
export function asTenant<Result>(tenant: string, work: () => Result): Result {
  return tenants.run(tenant, work);
}

export function tenantNow(): string {
  return tenants.getStore() ?? everybody;
}
