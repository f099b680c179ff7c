import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { base64urlOf, bytesFrom } from './base64url.ts';
import type { Encrypted } from './deviceKeys.ts';
import type { PersonStore } from './personStore.ts';

/** `key`: the page's key, encrypted with this browser's keys. */
export interface Sealed {
  key: Encrypted;
  nonce: string;
  data: string;
}

export type Seal = (value: unknown) => Sealed;

const keyBytes = 32;
const nonceBytes = 24;

const seals = new WeakMap<PersonStore, Promise<Seal>>();

/**
 * WebCrypto is asynchronous, and an unloading page can't wait. So a page's own key encrypts synchronously
 * (XChaCha20-Poly1305, random nonces); WebCrypto encrypts only that key, beforehand.
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

/** Undefined: the browser's keys have changed, or the entry was tampered with. */
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
