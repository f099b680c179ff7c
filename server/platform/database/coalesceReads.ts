import type { Database } from './database.ts';
import { isUnavailable } from './databaseErrors.ts';

interface Reading<Found> {
  running: Promise<Found>;
  /** The one after it, which has begun for nobody yet. */
  next: Promise<Found> | undefined;
}

/**
 * Reads once for all who ask for the same at once. Who comes while an answer is on its way shares the one after it, so
 * everybody sees what they have written. What is found is everybody's: nobody may change it.
 */
export function shared<Scope extends { readonly tenant: string }, Found>(
  keyName: (place: Scope) => string,
  read: (db: Database, place: Scope) => Promise<Found>,
): (db: Database, place: Scope) => Promise<Found> {
  const readings = new WeakMap<Database, Map<string, Reading<Found>>>();
  return (db, place) => {
    const ofDatabase = readings.get(db) ?? new Map<string, Reading<Found>>();
    readings.set(db, ofDatabase);
    const name = `${place.tenant} ${keyName(place)}`;
    const begin = (): Promise<Found> => {
      const reading: Reading<Found> = { running: read(db, place), next: undefined };
      ofDatabase.set(name, reading);
      const end = () => {
        if (reading.next === undefined) ofDatabase.delete(name);
      };
      reading.running.then(end, end);
      return reading.running;
    };
    // Who waits would wait for a database that is away as long as those before did, after them.
    const goOn = (error: unknown): Promise<Found> => {
      if (!isUnavailable(error)) return begin();
      ofDatabase.delete(name);
      throw error;
    };
    const now = ofDatabase.get(name);
    return now ? (now.next ??= now.running.then(begin, goOn)) : begin();
  };
}
