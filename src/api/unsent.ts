import type { QueryClient } from '@tanstack/react-query';
import type { Encrypted } from './deviceKeys.ts';
import type { PersonStore, StoreEntry } from './personStore.ts';

/** What is typed and only sent by a press. */
export interface Unsent<T> {
  /** Of these very words: sent twice under it, they are there once. */
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

type UnsentEntry = StoreEntry & { sealed: Encrypted };

/** Notes that were begun so long ago are posted by nobody. */
const keptMs = 7 * 86_400_000;

/** The same in the person's browser, encrypted, so that it outlasts the panel. */
export interface UnsentSlot<T> {
  read: () => Promise<Unsent<T> | undefined>;
  /** Of several changes in a row the last is written. */
  keep: (unsent: Unsent<T>) => void;
  forget: () => void;
  watch: (onChange: () => void) => () => void;
}

export async function openSlot<T>(store: PersonStore, key: string): Promise<UnsentSlot<T>> {
  // The key may name a chat, and a chat its people.
  const id = await store.tag(key);
  let latest = 0;
  return {
    read: async () => {
      const entry = store.read<UnsentEntry>('unsent', id);
      // Written by us.
      return entry && ((await store.decrypt(entry.sealed)) as Unsent<T> | undefined);
    },
    keep: (unsent) => {
      const change = ++latest;
      void store.encrypt(unsent).then((sealed) => {
        if (change === latest) store.write<UnsentEntry>('unsent', id, { until: Date.now() + keptMs, sealed });
      });
    },
    forget: () => {
      latest++;
      store.remove('unsent', id);
    },
    watch: (onChange) => store.watch('unsent', id, onChange),
  };
}
