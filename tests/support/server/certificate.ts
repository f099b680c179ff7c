import type { KeyObject } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { selfSigned } from '../../../server/sandbox/certificate.ts';

export async function writeCertificate(file: string): Promise<KeyObject> {
  const { privateKey, publicKey, certificate } = selfSigned('bookend');
  const base64 = certificate.toString('base64');
  const pem = `-----BEGIN CERTIFICATE-----\n${(base64.match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;
  await writeFile(file, pem + privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  return publicKey;
}
