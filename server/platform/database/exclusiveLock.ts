import { DatabaseSync } from 'node:sqlite';
import { isBusy } from './databaseErrors.ts';

/** While this is open nobody else can use the file; a process that dies lets it go. Undefined: somebody does use it. */
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
