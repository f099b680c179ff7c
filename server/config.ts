import * as z from 'zod/mini';
import { readCertificate } from './certificate.ts';

/** Everything the server is told from outside. */
export interface Config {
  host: string;
  port: number;
  /** Where browsers reach this server, without a trailing slash. */
  publicUrl: string;
  clientId: string;
  credential: Credential;
  /** The Entra tenants whose people may sign in. */
  tenants: string[];
  /** What the application's `requestedAccessTokenVersion` gives; both while it changes. */
  tokenVersions: TokenVersion[];
  /** Whether co-organizers host: needs the permission `OnlineMeetings.Read`, given by an administrator. */
  readsCoOrganizers: boolean;
  /** How long the chat's member list is believed, in milliseconds: who is removed is out within this time. */
  membershipMs: number;
  /** The `id` of the Teams manifest, which deep links name. */
  teamsAppId: string;
  databaseFile: string;
  entraUrl: string;
  graphUrl: string;
  logLevel: LogLevel;
}

/** How the server proves to Entra that it is the application. */
export type Credential =
  | { kind: 'secret'; secret: string }
  | { kind: 'certificate'; file: string }
  /** A federated credential of the application trusts the managed identity this server runs as. Null: the system's own. */
  | { kind: 'managed-identity'; identity: string | null };

const tokenVersion = z.enum(['1', '2']);
export type TokenVersion = z.infer<typeof tokenVersion>;

const logLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']);
type LogLevel = z.infer<typeof logLevel>;

/** Plain http is for this machine only: tokens and secrets cross these addresses. */
const address = z.pipe(
  z.url().check(z.regex(/^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/)),
  z.transform((text) => text.replace(/\/$/, '')),
);

/** `one, two` */
const names = z.transform((text) =>
  typeof text === 'string' ? text.split(',').map((part) => part.trim().toLowerCase()) : text,
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
  DATABASE_FILE: z._default(z.string(), 'bookend.db'),
  ENTRA_URL: z._default(address, 'https://login.microsoftonline.com'),
  GRAPH_URL: z._default(address, 'https://graph.microsoft.com/v1.0'),
  LOG_LEVEL: z._default(logLevel, 'info'),
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
  TEAMS_APP_ID: "the id in the Teams app's manifest",
};

/** The settings are not complete; the message names each one and what to do. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Reads the environment; throws a `ConfigError` that names every setting that is missing or wrong. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const read = settings.safeParse(env);
  const chosen = credentialSettings.filter((name) => env[name] !== undefined);
  if (!read.success || chosen.length !== 1) throw new ConfigError(complaint(read.error?.issues ?? [], chosen, env));
  const set = read.data;
  return {
    host: set.HOST,
    port: set.PORT,
    publicUrl: set.PUBLIC_URL,
    clientId: set.CLIENT_ID,
    credential:
      set.CLIENT_SECRET !== undefined
        ? { kind: 'secret', secret: set.CLIENT_SECRET }
        : set.CLIENT_CERTIFICATE_FILE !== undefined
          ? { kind: 'certificate', file: set.CLIENT_CERTIFICATE_FILE }
          : { kind: 'managed-identity', identity: set.MANAGED_IDENTITY_CLIENT_ID ?? null },
    tenants: set.TENANTS,
    tokenVersions: set.TOKEN_VERSIONS,
    readsCoOrganizers: set.CO_ORGANIZERS === 'yes',
    membershipMs: set.MEMBERSHIP_SECONDS * 1000,
    teamsAppId: set.TEAMS_APP_ID,
    databaseFile: set.DATABASE_FILE,
    entraUrl: set.ENTRA_URL,
    graphUrl: set.GRAPH_URL,
    logLevel: set.LOG_LEVEL,
  };
}

function complaint(issues: readonly z.core.$ZodIssue[], chosen: string[], env: NodeJS.ProcessEnv): string {
  const names = [...new Set(issues.map((issue) => String(issue.path[0])))];
  const lines = names.map((name) => {
    const problem = env[name] === undefined ? 'is missing' : 'is not usable';
    return `  ${name} ${problem}${meaning[name] ? `: ${meaning[name]}` : ''}`;
  });
  const found = chosen.length === 0 ? 'none is' : `${chosen.join(' and ')} are`;
  if (chosen.length !== 1) lines.push(`  Exactly one of ${credentialSettings.join(', ')} is needed; ${found} set`);
  return [
    'Bookend does not start half configured.',
    ...lines,
    'Set them in the environment. To try Bookend without a tenant, run: npm run sandbox',
  ].join('\n');
}

function isCertificate(file: string): boolean {
  try {
    readCertificate(file);
    return true;
  } catch {
    return false;
  }
}
