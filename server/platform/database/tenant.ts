import { AsyncLocalStorage } from 'node:async_hooks';

const tenants = new AsyncLocalStorage<string>();

const everybody = '*';

/** Row-level security: within `work` PostgreSQL returns only this tenant's rows, whatever the statement says. */
export function asTenant<Result>(tenant: string, work: () => Result): Result {
  return tenants.run(tenant, work);
}

export function tenantNow(): string {
  return tenants.getStore() ?? everybody;
}
