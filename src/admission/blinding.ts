import { ProblemError } from '../api/problem.ts';

/** A token that only this panel knows. The server signs `blinded`; `inverse` unblinds its signature. */
export interface Blinded {
  token: string;
  inverse: string;
  blinded: string;
}

/** `key`: SPKI as base64url, like everything here. */
export type Work =
  | { what: 'blind'; key: string }
  | { what: 'unblind'; key: string; token: string; inverse: string; signature: string };

export interface Worked {
  blind: Blinded;
  unblind: { signature: string };
}

export function blind(key: string): Promise<Blinded> {
  return inWorker<'blind'>({ what: 'blind', key });
}

/** Also verifies the signature. */
export async function unblind(key: string, { token, inverse }: Blinded, signature: string): Promise<string> {
  const unblinded = await inWorker<'unblind'>({ what: 'unblind', key, token, inverse, signature });
  return unblinded.signature;
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
      // The error has no message: the worker's file didn't load.
      reject(cause.message ? new Error(cause.message) : new ProblemError('offline', { cause }));
    });
    worker.postMessage(work);
  });
}
