import * as z from 'zod/mini';
import { readCertificate } from './certificate.ts';

export interface Config {
  host: string;
  port: number;
  /** This server's URL for browsers, without a trailing slash. */
  publicUrl: string;
  clientId: string;
  credential: Credential;
  /** Entra tenants whose people can sign in, in lower case. */
  tenants: string[];
  /** As the application's `requestedAccessTokenVersion` says; both while it changes. */
  tokenVersions: TokenVersion[];
  /** Whether co-organizers host: needs the permission `OnlineMeetings.Read`, given by an administrator. */
  readsCoOrganizers: boolean;
  /** How long a chat's member list is cached, in milliseconds: removed members lose access within this time. */
  membershipMs: number;
  /** How long closing a meeting can be undone, in milliseconds. Irreversible effects wait for it. */
  closingMs: number;
  teamsAppId: string;
  catalogAppId: string;
  operatorName?: string | undefined;
  /** `file:…`: SQLite. `postgres://…`: PostgreSQL, for several processes. */
  databaseUrl: string;
  entraUrl: string;
  graphUrl: string;
  /** The origin of downloads from a person's OneDrive, as a source of a content security policy. */
  oneDriveUrl: string;
  logLevel: LogLevel;
  /** Bearer token for `/metrics`; null: there is no such endpoint. */
  metricsToken: string | null;
  ratePerPerson: number;
  ratePerTenant: number;
  retention: Retention;
}

/** Days that meetings are kept; 0: forever. */
export interface Retention {
  days: number;
  byTenant: Record<string, number>;
}

export const closingMs = 10_000;

/** Per minute. A typing host saves 75 times a minute; one tick makes up to a thousand attendees refetch at once. */
export const defaultRates = { ratePerPerson: 600, ratePerTenant: 120_000 };

export type Credential =
  | { kind: 'secret'; secret: string }
  | { kind: 'certificate'; file: string }
  /** A federated credential that trusts this user-assigned managed identity, by its client id. */
  | { kind: 'managed-identity'; identity: string };

const tokenVersion = z.enum(['1', '2']);
export type TokenVersion = z.infer<typeof tokenVersion>;

const logLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']);
type LogLevel = z.infer<typeof logLevel>;

/** Plain http only on localhost: tokens and secrets cross these connections. */
const address = z.pipe(
  z.url().check(z.regex(/^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/)),
  z.transform((text) => text.replace(/\/$/, '')),
);

const names = z.transform((text) =>
  typeof text === 'string' ? text.split(',').map((part) => part.trim().toLowerCase()) : text,
);

const count = z.coerce.number().check(z.int(), z.minimum(1));

/** 0: forever. Otherwise at least a week, because a pulse closes before its meeting is deleted. */
const days = '(?:0|[7-9]|[1-9]\\d+)';

/** `365`, or `365, <tenant>=90`. */
const retention = z.pipe(
  z.pipe(
    z.transform((text) => (typeof text === 'string' ? text.replaceAll(/\s/g, '').toLowerCase() : text)),
    z.string().check(z.regex(new RegExp(`^${days}(?:,[\\da-f-]{36}=${days})*$`))),
  ),
  z.transform((text): Retention => {
    const [everybody, ...tenants] = text.split(',');
    const pairs = tenants.map((part) => part.split('='));
    return {
      days: Number(everybody),
      byTenant: Object.fromEntries(pairs.map(([tenant = '', days]) => [tenant, Number(days)])),
    };
  }),
);
const credentialSettings = ['CLIENT_SECRET', 'CLIENT_CERTIFICATE_FILE', 'CLIENT_ASSERTION'];

const settings = z.object({
  HOST: z._default(z.string(), '0.0.0.0'),
  PORT: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65_535)), 3978),
  PUBLIC_URL: address,
  CLIENT_ID: z.guid(),
  CLIENT_SECRET: z.optional(z.string().check(z.minLength(1))),
  CLIENT_CERTIFICATE_FILE: z.optional(z.string().check(z.refine(isCertificate))),
  CLIENT_ASSERTION: z.optional(z.literal('managed-identity')),
  MANAGED_IDENTITY_CLIENT_ID: z.optional(z.guid()),
  TENANTS: z.pipe(names, z.array(z.guid()).check(z.minLength(1))),
  TOKEN_VERSIONS: z._default(z.pipe(names, z.array(tokenVersion).check(z.minLength(1))), ['2']),
  CO_ORGANIZERS: z._default(z.enum(['yes', 'no']), 'no'),
  MEMBERSHIP_SECONDS: z._default(z.coerce.number().check(z.minimum(1), z.maximum(60)), 60),
  TEAMS_APP_ID: z.guid(),
  TEAMS_CATALOG_APP_ID: z.optional(z.guid()),
  OPERATOR_NAME: z.optional(z.string()),
  DATABASE_URL: z._default(
    z.string().check(z.regex(/^(?:file:.+|postgres(?:ql)?:\/\/.+)/), z.refine(saysHowItIsProtected)),
    'file:bookend.db',
  ),
  ENTRA_URL: z._default(address, 'https://login.microsoftonline.com'),
  GRAPH_URL: z._default(address, 'https://graph.microsoft.com/v1.0'),
  ONEDRIVE_URL: z._default(address, 'https://*.sharepoint.com'),
  LOG_LEVEL: z._default(logLevel, 'info'),
  METRICS_TOKEN: z.optional(z.string().check(z.minLength(16))),
  RATE_PER_PERSON: z._default(count, defaultRates.ratePerPerson),
  RATE_PER_TENANT: z._default(count, defaultRates.ratePerTenant),
  RETENTION_DAYS: z._default(retention, { days: 0, byTenant: {} }),
});

const meaning: Record<string, string> = {
  PUBLIC_URL: 'where Teams reaches this server, such as https://bookend.contoso.com',
  CLIENT_ID: "the Entra application's client id",
  CLIENT_CERTIFICATE_FILE: "a PEM file with the Entra application's certificate and its private key",
  CLIENT_ASSERTION: 'managed-identity, or leave it out',
  TOKEN_VERSIONS: '1, 2 or both with a comma between them, as the application is registered',
  CO_ORGANIZERS: 'yes or no',
  MEMBERSHIP_SECONDS: 'between 1 and 60',
  TENANTS: 'the tenant ids whose people may sign in, with commas between them',
  MANAGED_IDENTITY_CLIENT_ID: 'the client id of a user-assigned managed identity, which CLIENT_ASSERTION needs',
  TEAMS_APP_ID: "the id in the Teams app's manifest",
  TEAMS_CATALOG_APP_ID: "the app's id in your organization's catalogue, once it is published there",
  DATABASE_URL:
    'file:bookend.db or postgres://…; without it a file in this folder. On another machine it says how it is protected: ' +
    '?sslmode=verify-full, or sslmode=disable in a network of your own',
  METRICS_TOKEN: 'at least 16 characters, as long and random as a password',
  RETENTION_DAYS: 'days that meetings are kept, such as 365 or 365,<tenant id>=90; 0 is forever, otherwise at least 7',
};

export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Throws a `ConfigError` that names every missing or wrong setting. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const read = settings.safeParse(env);
  const lines = [...complaints(read.error?.issues ?? [], env), ...credentialComplaints(env)];
  if (!read.success || lines.length > 0) {
    const hint = `${advice} To try Bookend without a tenant, run: npm run sandbox`;
    throw new ConfigError(['Bookend does not start half configured.', ...lines, hint].join('\n'));
  }
  const set = read.data;
  return {
    host: set.HOST,
    port: set.PORT,
    publicUrl: set.PUBLIC_URL,
    clientId: set.CLIENT_ID,
    credential: credentialOf(set),
    tenants: set.TENANTS,
    tokenVersions: set.TOKEN_VERSIONS,
    readsCoOrganizers: set.CO_ORGANIZERS === 'yes',
    membershipMs: set.MEMBERSHIP_SECONDS * 1000,
    closingMs,
    teamsAppId: set.TEAMS_APP_ID,
    catalogAppId: set.TEAMS_CATALOG_APP_ID ?? set.TEAMS_APP_ID,
    operatorName: set.OPERATOR_NAME?.trim() || undefined,
    databaseUrl: set.DATABASE_URL,
    entraUrl: set.ENTRA_URL,
    graphUrl: set.GRAPH_URL,
    oneDriveUrl: set.ONEDRIVE_URL,
    logLevel: set.LOG_LEVEL,
    metricsToken: set.METRICS_TOKEN ?? null,
    ratePerPerson: set.RATE_PER_PERSON,
    ratePerTenant: set.RATE_PER_TENANT,
    retention: set.RETENTION_DAYS,
  };
}

const packaged = z.pick(settings, { PUBLIC_URL: true, CLIENT_ID: true, TEAMS_APP_ID: true });

export function readPackageConfig(
  env: NodeJS.ProcessEnv = process.env,
): Pick<Config, 'publicUrl' | 'clientId' | 'teamsAppId'> {
  const read = packaged.safeParse(env);
  if (!read.success)
    throw new ConfigError(['The package is not made.', ...complaints(read.error.issues, env), advice].join('\n'));
  const { PUBLIC_URL: publicUrl, CLIENT_ID: clientId, TEAMS_APP_ID: teamsAppId } = read.data;
  if (publicUrl !== new URL(publicUrl).origin || !publicUrl.startsWith('https:'))
    throw new ConfigError(
      'The package is not made.\n  PUBLIC_URL is not usable: Teams opens https addresses without a path',
    );
  return { publicUrl, clientId, teamsAppId };
}

const advice = 'Set them in the environment.';

function complaints(issues: readonly z.core.$ZodIssue[], env: NodeJS.ProcessEnv): string[] {
  const names = [...new Set(issues.map((issue) => String(issue.path[0])))];
  return names.map((name) => {
    const problem = env[name] === undefined ? 'is missing' : 'is not usable';
    return `  ${name} ${problem}${meaning[name] ? `: ${meaning[name]}` : ''}`;
  });
}

function credentialComplaints(env: NodeJS.ProcessEnv): string[] {
  const chosen = credentialSettings.filter((name) => env[name] !== undefined);
  const found = chosen.length === 0 ? 'none is' : `${chosen.join(' and ')} are`;
  if (chosen.length !== 1) return [`  Exactly one of ${credentialSettings.join(', ')} is needed; ${found} set`];
  // A system-assigned identity can't be a federated credential of an application (entra-docs,
  // workload-identity-federation-config-app-trust-managed-identity.md).
  const name = 'MANAGED_IDENTITY_CLIENT_ID';
  const isNameless = chosen[0] === 'CLIENT_ASSERTION' && env[name] === undefined;
  return isNameless ? [`  ${name} is missing: ${meaning[name]}`] : [];
}

function credentialOf(set: z.infer<typeof settings>): Credential {
  if (set.CLIENT_SECRET !== undefined) return { kind: 'secret', secret: set.CLIENT_SECRET };
  if (set.CLIENT_CERTIFICATE_FILE !== undefined) return { kind: 'certificate', file: set.CLIENT_CERTIFICATE_FILE };
  return { kind: 'managed-identity', identity: set.MANAGED_IDENTITY_CLIENT_ID ?? '' };
}

/** Without `sslmode`, pg connects unencrypted. */
function saysHowItIsProtected(url: string): boolean {
  const server = url.startsWith('postgres') ? URL.parse(url) : null;
  if (!server) return true;
  const host = server.searchParams.get('host') ?? server.hostname;
  return /^(?:|\/.*|localhost|127\.0\.0\.1|\[::1\])$/.test(host) || server.searchParams.has('sslmode');
}

function isCertificate(file: string): boolean {
  try {
    readCertificate(file);
    return true;
  } catch {
    return false;
  }
}
