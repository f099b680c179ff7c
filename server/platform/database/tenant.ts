import { AsyncLocalStorage } from 'node:async_hooks';

const tenants = new AsyncLocalStorage<string>();

/** Work for no tenant in particular, such as scheduled jobs, sees all tenants' rows. */
const everybody = '*';

/** Row-level security: within `work` PostgreSQL returns only this tenant's rows, whatever the statement says. */
export function asTenant<Result>(tenant: string, work: () => Result): Result {
  return tenants.run(tenant, work);
}

export function tenantNow(): string {
  return tenants.getStore() ?? everybody;
}
