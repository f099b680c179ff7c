import { closingMs, defaultRates, type Config } from '../core/config.ts';
import type { Microsoft } from './microsoft.ts';

export function configFor(
  { clientId, clientSecret, tenant, entraUrl, graphUrl, oneDriveUrl, teamsApp }: Microsoft,
  set: Pick<Config, 'port' | 'publicUrl' | 'databaseUrl'> & Partial<Config>,
): Config {
  return {
    host: '127.0.0.1',
    clientId,
    credential: { kind: 'secret', secret: clientSecret },
    tenants: [tenant],
    tokenVersions: ['2'],
    readsCoOrganizers: false,
    membershipMs: 60_000,
    closingMs,
    teamsAppId: teamsApp.manifestId,
    catalogAppId: teamsApp.catalogId,
    entraUrl,
    graphUrl,
    oneDriveUrl,
    logLevel: 'error',
    metricsToken: null,
    ...defaultRates,
    retention: { days: 0, byTenant: {} },
    ...set,
  };
}
