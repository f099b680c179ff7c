import { schema } from './features.ts';
import * as platform from './platform/database/database.ts';

/** Opens the database with the tables of all features. */
export function openDatabase(url: string, watching: platform.Watching = {}): Promise<platform.Database> {
  return platform.openDatabase(url, schema, watching);
}
