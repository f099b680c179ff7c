import { constants, createPrivateKey, privateDecrypt, publicEncrypt, type KeyObject } from 'node:crypto';

export interface Signing {
  privateKey: string;
  blinded: string;
}

let known: { text: string; key: KeyObject } | undefined;

/** RFC 9474, 4.3: the raw RSA operation, and its check, without which a CPU fault could leak the key. */
export function sign({ privateKey, blinded }: Signing): string {
  if (known?.text !== privateKey) {
    const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64url'), format: 'der', type: 'pkcs8' });
    known = { text: privateKey, key };
  }
  const raw = { key: known.key, padding: constants.RSA_NO_PADDING };
  const message = Buffer.from(blinded, 'base64url');
  const signature = privateDecrypt(raw, message);
  if (!publicEncrypt(raw, signature).equals(message)) throw new Error('The signature is wrong');
  return signature.toString('base64url');
}
