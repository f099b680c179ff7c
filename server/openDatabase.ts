import { schema } from './features.ts';
import * as platform from './platform/database/database.ts';

export function openDatabase(url: string, watching: platform.Watching = {}): Promise<platform.Database> {
  return platform.openDatabase(url, schema, watching);
}
