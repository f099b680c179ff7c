import { generateKeys, keyMaker, type AdmissionKeys, type MakeKeys } from '../../../server/platform/admission/keys.ts';

const stock: Promise<AdmissionKeys>[] = [];

/**
 * Real keys, each generated once per worker and used by all its servers: generating one takes 0.2 s of CPU, and
 * `npm test` would need hundreds. Within one server no two are equal.
 */
export function keysFromStock(): MakeKeys {
  let taken = 0;
  return keyMaker(() => (stock[taken++] ??= generateKeys()));
}
