import { createHash } from 'node:crypto';
import { quarterBefore, runningQuarter, type Quarter } from '../../../server/core/quarter.ts';
import type { Database } from '../../../server/platform/database/database.ts';
import { addRelease } from './releases.ts';
import { quarters, yearOf, type Year } from './year.ts';

/** Id of any unit or host of a year. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function unitName(unit: string): string {
  return unit.charAt(0).toUpperCase() + unit.slice(1);
}

/** Four consecutive quarters, starting with the running one. */
export function quartersFrom(nowMs: number): Quarter[] {
  const running = runningQuarter(nowMs);
  return quarters.map((ahead) => quarterBefore(running, -ahead));
}

/** A year of 40 hosts in six units, all on, without results. */
export async function plantYear(db: Database, tenant: string, seed: number): Promise<Year> {
  // Nobody is absent, so that the two who leave a unit are certain to have results.
  const year = yearOf(seed, 0);
  const levelOf = (parent: string | null): number =>
    parent === null ? 1 : 1 + levelOf(year.units.find(({ id }) => id === parent)?.parent ?? null);
  await db
    .insertInto('unit')
    .values(
      year.units.map(({ id, parent }) => ({
        tenant,
        id: idOf(id),
        parent: parent === null ? null : idOf(parent),
        level: levelOf(parent),
        name: unitName(id),
        is_on: 1,
        is_listed: 1,
      })),
    )
    .execute();
  return year;
}

/** Puts results in the middle of their weeks; in the running quarter, only in weeks still to come. */
export async function plantResults(db: Database, tenant: string, year: Year, quarter: number, nowMs: number) {
  const { from = 0, until = 0 } = quartersFrom(nowMs)[quarter] ?? {};
  const start = Math.max(from, nowMs + 3_600_000);
  for (const { host, behaviour, week, answers, saw } of year.results.filter((one) => one.quarter === quarter)) {
    const at = Math.floor(start + ((until - start) * (week + 0.5)) / 13);
    await addRelease(db, { tenant, host: idOf(host), at, behaviour, answers, saw });
  }
}

/** Places people by the file in force at the end of the quarter. */
export async function placePeople(db: Database, tenant: string, year: Year, quarter: number): Promise<void> {
  const people = [...(year.files[quarter] ?? new Map<string, string[]>())].map(([person, path]) => ({
    tenant,
    person: idOf(person),
    unit: idOf(path.at(-1) ?? ''),
  }));
  await db.deleteFrom('unit_person').where('tenant', '=', tenant).execute();
  await db.insertInto('unit_person').values(people).execute();
}
