import type { KeyObject } from 'node:crypto';
import { jwtVerify } from 'jose';
import type { SigningKeys } from './keys.ts';
import { login, signToken, verified } from './tokens.ts';

/** The trust of the application's federated credential. Source: Microsoft's "workload identity federation". */
const federation = {
  audience: 'api://AzureADTokenExchange',
  issuer: `${login}/sandbox/v2.0`,
  subject: 'bookend-server',
};

/** Entra allows five minutes of clock skew; MSAL rounds its own second up. */
const clockTolerance = 300;

/** The token that Azure gives a server with the application's managed identity. */
export function machineToken(keys: SigningKeys): string {
  return signToken(keys, { iss: federation.issuer, sub: federation.subject, aud: federation.audience });
}

export async function trusts(
  { keys, certificates, clientId }: { keys: SigningKeys; certificates: readonly KeyObject[]; clientId: string },
  assertion: string,
): Promise<boolean> {
  const isMachine = await verified(keys, assertion, federation.audience).then(
    ({ iss, sub }) => iss === federation.issuer && sub === federation.subject,
    () => false,
  );
  if (isMachine) return true;
  for (const key of certificates) {
    const isSigned = await jwtVerify(assertion, key, { issuer: clientId, subject: clientId, clockTolerance }).then(
      () => true,
      () => false,
    );
    if (isSigned) return true;
  }
  return false;
}
