/** Content as the server keeps it; every save counts the version up by one. */
export interface Version<T> {
  version: number;
  content: T;
}

/** Where the typed text goes. */
export interface Keeper<T> {
  save: (version: number, content: T, options: { keepalive: boolean }) => Promise<{ version: number }>;
}

/** What the server has not taken yet: what was typed, and the version that it changes. `sent`: went there without an answer
 * so far; where the server turns out to have it, that is no other window's change. */
export interface Unsaved<T> {
  base: Version<T>;
  content: T;
  sent: T[];
}

/** Keeps what is unsaved beyond this page. Both calls have an effect before they return: the page may be gone after. */
export interface Journal<T> {
  write: (unsaved: Unsaved<T>) => void;
  clear: () => void;
}

/** With `stale` the server sends what it keeps now, by the same schema as the save. */
export function isVersion<T>(current: unknown): current is Version<T> {
  return typeof current === 'object' && current !== null && 'version' in current && 'content' in current;
}
