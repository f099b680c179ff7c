import {
  createHash,
  createHmac,
  createPublicKey,
  generateKeyPair,
  verify,
  constants,
  type KeyObject,
} from 'node:crypto';
import { promisify } from 'node:util';
import { boundedMap } from '../../core/boundedMap.ts';
import { openWorker } from '../workerPool.ts';
import type { Signing } from './signing.worker.ts';

export interface AdmissionKeys {
  privateKey: string;
  publicKey: string;
}

/** `purpose` names what a pair is for. Concurrent requests for the same purpose share one pair. */
export type MakeKeys = (purpose: string) => Promise<AdmissionKeys>;

/** Concurrency limit: libuv's pool has four threads, and verifying a token needs one of them. */
const madeAtOnce = 2;

/** Coalesces concurrent requests: a hundred clicks cost one generation. */
export function keyMaker(generate = generateKeys): MakeKeys {
  const making = new Map<string, Promise<AdmissionKeys>>();
  const lanes = Array.from({ length: madeAtOnce }, (): Promise<unknown> => Promise.resolve());
  let lastLane = 0;
  return (purpose) => {
    const before = making.get(purpose);
    if (before) return before;
    lastLane = (lastLane + 1) % madeAtOnce;
    const made = (lanes[lastLane] ?? Promise.resolve()).then(generate).finally(() => making.delete(purpose));
    lanes[lastLane] = made.catch(() => undefined);
    making.set(purpose, made);
    return made;
  };
}

/** 3072 bits, as ASVS 5.0 (11.2.3) asks; generated off the event loop in 0.2 s on average. */
export async function generateKeys(): Promise<AdmissionKeys> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 3072,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  return { privateKey: privateKey.toString('base64url'), publicKey: publicKey.toString('base64url') };
}

/** RFC 9474's BlindSign, off the event loop. Only for values that pass `isBelowModulus`. */
export type Sign = (signing: Signing) => Promise<string>;

export function openSigner(stopping: AbortSignal): Sign {
  return openWorker({ file: new URL('signing.worker.ts', import.meta.url), name: 'sign' }, stopping);
}

export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

/**
 * Pseudonymizes the holder. Without the key, which is deleted at the close, it identifies nobody; so it survives the
 * removal of a name, which could otherwise lead to a second admission.
 */
export function holderOf(privateKey: string, person: string): string {
  return createHmac('sha256', Buffer.from(privateKey, 'base64url')).update(person).digest('base64url');
}

/** Numbers at or above the modulus have no signature. */
export function isBelowModulus(publicKey: string, blinded: Buffer): boolean {
  const { modulus } = opened(publicKey);
  return blinded.length === modulus.length && Buffer.compare(blinded, modulus) < 0;
}

/**
 * People can compare it aloud, as each panel computes it: "4f2a 91bc 03d7 e610". A personal key would identify its
 * holder.
 */
export function fingerprintOf(publicKey: string): string {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');
  return digest.slice(0, 16).replaceAll(/(.{4})(?=.)/g, '$1\u00A0');
}

/** RFC 9474, RSABSSA-SHA384-PSS-Randomized. */
export function isAdmitted(publicKey: string, token: Buffer, signature: Buffer): boolean {
  const key = { key: opened(publicKey).key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  return verify('sha384', token, key, signature);
}

/** Parsing a key takes longer than verifying with it, and a thousand requests use the same one. */
const known = boundedMap<{ key: KeyObject; modulus: Buffer }>(100);

function opened(publicKey: string) {
  const before = known.get(publicKey);
  if (before) return before;
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' });
  const { n = '' } = key.export({ format: 'jwk' });
  const read = { key, modulus: Buffer.from(n, 'base64url') };
  known.set(publicKey, read);
  return read;
}
