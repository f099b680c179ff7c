import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** In the shape of msal-node's `clientCertificate`. */
interface ClientCertificate {
  privateKey: string;
  thumbprintSha256: string;
}

/**
 * Reads a PEM file with one certificate and its unencrypted private key. Throws if either is missing or they don't
 * match.
 */
export function readCertificate(file: string): ClientCertificate {
  const pem = readFileSync(file, 'utf8');
  const certificate = new X509Certificate(pem);
  const key = createPrivateKey(pem);
  if (!certificate.checkPrivateKey(key)) throw new Error('The key is not the one of the certificate');
  return {
    privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    thumbprintSha256: certificate.fingerprint256.replaceAll(':', ''),
  };
}
