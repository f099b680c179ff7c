import type { QueryClient } from '@tanstack/react-query';

/** What is typed and only sent by a press. */
export interface Unsent<T> {
  /** Of these very words: sent twice under it, they are there once. */
  id: string;
  content: T;
}

/** Where it is kept until it is sent. */
export interface Keeping<T> {
  read: () => Unsent<T> | undefined;
  keep: (unsent: Unsent<T>) => void;
  forget: () => void;
  /** Tells when another window has changed or sent it. */
  watch: (onChange: () => void) => () => void;
}

/** As long as the panel is open. */
export function inPanel<T>(client: QueryClient, key: string): Keeping<T> {
  const place = ['unsent', key];
  // The cache keeps it, as it keeps drafts.
  client.setQueryDefaults(['unsent'], { gcTime: Infinity });
  return {
    read: () => client.getQueryData<Unsent<T>>(place),
    keep: (unsent) => {
      client.setQueryData(place, unsent);
    },
    forget: () => {
      client.removeQueries({ queryKey: place });
    },
    watch: () => () => {},
  };
}

const prefix = 'bookend.unsent.';
/** Nobody posts what they began so long ago. */
const keptMs = 30 * 86_400_000;

/** In the person's browser, so that it outlasts the panel; in the panel where the browser keeps nothing. */
export function inBrowser<T extends object>(client: QueryClient, key: string, person: string): Keeping<T> {
  const name = `${prefix}${key}.${person}`;
  const here = inPanel<T>(client, name);
  return {
    read: () => {
      try {
        tidy();
        return here.read() ?? keptIn<T>(localStorage.getItem(name));
      } catch {
        return here.read();
      }
    },
    keep: ({ id, content }) => {
      try {
        localStorage.setItem(name, JSON.stringify({ id, content, at: Date.now() }));
        here.forget();
      } catch {
        // Blocked, or full of others' things.
        here.keep({ id, content });
      }
    },
    forget: () => {
      here.forget();
      try {
        localStorage.removeItem(name);
      } catch {
        // Blocked: then nothing is there.
      }
    },
    watch: (onChange) => {
      const listen = ({ key: changed }: StorageEvent) => {
        if (changed === name) onChange();
      };
      window.addEventListener('storage', listen);
      return () => {
        window.removeEventListener('storage', listen);
      };
    },
  };
}

function tidy(): void {
  for (const name of Object.keys(localStorage).filter((one) => one.startsWith(prefix))) {
    const kept = keptIn(localStorage.getItem(name));
    if (!kept || kept.at + keptMs < Date.now()) localStorage.removeItem(name);
  }
}

type Kept<T> = Unsent<T> & { at: number };

function keptIn<T extends object>(text: string | null): Kept<T> | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    return isKept<T>(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Written by us. */
function isKept<T extends object>(kept: unknown): kept is Kept<T> {
  return typeof kept === 'object' && kept !== null && 'id' in kept && 'content' in kept && 'at' in kept;
}
