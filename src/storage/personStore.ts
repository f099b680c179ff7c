import { deviceKeys, type DeviceKeys } from './deviceKeys.ts';
import { entryPrefix } from './entries.ts';
import { takeOverOlder } from './olderEntries.ts';

/**
 * `ballot`: a vote's progress. `pulse`, `pool`, `box`: tokens. `ticket`: a pool ticket to send. `filed`: tokens that
 * also lie in the person's OneDrive. `unsent`: waits for a button. `unsaved`: waits for the server.
 * `result`: one that this person has seen.
 * `guide`: one that this person has put away in a series.
 * `line`: in which meeting this person last saw that line of somebody's card.
 */
export type StoreKind =
  | 'ballot'
  | 'pulse'
  | 'pool'
  | 'box'
  | 'ticket'
  | 'filed'
  | 'unsent'
  | 'unsaved'
  | 'result'
  | 'line'
  | 'guide';

/** `until`: epoch milliseconds; removed at the first opening afterwards. */
export interface StoreEntry {
  until: number;
}

/** Entry names don't reveal whose they are. */
export interface PersonStore extends Omit<DeviceKeys, 'tag'> {
  person: string;
  isLasting: boolean;
  /** Unchecked: only our code writes entries, and a kind implies the type. */
  read: <Entry extends StoreEntry>(kind: StoreKind, id: string) => Entry | undefined;
  write: <Entry extends StoreEntry>(kind: StoreKind, id: string, entry: Entry) => void;
  remove: (kind: StoreKind, id: string) => void;
  ids: (kind: StoreKind) => string[];
  /** Calls back only for other windows' changes. */
  watch: (kind: StoreKind, id: string, onChange: () => void) => () => void;
  /** One window at a time, if the browser supports locks. */
  exclusively: <Result>(kind: StoreKind, id: string, act: () => Promise<Result>) => Promise<Result>;
  /** Replaces an id that would reveal whom it is about. */
  tag: (text: string) => Promise<string>;
}

const prefix = `${entryPrefix}v2.`;

const opening = new Map<string, Promise<PersonStore>>();
const opened = new Map<string, PersonStore>();

/** If IndexedDB, WebCrypto or storage is blocked, it lasts only as long as the panel. */
export function openStore(person: string): Promise<PersonStore> {
  const known = opening.get(person);
  if (known) return known;
  const store = open(person).then((made) => {
    opened.set(person, made);
    return made;
  });
  opening.set(person, store);
  return store;
}

/** Whether it may keep something typed that the server doesn't have. */
export function keepsTyped(store: PersonStore): boolean {
  return !store.isLasting || store.ids('unsaved').length + store.ids('unsent').length > 0;
}

export function openedStore(person: string): PersonStore | undefined {
  return opened.get(person);
}

async function open(person: string): Promise<PersonStore> {
  const keys = canKeep() ? await deviceKeys() : undefined;
  tidy(Date.now());
  if (!keys) return inMemory(person);
  const personTag = await keys.tag(person);
  forgetUnsavedOfOthers(personTag);
  const store = lasting(person, keys, personTag);
  await takeOverOlder(store, Date.now());
  return store;
}

function lasting(person: string, keys: DeviceKeys, personTag: string): PersonStore {
  const entryName = (kind: StoreKind, id: string) => `${prefix}${kind}.${personTag}.${id}`;
  const overflow = new Map<string, string>();
  return {
    ...keys,
    person,
    isLasting: true,
    read: (kind, id) => parse(overflow.get(entryName(kind, id)) ?? localStorage.getItem(entryName(kind, id))),
    write: (kind, id, entry) => {
      const name = entryName(kind, id);
      try {
        localStorage.setItem(name, JSON.stringify(entry));
        overflow.delete(name);
      } catch {
        overflow.set(name, JSON.stringify(entry));
      }
    },
    remove: (kind, id) => {
      overflow.delete(entryName(kind, id));
      localStorage.removeItem(entryName(kind, id));
    },
    ids: (kind) => idsIn([...Object.keys(localStorage), ...overflow.keys()], entryName(kind, '')),
    watch: (kind, id, onChange) => {
      const listen = ({ key }: StorageEvent) => {
        if (key === entryName(kind, id)) onChange();
      };
      window.addEventListener('storage', listen);
      return () => {
        window.removeEventListener('storage', listen);
      };
    },
    // The Web Locks API is missing on pages that aren't served securely.
    exclusively: async (kind, id, act) =>
      'locks' in navigator ? navigator.locks.request(entryName(kind, id), act) : act(),
  };
}

/** Never written to disk, so never encrypted. */
function inMemory(person: string): PersonStore {
  const entries = new Map<string, string>();
  const entryName = (kind: StoreKind, id: string) => `${kind}.${id}`;
  return {
    person,
    isLasting: false,
    read: (kind, id) => parse(entries.get(entryName(kind, id)) ?? null),
    write: (kind, id, entry) => {
      entries.set(entryName(kind, id), JSON.stringify(entry));
    },
    remove: (kind, id) => {
      entries.delete(entryName(kind, id));
    },
    ids: (kind) => idsIn([...entries.keys()], entryName(kind, '')),
    watch: () => () => {},
    exclusively: (_kind, _id, act) => act(),
    tag: (text) => Promise.resolve(text),
    encrypt: (value) => Promise.resolve({ iv: '', data: JSON.stringify(value) }),
    decrypt: ({ data }) => Promise.resolve(JSON.parse(data) as unknown),
  };
}

function idsIn(names: string[], start: string): string[] {
  const found = names.filter((name) => name.startsWith(start));
  return [...new Set(found)].map((name) => name.slice(start.length));
}

function tidy(now: number): void {
  try {
    for (const name of Object.keys(localStorage).filter((one) => one.startsWith(prefix)))
      if ((parse(localStorage.getItem(name))?.until ?? 0) < now) localStorage.removeItem(name);
  } catch {
    // Storage is blocked, so there is nothing to remove.
  }
}

function forgetUnsavedOfOthers(personTag: string): void {
  const all = `${prefix}unsaved.`;
  for (const name of Object.keys(localStorage))
    if (name.startsWith(all) && !name.startsWith(`${all}${personTag}.`)) localStorage.removeItem(name);
}

function canKeep(): boolean {
  try {
    localStorage.setItem(prefix, '');
    localStorage.removeItem(prefix);
    return true;
  } catch {
    return false;
  }
}

function parse<Entry extends StoreEntry>(text: string | null): Entry | undefined {
  try {
    const entry: unknown = JSON.parse(text ?? 'null');
    return isEntry<Entry>(entry) ? entry : undefined;
  } catch {
    return undefined;
  }
}

function isEntry<Entry extends StoreEntry>(entry: unknown): entry is Entry {
  return typeof entry === 'object' && entry !== null && 'until' in entry && typeof entry.until === 'number';
}
