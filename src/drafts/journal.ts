import type { Draft } from './draft.ts';
import type { Journal, Unsaved, Version } from './keeping.ts';
import { untilNextMeetingMs } from '../storage/entries.ts';
import { openStore, type PersonStore, type StoreEntry } from '../storage/personStore.ts';
import { sealFor, unseal, type Sealed } from '../storage/sealing.ts';

type UnsavedEntry = StoreEntry & { sealed: Sealed };

/** How to reopen a draft whose id was created in this browser: the server may not know it yet. */
export interface Reopening {
  list: string;
  form: object;
}

export interface OpenedDraft<Form = object, T = object> {
  key: string;
  list: string;
  form: Form;
  base: Version<T>;
}

interface JournaledDraft<T extends object> {
  person: string;
  key: string;
  draft: Draft<T>;
  reopening?: Reopening | undefined;
}

type Content<T> = Unsaved<T> & Pick<JournaledDraft<object>, 'key' | 'reopening'>;

/**
 * Encrypting a hundred rows takes 3 ms, too long for a keystroke: large drafts are written in pauses and on unload.
 */
const largeEntry = 16_000;
const largePauseMs = 250;

export interface JournalPage {
  /** Call before anything is typed, so that no first words are lost. */
  prepare: (person: string) => Promise<void>;
  /**
   * Stores unsaved content encrypted for its person, and merges what earlier pages left. Without browser storage the
   * draft lasts only as long as the page.
   */
  keep: <T extends object>(journaled: JournaledDraft<T>) => Promise<void>;
  /** Waits until the page that left a draft is gone. Only `keep` takes drafts over. */
  findLeft: (person: string, list: string, onFound: (left: OpenedDraft) => void) => Promise<void>;
  close: () => void;
}

export function openPage(): JournalPage {
  const page = crypto.randomUUID();
  const kept = new WeakSet<object>();
  const sought = new Set<string>();
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  let held: Promise<void> | undefined;
  const open = async (person: string) => {
    const store = await openStore(person);
    if (!store.isLasting) return undefined;
    held ??= hold(page, closed);
    const [seal] = await Promise.all([sealFor(store), held]);
    return { store, seal };
  };
  return {
    prepare: async (person) => {
      await open(person);
    },
    keep: async ({ person, key, draft, reopening }) => {
      if (kept.has(draft)) return;
      kept.add(draft);
      const opened = await open(person);
      if (!opened) return;
      const { store, seal } = opened;
      const start = `${await store.tag(key)}.`;
      draft.keepIn(journalIn(store, start + page, (unsaved) => seal({ ...unsaved, key, reopening })));
      for (const id of store.ids('unsaved').filter((one) => one.startsWith(start) && one !== start + page))
        void onceGone(id.slice(start.length), () => takeOver(store, id, draft));
    },
    findLeft: async (person, list, onFound) => {
      const opened = await open(person);
      if (!opened) return;
      const { store } = opened;
      for (const id of store.ids('unsaved')) {
        const name = `${list} ${id}`;
        const [, writer = ''] = id.split('.');
        if (writer === page || sought.has(name)) continue;
        sought.add(name);
        void onceGone(writer, async () => {
          const left = await readUnsaved<object>(store, id);
          if (left?.reopening?.list === list) onFound({ ...left.reopening, key: left.key, base: left.base });
        });
      }
    },
    close,
  };
}

export const thisPage = openPage();

function journalIn<T extends object>(
  store: PersonStore,
  id: string,
  seal: (unsaved: Unsaved<T>) => Sealed,
): Journal<T> {
  let waiting: Unsaved<T> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLarge = false;
  const writeNow = () => {
    clearTimeout(timer);
    timer = undefined;
    const unsaved = waiting;
    waiting = undefined;
    if (!unsaved) return;
    const sealed = seal(unsaved);
    isLarge = sealed.data.length > largeEntry;
    store.write<UnsavedEntry>('unsaved', id, { until: Date.now() + untilNextMeetingMs, sealed });
  };
  window.addEventListener('pagehide', writeNow);
  return {
    write: (unsaved) => {
      waiting = unsaved;
      if (isLarge) timer ??= setTimeout(writeNow, largePauseMs);
      else writeNow();
    },
    clear: () => {
      clearTimeout(timer);
      timer = undefined;
      waiting = undefined;
      store.remove('unsaved', id);
    },
  };
}

async function takeOver<T extends object>(store: PersonStore, id: string, draft: Draft<T>): Promise<void> {
  const unsaved = await readUnsaved<T>(store, id);
  // Write the new entry before deleting the old one.
  if (unsaved) draft.takeUp(unsaved);
  store.remove('unsaved', id);
}

async function readUnsaved<T>(store: PersonStore, id: string): Promise<Content<T> | undefined> {
  const entry = store.read<UnsavedEntry>('unsaved', id);
  return entry && ((await unseal(store, entry.sealed)) as Content<T> | undefined);
}

const lockOf = (page: string) => `bookend.page.${page}`;

/** The browser releases the lock when the page closes or crashes. */
function hold(page: string, closed: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    if (!('locks' in navigator)) return resolve();
    void navigator.locks.request(lockOf(page), () => {
      resolve();
      return closed;
    });
  });
}

/** Waits, because an open page may still save its content. */
async function onceGone(page: string, act: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) await navigator.locks.request(lockOf(page), act);
  else await act();
}
