import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { base64urlOf, bytesFrom } from './base64url.ts';
import type { Encrypted } from './deviceKeys.ts';
import type { Draft, Journal, Unsaved } from './draft.ts';
import { openStore, type PersonStore, type StoreEntry } from './personStore.ts';

/** `key`: this page's own, which only the browser can decrypt. */
type UnsavedEntry = StoreEntry & { key: Encrypted; nonce: string; data: string };

const keptMs = 7 * 86_400_000;
const keyBytes = 32;
const nonceBytes = 24;

/** WebCrypto answers later, and a page that goes away has no later. So each page encrypts by a key of its own at once, and
 * only that key is encrypted by WebCrypto, beforehand. */
interface PageKey {
  raw: Uint8Array;
  encrypted: Encrypted;
}

/** One opening of the panel. As long as it lasts, what it has not saved is its own to save. */
export interface JournalPage {
  /** Opened before anything is typed, it loses no first words. */
  prepare: (person: string) => Promise<void>;
  /** Has this browser keep what the draft has not saved, for its person alone, and gives it what earlier pages left. Where
   * the browser keeps nothing, the draft lasts as long as the page. */
  keep: <T extends object>(person: string, name: string, draft: Draft<T>) => Promise<void>;
  /** As when the page goes away. */
  close: () => void;
}

export function openPage(): JournalPage {
  const page = crypto.randomUUID();
  const kept = new WeakSet<object>();
  const keys = new WeakMap<PersonStore, Promise<PageKey>>();
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  let held: Promise<void> | undefined;
  const open = async (person: string) => {
    const store = await openStore(person);
    if (!store.isLasting) return undefined;
    const key = keys.get(store) ?? makeKey(store);
    keys.set(store, key);
    held ??= hold(page, closed);
    await held;
    return { store, key: await key };
  };
  return {
    prepare: async (person) => {
      await open(person);
    },
    keep: async (person, name, draft) => {
      if (kept.has(draft)) return;
      kept.add(draft);
      const opened = await open(person);
      if (!opened) return;
      const { store, key } = opened;
      const start = `${await store.tag(name)}.`;
      draft.keepIn(journalIn(store, start + page, key));
      for (const id of store.ids('unsaved').filter((one) => one.startsWith(start) && one !== start + page))
        void onceGone(id.slice(start.length), () => takeOver(store, id, draft));
    },
    close,
  };
}

/** Of the page that this module runs in. */
export const thisPage = openPage();

function journalIn<T extends object>(store: PersonStore, id: string, { raw, encrypted }: PageKey): Journal<T> {
  return {
    write: (unsaved) => {
      const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
      const data = xchacha20poly1305(raw, nonce).encrypt(new TextEncoder().encode(JSON.stringify(unsaved)));
      const until = Date.now() + keptMs;
      const entry = { until, key: encrypted, nonce: base64urlOf(nonce), data: base64urlOf(data) };
      store.write<UnsavedEntry>('unsaved', id, entry);
    },
    clear: () => {
      store.remove('unsaved', id);
    },
  };
}

async function takeOver<T extends object>(store: PersonStore, id: string, draft: Draft<T>): Promise<void> {
  const entry = store.read<UnsavedEntry>('unsaved', id);
  if (!entry) return;
  const key = await store.decrypt(entry.key);
  const unsaved = typeof key === 'string' ? openEntry<T>(entry, bytesFrom(key)) : undefined;
  // Its own entry is written before this one goes.
  if (unsaved) draft.takeUp(unsaved);
  store.remove('unsaved', id);
}

/** Undefined where it isn't what was written. */
function openEntry<T>({ nonce, data }: UnsavedEntry, key: Uint8Array): Unsaved<T> | undefined {
  try {
    const bytes = xchacha20poly1305(key, bytesFrom(nonce)).decrypt(bytesFrom(data));
    // Written by us.
    return JSON.parse(new TextDecoder().decode(bytes)) as Unsaved<T>;
  } catch {
    return undefined;
  }
}

async function makeKey(store: PersonStore): Promise<PageKey> {
  const raw = crypto.getRandomValues(new Uint8Array(keyBytes));
  return { raw, encrypted: await store.encrypt(base64urlOf(raw)) };
}

const lockOf = (page: string) => `bookend.page.${page}`;

/** The browser releases the lock when the page goes away, however it goes. */
function hold(page: string, closed: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    if (!('locks' in navigator)) return resolve();
    void navigator.locks.request(lockOf(page), () => {
      resolve();
      return closed;
    });
  });
}

/** At once where that page is gone; one that is still open may yet save what is its own. */
async function onceGone(page: string, act: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) await navigator.locks.request(lockOf(page), act);
  else await act();
}
