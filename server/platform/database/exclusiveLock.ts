import { DatabaseSync } from 'node:sqlite';
import { isBusy } from './databaseErrors.ts';

/** Undefined: another process holds the lock. The kernel releases it when its process dies. */
export function openAlone(path: string): DatabaseSync | undefined {
  const file = new DatabaseSync(path);
  try {
    file.exec('pragma locking_mode = exclusive; begin exclusive; commit');
    return file;
  } catch (error) {
    file.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
}
