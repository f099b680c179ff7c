import { createHash, type KeyObject } from 'node:crypto';
import { selfSigned } from '../certificate.ts';

/** The tenant of personal Microsoft accounts. */
export const consumers = '9188040d-6c67-4c5b-b112-36a304b66dad';

export interface SigningKey {
  kid: string;
  privateKey: KeyObject;
  jwk: Record<string, unknown>;
}

/**
 * Most keys sign for every organization, some for one tenant only. Each carries its issuer and no `alg`. Source:
 * "Validate the signing key issuer" on Microsoft's "access tokens" page.
 */
export interface SigningKeys {
  current: () => SigningKey;
  find: (kid: unknown) => SigningKey | undefined;
  /** Key rotation: the previous key stays published. */
  change: () => void;
  ownKey: (tenant: string) => SigningKey;
  /** Publishes another key for this tenant, with the given issuer and cloud. */
  publish: (tenant: string, said: { issuer: string; cloud_instance_name: string }) => SigningKey;
  /** The document at `/<tenant>/discovery/v2.0/keys`; undefined: no such tenant. */
  published: (tenant: string) => { keys: Record<string, unknown>[] } | undefined;
}

/** One per process: generating keys takes longer than the rest of the start. */
const made = new Map<string, SigningKey>();

export function createSigningKeys(login: string, knows: (tenant: string) => boolean): SigningKeys {
  const shared = [once('next'), once('current')];
  const own = new Map<string, SigningKey>();
  const others: { tenant: string; key: SigningKey; jwk: Record<string, unknown> }[] = [];
  const current = () => shared.at(-1) ?? once('current');
  const issuedBy = ({ jwk }: SigningKey, tenant: string) => ({
    ...jwk,
    cloud_instance_name: 'microsoftonline.com',
    issuer: `${login}/${tenant}/v2.0`,
  });
  const ownKey = (tenant: string) => {
    const key = own.get(tenant) ?? once(tenant);
    own.set(tenant, key);
    return key;
  };
  return {
    current,
    find: (kid) => [...shared, ...own.values(), ...others.map(({ key }) => key)].find((key) => key.kid === kid),
    change: () => void shared.push(newKey()),
    ownKey,
    publish(tenant, said) {
      const key = newKey();
      others.push({ tenant, key, jwk: { ...key.jwk, ...said } });
      return key;
    },
    published(tenant) {
      if (tenant === 'common') {
        const everybodys = shared.map((key) => issuedBy(key, '{tenantid}'));
        return { keys: [...everybodys, issuedBy(ownKey(consumers), consumers)] };
      }
      if (!knows(tenant)) return undefined;
      const theirs = [...shared, ...(own.has(tenant) ? [ownKey(tenant)] : [])].map((key) => issuedBy(key, tenant));
      return { keys: [...theirs, ...others.filter((one) => one.tenant === tenant).map(({ jwk }) => jwk)] };
    },
  };
}

function once(name: string): SigningKey {
  const key = made.get(name) ?? newKey();
  made.set(name, key);
  return key;
}

/** Like Entra's, `kid` is the certificate's thumbprint. */
function newKey(): SigningKey {
  const { privateKey, publicKey, certificate } = selfSigned('accounts.accesscontrol.windows.net');
  const kid = createHash('sha1').update(certificate).digest('base64url');
  const { kty, n, e } = publicKey.export({ format: 'jwk' });
  return { kid, privateKey, jwk: { kty, use: 'sig', kid, x5t: kid, n, e, x5c: [certificate.toString('base64')] } };
}
