import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { base64urlOf, bytesFrom } from './base64url.ts';
import type { Encrypted } from './deviceKeys.ts';
import type { PersonStore } from './personStore.ts';

/** `key`: its page's, which only this browser can decrypt. */
export interface Sealed {
  key: Encrypted;
  nonce: string;
  data: string;
}

/** Encrypts before it returns. */
export type Seal = (value: unknown) => Sealed;

const keyBytes = 32;
const nonceBytes = 24;

const seals = new WeakMap<PersonStore, Promise<Seal>>();

/**
 * WebCrypto answers later, and a page that goes away has no later. So each page encrypts by a key of its own (XChaCha20-
 * Poly1305, a random nonce each time) at once, and only that key is encrypted by WebCrypto, beforehand.
 */
export function sealFor(store: PersonStore): Promise<Seal> {
  const known = seals.get(store);
  if (known) return known;
  const made = makeSeal(store);
  seals.set(store, made);
  return made;
}

async function makeSeal(store: PersonStore): Promise<Seal> {
  const raw = crypto.getRandomValues(new Uint8Array(keyBytes));
  const key = await store.encrypt(base64urlOf(raw));
  return (value) => {
    const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
    const data = xchacha20poly1305(raw, nonce).encrypt(new TextEncoder().encode(JSON.stringify(value)));
    return { key, nonce: base64urlOf(nonce), data: base64urlOf(data) };
  };
}

/** Undefined where the browser's keys are no longer those it was sealed with, or it isn't what was written. */
export async function unseal(store: PersonStore, { key, nonce, data }: Sealed): Promise<unknown> {
  const raw = await store.decrypt(key);
  if (typeof raw !== 'string') return undefined;
  try {
    const bytes = xchacha20poly1305(bytesFrom(raw), bytesFrom(nonce)).decrypt(bytesFrom(data));
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
