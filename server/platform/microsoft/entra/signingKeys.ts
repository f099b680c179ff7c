import { createLocalJWKSet, errors, type JSONWebKeySet, type JWK, type JWTVerifyGetKey } from 'jose';
import type { Config } from '../../../core/config.ts';
import { AppError } from '../../../core/errors.ts';
import { boundedHttp } from '../http.ts';

/** The name in tokens and metadata, whatever URL Entra is reached at. */
export const entra = 'https://login.microsoftonline.com';

const cloud = 'microsoftonline.com';

/**
 * Entra's keys change rarely, and a token with a new one refetches them at once; a revoked key is refused within a
 * day.
 */
const keysMs = 24 * 3_600_000;

/**
 * Refetched in the background from this age on, so that nobody's sign-in waits for Entra or fails while it is down.
 */
const refreshMs = 12 * 3_600_000;
const refreshRetryMs = 10 * 60_000;

/** Limits refetches, so that made-up key ids don't cause a request to Entra each. */
const keysAgainMs = 60_000;

/** While Entra doesn't respond, every token would trigger a refetch. */
const keysFailedMs = 1_000;

const timeLimitMs = 5_000;

/**
 * One tenant's signing keys, fetched on first use. Throws jose's errors if there is no such key, and
 * `chat_unavailable` if the keys can't be fetched or parsed.
 */
export function signingKeys({ entraUrl }: Pick<Config, 'entraUrl'>, tenant: string): JWTVerifyGetKey {
  const http = boundedHttp(timeLimitMs);
  let keys: JWTVerifyGetKey | undefined;
  // Monotonic: setting the clock back must not prolong the trust in a revoked key.
  let readAt = -Infinity;
  let failedAt = -Infinity;
  let reading: Promise<JWTVerifyGetKey> | undefined;
  let refresh: NodeJS.Timeout | undefined;

  async function read(): Promise<JWTVerifyGetKey> {
    if (performance.now() - failedAt < keysFailedMs) throw unreadable('They could not be read a moment ago');
    try {
      const { status, data } = await http.get<KeysDocument>(`${entraUrl}/${tenant}/discovery/v2.0/keys`);
      if (status !== 200) throw new Error(`Entra answered ${status}`);
      keys = createLocalJWKSet(keysOfTenant(data, tenant));
      readAt = performance.now();
      refreshAfter(refreshMs);
      return keys;
    } catch (cause) {
      failedAt = performance.now();
      if (keys) refreshAfter(refreshRetryMs);
      throw unreadable(cause);
    }
  }

  function refreshAfter(ms: number): void {
    clearTimeout(refresh);
    // A failed refresh schedules the next one, and surfaces only once the keys are too old.
    refresh = setTimeout(() => void readOnce().catch(() => undefined), ms).unref();
  }

  const readOnce = () => (reading ??= read().finally(() => (reading = undefined)));
  const isYoungerThan = (ms: number) => performance.now() - readAt < ms;

  return async (header, token) => {
    const known = keys !== undefined && isYoungerThan(keysMs) ? keys : await readOnce();
    try {
      return await find(known, header, token);
    } catch (cause) {
      if (!(cause instanceof errors.JWKSNoMatchingKey) || isYoungerThan(keysAgainMs)) throw cause;
    }
    return find(await readOnce(), header, token);
  };
}

async function find(keys: JWTVerifyGetKey, ...asked: Parameters<JWTVerifyGetKey>) {
  try {
    return await keys(...asked);
  } catch (cause) {
    throw isTheTokens(cause) ? cause : unreadable(cause);
  }
}

interface KeysDocument {
  keys: (JWK & { issuer?: string; cloud_instance_name?: string })[];
}

/**
 * Excludes keys published for another issuer or cloud. Source: "Validate the signing key issuer" on Microsoft's
 * "access tokens" page; v1 tokens use the same keys (Microsoft.IdentityModel's `AadIssuerValidator`).
 */
function keysOfTenant(document: KeysDocument, tenant: string): JSONWebKeySet {
  const ours = `${entra}/${tenant}/v2.0`;
  const keys = document.keys.filter(
    ({ issuer = ours, cloud_instance_name: instance = cloud }) =>
      issuer.replace('{tenantid}', tenant).toLowerCase() === ours && instance === cloud,
  );
  if (keys.length === 0) throw new Error('Entra publishes no key for this tenant');
  return { keys };
}

function isTheTokens(cause: unknown): boolean {
  return [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported].some(
    (kind) => cause instanceof kind,
  );
}

function unreadable(cause: unknown): AppError {
  return new AppError('chat_unavailable', "Entra's keys cannot be read", { cause });
}
