import { createStore, get, update } from 'idb-keyval';
import { base64urlOf, bytesFrom } from './base64url.ts';

export interface Encrypted {
  iv: string;
  data: string;
}

/** Non-extractable keys: usable in this browser only. */
export interface DeviceKeys {
  encrypt: (value: unknown) => Promise<Encrypted>;
  /** Undefined: the keys have changed since it was encrypted. */
  decrypt: (encrypted: Encrypted) => Promise<unknown>;
  /** A keyed hash: deterministic, and reveals nothing about `text`. */
  tag: (text: string) => Promise<string>;
}

interface StoredKeys {
  encryption: CryptoKey;
  names: CryptoKey;
}

/** Some browsers neither open nor refuse a database. */
const openWithinMs = 5_000;
const ivBytes = 12;
const tagLength = 22;

let keys: Promise<DeviceKeys | undefined> | undefined;

/** Undefined: IndexedDB is blocked, or the page isn't served securely. */
export function deviceKeys(): Promise<DeviceKeys | undefined> {
  return (keys ??= Promise.race([open(), nothingAfter(openWithinMs)]).catch(() => undefined));
}

async function open(): Promise<DeviceKeys> {
  const store = createStore('bookend', 'keys');
  let stored = await get<StoredKeys>('device', store);
  if (!stored) {
    const made = await generate();
    // One transaction, so that two windows opening for the first time use the same keys.
    await update<StoredKeys>('device', (before) => before ?? made, store);
    stored = (await get<StoredKeys>('device', store)) ?? made;
  }
  return keysOf(stored);
}

async function generate(): Promise<StoredKeys> {
  const isExtractable = false;
  return {
    encryption: await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, isExtractable, [
      'encrypt',
      'decrypt',
    ]),
    names: await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, isExtractable, ['sign']),
  };
}

function keysOf({ encryption, names }: StoredKeys): DeviceKeys {
  return {
    encrypt: async (value) => {
      const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
      const text = new TextEncoder().encode(JSON.stringify(value));
      const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, encryption, text);
      return { iv: base64urlOf(iv), data: base64urlOf(new Uint8Array(data)) };
    },
    decrypt: async ({ iv, data }) => {
      try {
        const algorithm = { name: 'AES-GCM', iv: bytesFrom(iv) };
        const text = await crypto.subtle.decrypt(algorithm, encryption, bytesFrom(data));
        return JSON.parse(new TextDecoder().decode(text)) as unknown;
      } catch {
        return undefined;
      }
    },
    tag: async (text) => {
      const bytes = await crypto.subtle.sign('HMAC', names, new TextEncoder().encode(text));
      return base64urlOf(new Uint8Array(bytes)).slice(0, tagLength);
    },
  };
}

function nothingAfter(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms, undefined));
}
