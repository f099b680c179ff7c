import type { SignedToken } from '#contract/wire/admission.ts';
import { ProblemError } from '../api/problem.ts';
import { reloadIfReplaced } from '../loading/newBuild.ts';

/** A token that only this panel knows. The server signs `blinded`; `inverse` unblinds its signature. */
export interface Blinded {
  token: string;
  inverse: string;
  blinded: string;
}

export type Work =
  | { what: 'blind'; key: string }
  | { what: 'unblind'; key: string; token: string; inverse: string; signature: string }
  | { what: 'verify'; key: string; token: string; signature: string };

export interface Worked {
  blind: Blinded;
  unblind: { signature: string };
  verify: { isValid: boolean };
}

export function blind(key: string): Promise<Blinded> {
  return inWorker<'blind'>({ what: 'blind', key });
}

/** Also verifies the signature. */
export async function unblind(key: string, { token, inverse }: Blinded, signature: string): Promise<string> {
  const unblinded = await inWorker<'unblind'>({ what: 'unblind', key, token, inverse, signature });
  return unblinded.signature;
}

/** For tokens that this browser hasn't unblinded itself. */
export async function isValidFor(key: string, { token, signature }: SignedToken): Promise<boolean> {
  return (await inWorker<'verify'>({ what: 'verify', key, token, signature })).isValid;
}

/** In a worker, because on a slow device this would block the screen noticeably. */
function inWorker<What extends Work['what']>(work: Work & { what: What }): Promise<Worked[What]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./blinding.worker.ts', import.meta.url), { type: 'module', name: 'blinding' });
    worker.addEventListener('message', ({ data }: MessageEvent<Worked[What]>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', (cause) => {
      worker.terminate();
      if (cause.message) {
        reject(new Error(cause.message));
        return;
      }
      // The worker's file didn't load.
      void reloadIfReplaced();
      reject(new ProblemError('offline', { cause }));
    });
    worker.postMessage(work);
  });
}
