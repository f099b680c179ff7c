import { DatabaseSync } from 'node:sqlite';
import { isBusy } from './databaseErrors.ts';

/** An exclusive lock on the file while it is open; the kernel releases a dead process's. Undefined: another process has it. */
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
