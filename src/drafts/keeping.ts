export interface Version<T> {
  version: number;
  content: T;
}

export interface Keeper<T> {
  save: (version: number, content: T, options: { keepalive: boolean }) => Promise<{ version: number }>;
}

/** `sent`: in flight without a response. If the server has it after all, it isn't another window's change. */
export interface Unsaved<T> {
  base: Version<T>;
  content: T;
  sent: T[];
}

/** Both calls are synchronous, because the page may be gone afterwards. */
export interface Journal<T> {
  write: (unsaved: Unsaved<T>) => void;
  clear: () => void;
}

/** A `stale` problem carries the server's content, in the schema of the save. */
export function isVersion<T>(current: unknown): current is Version<T> {
  return typeof current === 'object' && current !== null && 'version' in current && 'content' in current;
}
