import { RSABSSA } from '@cloudflare/blindrsa-ts';
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
  const key = await crypto.subtle.importKey('spki', bytesOf(asked.key), algorithm, true, ['verify']);
  if (asked.what === 'blind') {
    const token = suite.prepare(crypto.getRandomValues(new Uint8Array(tokenBytes)));
    const { blindedMsg, inv } = await suite.blind(key, token);
    return { token: textOf(token), inverse: textOf(inv), blinded: textOf(blindedMsg) };
  }
  const { token, inverse, signature } = asked;
  return { signature: textOf(await suite.finalize(key, bytesOf(token), bytesOf(signature), bytesOf(inverse))) };
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

function textOf(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
