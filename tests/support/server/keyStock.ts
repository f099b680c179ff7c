import { generateKeys, keyMaker, type AdmissionKeys, type MakeKeys } from '../../../server/platform/admission/keys.ts';

const stock: Promise<AdmissionKeys>[] = [];

/**
 * Real keys, each generated once per worker: generating one takes 0.2 s of processor, and `npm test` would need hundreds.
 * Each server takes them from the first on, so within a server no two are equal.
 */
export function keysFromStock(): MakeKeys {
  let taken = 0;
  return keyMaker(() => (stock[taken++] ??= generateKeys()));
}
