import { RSABSSA } from '@cloudflare/blindrsa-ts';

const suite = RSABSSA.SHA384.PSS.Randomized();

export interface Blinded {
  blinded: string;
  unblind: (signature: string) => Promise<{ token: string; signature: string }>;
}

/** Does what a panel does before it rates. `key`: the pulse's, SPKI as base64url. */
export async function blindToken(key: string): Promise<Blinded> {
  const spki = Buffer.from(key, 'base64url');
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const publicKey = await crypto.subtle.importKey('spki', spki, algorithm, true, ['verify']);
  const token = suite.prepare(crypto.getRandomValues(new Uint8Array(32)));
  const { blindedMsg, inv } = await suite.blind(publicKey, token);
  return {
    blinded: Buffer.from(blindedMsg).toString('base64url'),
    async unblind(signature) {
      const signed = await suite.finalize(publicKey, token, Buffer.from(signature, 'base64url'), inv);
      return {
        token: Buffer.from(token).toString('base64url'),
        signature: Buffer.from(signed).toString('base64url'),
      };
    },
  };
}
