import type { Draft } from './draft.ts';
import type { Journal, Unsaved } from './keeping.ts';
import { openStore, type PersonStore, type StoreEntry } from './personStore.ts';
import { sealFor, unseal, type Seal, type Sealed } from './sealing.ts';

type UnsavedEntry = StoreEntry & { sealed: Sealed };

const keptMs = 7 * 86_400_000;

/** A hundred rows take 3 ms to encrypt: more than a key should cost. Then they are written in the pauses, and as the page
 * goes away. */
const largeEntry = 16_000;
const largePauseMs = 250;

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
    keep: async (person, name, draft) => {
      if (kept.has(draft)) return;
      kept.add(draft);
      const opened = await open(person);
      if (!opened) return;
      const { store, seal } = opened;
      const start = `${await store.tag(name)}.`;
      draft.keepIn(journalIn(store, start + page, seal));
      for (const id of store.ids('unsaved').filter((one) => one.startsWith(start) && one !== start + page))
        void onceGone(id.slice(start.length), () => takeOver(store, id, draft));
    },
    close,
  };
}

/** Of the page that this module runs in. */
export const thisPage = openPage();

function journalIn<T extends object>(store: PersonStore, id: string, seal: Seal): Journal<T> {
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
    store.write<UnsavedEntry>('unsaved', id, { until: Date.now() + keptMs, sealed });
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
  const entry = store.read<UnsavedEntry>('unsaved', id);
  // Written by us.
  const unsaved = entry && ((await unseal(store, entry.sealed)) as Unsaved<T> | undefined);
  // Its own entry is written before this one goes.
  if (unsaved) draft.takeUp(unsaved);
  store.remove('unsaved', id);
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
