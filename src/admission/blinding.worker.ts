import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { base64urlOf, bytesFrom } from '../storage/base64url.ts';
import type { Work, Worked } from './blinding.ts';

const suite = RSABSSA.SHA384.PSS.Randomized();
const tokenBytes = 32;

self.addEventListener('message', ({ data }: MessageEvent<Work>) => {
  work(data).then(
    (worked) => {
      self.postMessage(worked);
    },
    (error: unknown) => {
      // A rejected promise alone would reach nobody.
      reportError(error);
    },
  );
});

async function work(asked: Work): Promise<Worked[Work['what']]> {
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const key = await crypto.subtle.importKey('spki', bytesFrom(asked.key), algorithm, true, ['verify']);
  if (asked.what === 'blind') {
    const token = suite.prepare(crypto.getRandomValues(new Uint8Array(tokenBytes)));
    const { blindedMsg, inv } = await suite.blind(key, token);
    return { token: base64urlOf(token), inverse: base64urlOf(inv), blinded: base64urlOf(blindedMsg) };
  }
  const { token, signature } = asked;
  if (asked.what === 'verify') return { isValid: await suite.verify(key, bytesFrom(signature), bytesFrom(token)) };
  const { inverse } = asked;
  return {
    signature: base64urlOf(await suite.finalize(key, bytesFrom(token), bytesFrom(signature), bytesFrom(inverse))),
  };
}
