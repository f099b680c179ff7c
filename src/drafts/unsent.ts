import type { QueryClient } from '@tanstack/react-query';
import type { Encrypted } from '../storage/deviceKeys.ts';
import type { PersonStore, StoreEntry } from '../storage/personStore.ts';
import { sealFor, unseal, type Sealed } from '../storage/sealing.ts';

/** Text that is sent only by a button. */
export interface Unsent<T> {
  /** Idempotency key of this text. */
  id: string;
  content: T;
}

const place = (key: string) => ['unsent', key];

/** As long as the panel is open: the query cache keeps it, as it keeps drafts. */
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

/** Unsent text expires after this time. */
const keptMs = 7 * 86_400_000;

/** The same in the person's browser, encrypted, so that it outlasts the panel. */
export interface UnsentSlot<T> {
  read: () => Promise<Unsent<T> | undefined>;
  /** Writes synchronously, because the page may be gone afterwards. */
  keep: (unsent: Unsent<T>) => void;
  forget: () => void;
  watch: (onChange: () => void) => () => void;
}

export async function openSlot<T>(store: PersonStore, key: string): Promise<UnsentSlot<T>> {
  // The key may name a chat, and a chat its people.
  const [id, seal] = await Promise.all([store.tag(key), sealFor(store)]);
  return {
    read: async () => {
      const entry = store.read<UnsentEntry>('unsent', id);
      if (!entry) return undefined;
      const { sealed } = entry;
      // Written by us.
      return (await ('key' in sealed ? unseal(store, sealed) : store.decrypt(sealed))) as Unsent<T> | undefined;
    },
    keep: (unsent) => {
      store.write<UnsentEntry>('unsent', id, { until: Date.now() + keptMs, sealed: seal(unsent) });
    },
    forget: () => {
      store.remove('unsent', id);
    },
    watch: (onChange) => store.watch('unsent', id, onChange),
  };
}
