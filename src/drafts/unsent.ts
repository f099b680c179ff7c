import type { QueryClient } from '@tanstack/react-query';
import type { Encrypted } from '../storage/deviceKeys.ts';
import type { PersonStore, StoreEntry } from '../storage/personStore.ts';
import { sealFor, unseal, type Sealed } from '../storage/sealing.ts';

export interface Unsent<T> {
  id: string;
  content: T;
}

const place = (key: string) => ['unsent', key];

export function readInPanel<T>(client: QueryClient, key: string): Unsent<T> | undefined {
  return client.getQueryData<Unsent<T>>(place(key));
}

export function keepInPanel<T>(client: QueryClient, key: string, unsent: Unsent<T>): void {
  client.setQueryDefaults(['unsent'], { gcTime: Infinity });
  client.setQueryData(place(key), unsent);
}

export function forgetInPanel(client: QueryClient, key: string): void {
  client.removeQueries({ queryKey: place(key) });
}

/** Until 2027 there may be older entries encrypted by WebCrypto alone. */
type UnsentEntry = StoreEntry & { sealed: Sealed | Encrypted };

const keptMs = 7 * 86_400_000;

/** Outlasts the panel: encrypted in this person's browser. */
export interface UnsentSlot<T> {
  read: () => Promise<Unsent<T> | undefined>;
  /** Synchronous, because the page may be gone afterwards. */
  keep: (unsent: Unsent<T>) => void;
  forget: () => void;
  watch: (onChange: () => void) => () => void;
}

export async function openSlot<T>(store: PersonStore, key: string, ms = keptMs): Promise<UnsentSlot<T>> {
  // The key may contain a chat's id, which can name its people.
  const [id, seal] = await Promise.all([store.tag(key), sealFor(store)]);
  return {
    read: async () => {
      const entry = store.read<UnsentEntry>('unsent', id);
      if (!entry) return undefined;
      const { sealed } = entry;
      return (await ('key' in sealed ? unseal(store, sealed) : store.decrypt(sealed))) as Unsent<T> | undefined;
    },
    keep: (unsent) => {
      store.write<UnsentEntry>('unsent', id, { until: Date.now() + ms, sealed: seal(unsent) });
    },
    forget: () => {
      store.remove('unsent', id);
    },
    watch: (onChange) => store.watch('unsent', id, onChange),
  };
}
