/** Content as stored on the server; every save increments the version. */
export interface Version<T> {
  version: number;
  content: T;
}

/** Where the typed text goes. */
export interface Keeper<T> {
  save: (version: number, content: T, options: { keepalive: boolean }) => Promise<{ version: number }>;
}

/** Unsaved content: what was typed, and the version it is based on. `sent`: content in flight, without a response
 * so far; if the server turns out to have it, that is not another window's change. */
export interface Unsaved<T> {
  base: Version<T>;
  content: T;
  sent: T[];
}

/** Persists unsaved content beyond this page. Both calls are synchronous, because the page may be gone afterwards. */
export interface Journal<T> {
  write: (unsaved: Unsaved<T>) => void;
  clear: () => void;
}

/** With `stale` the server sends what it keeps now, by the same schema as the save. */
export function isVersion<T>(current: unknown): current is Version<T> {
  return typeof current === 'object' && current !== null && 'version' in current && 'content' in current;
}
