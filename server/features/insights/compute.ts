import { setImmediate as nextTurn } from 'node:timers/promises';
import { isOver, quarterBefore, runningQuarter, type Quarter } from '../../core/quarter.ts';
import { tenantAtOf, type TenantAt } from '../../core/scope.ts';
import { asTenant } from '../../platform/database/tenant.ts';
import type { Database } from '../../platform/database/database.ts';
import { repeat } from '../../platform/schedule.ts';
import type { Services } from '../../platform/services.ts';
import { openWorker } from '../../platform/workerPool.ts';
import type { addRows, PageRows, toBlocks } from './insights.worker.ts';
import { leaseQuarter, releaseLease, type Lease, type QuarterAt } from './quarterLease.ts';
import * as store from './store.ts';
import type { MeetingFigures, ReleasedBatch } from './sums.ts';
import { compositionOf } from './suppression/composition.ts';
import { treeOf, withAllBelow, type Unit } from './suppression/tree.ts';
import { listUnitPeople, listUnits } from './units.ts';

export const workerFile = new URL('insights.worker.ts', import.meta.url);

/** The next run resumes a quarter that a stopped or killed process left. */
const everyMs = 60_000;

/** Rows per page: short enough that no request waits long while one is read. */
const pageLength = 200;

/** Quarters kept before the latest: two years in all. */
const keptQuarters = 7;

export interface Page {
  after: store.Cursor;
  until: number;
  limit: number;
}

export type MeetingRow = MeetingFigures & store.Cursor;

export interface ComputeNeeds {
  releasesAfter: (db: Database, at: TenantAt, page: Page) => Promise<(ReleasedBatch & store.Cursor)[]>;
  /** Follow-through on ended meetings. */
  meetingsAfter: ReadFigures;
  /** Which results were followed by "You told us, this changed". */
  changesAfter: ReadFigures;
  /** How often support got lighter. */
  supportAfter: ReadFigures;
}

type ReadFigures = (db: Database, at: TenantAt, page: Page) => Promise<MeetingRow[]>;
type WhenComputed = (at: TenantAt) => void;

interface Computing extends Pick<Services, 'db' | 'now' | 'stopping' | 'live'>, ComputeNeeds {
  whenComputed: WhenComputed;
  addRows: (page: Parameters<typeof addRows>[0]) => Promise<ReturnType<typeof addRows>>;
  toBlocks: (parts: Parameters<typeof toBlocks>[0]) => Promise<ReturnType<typeof toBlocks>>;
}

/**
 * Adds up released results into a table of its own, page by page, and computes each quarter once, a day after its end.
 * 1. A lease: one of several processes adds up a tenant's quarter.
 * 2. A worker parses each page and adds it to its hosts' sums. The sums and the cursor are saved in one transaction, so a
 *    killed process repeats at most a page and counts none twice.
 * 3. When the quarter is over, its hosts' sums become blocks of hosts, and the sums are deleted.
 */
export function computeQuarters(services: Services, needs: ComputeNeeds, whenComputed: WhenComputed): void {
  const { config, stopping } = services;
  const computing: Computing = {
    ...services,
    ...needs,
    whenComputed,
    addRows: openWorker({ file: workerFile, name: 'addRows' }, stopping),
    toBlocks: openWorker({ file: workerFile, name: 'toBlocks' }, stopping),
  };
  repeat(services, { everyMs, failure: 'quarters not computed' }, async () => {
    for (const tenant of config.tenants) await asTenant(tenant, () => computeTenant(computing, tenantAtOf(tenant)));
  });
}

async function computeTenant(computing: Computing, at: TenantAt): Promise<void> {
  const running = runningQuarter(computing.now());
  for (const quarter of [quarterBefore(running), running]) await computeQuarter(computing, at, quarter);
}

/** A quarter being added up, with the lease as last renewed. */
interface Holding {
  at: QuarterAt;
  quarter: Quarter;
  lease: Lease;
}

async function computeQuarter(computing: Computing, tenantAt: TenantAt, quarter: Quarter): Promise<void> {
  const { db, live, now, stopping, whenComputed } = computing;
  const at = { ...tenantAt, quarter: quarter.id };
  if (!(await hasWork(computing, at, quarter))) return;
  const leased = await leaseQuarter(db, at, now());
  if (leased === undefined) return;
  const holding = { at, quarter, lease: leased };
  const isAdded = (await addSource(computing, holding, 'results')) && isOver(quarter, now());
  if (isAdded && (await addRest(computing, holding)) && (await keepQuarter(computing, holding))) {
    await store.deleteQuartersBefore(db, at, quarterBefore(quarter, keptQuarters).id);
    live.announce(tenantAt, 'insights');
    whenComputed(tenantAt);
  } else if (!stopping.aborted) await releaseLease(db, at, holding.lease);
}

/** Read this far behind: a transaction that is still running may add a result older than the last one visible. */
const settleMs = 60_000;

/** Lets an idle run read a little and write nothing. */
async function hasWork(computing: Computing, at: QuarterAt, quarter: Quarter): Promise<boolean> {
  const { db, now } = computing;
  const computed = await store.computedAt(db, at);
  if (typeof computed === 'number') return false;
  const isEnded = isOver(quarter, now());
  if (computed === null && isEnded) return true;
  for (const source of isEnded ? store.sources : (['results'] as const)) {
    const after = (await store.findCursor(db, at, source)) ?? firstOf(quarter);
    const [next] = await rowsAfter(computing, source)(db, at, { after, until: untilOf(quarter, now()), limit: 1 });
    if (next) return true;
  }
  return false;
}

function rowsAfter(computing: Computing, source: store.Source): Computing['releasesAfter'] | ReadFigures {
  return source === 'results' ? computing.releasesAfter : computing[`${source}After`];
}

function untilOf({ until }: Quarter, nowMs: number): number {
  return Math.min(until, nowMs - settleMs);
}

function firstOf({ from }: Quarter): store.Cursor {
  return { at: from, id: '' };
}

/** Adds the sources that can still change while the quarter runs. */
async function addRest(computing: Computing, holding: Holding): Promise<boolean> {
  for (const source of store.sources)
    if (source !== 'results' && !(await addSource(computing, holding, source))) return false;
  return true;
}

/** True once every row is added. */
async function addSource(computing: Computing, holding: Holding, source: store.Source): Promise<boolean> {
  const { at, quarter } = holding;
  const { db, now, stopping } = computing;
  const read = (after: store.Cursor) =>
    readPage(computing, source, at, { after, until: untilOf(quarter, now()), limit: pageLength });
  let after = (await store.findCursor(db, at, source)) ?? firstOf(quarter);
  let page = await read(after);
  while (!stopping.aborted) {
    const { to, hosts, rows } = page;
    if (!to) return true;
    const known = await store.listSums(db, at, hosts);
    // The next page is read while the worker adds this one.
    const [sums, next] = await Promise.all([computing.addRows({ rows, known }), read(to)]);
    const renewed = await store.addPage(db, at, { source, after, to, sums }, { lease: holding.lease, now: now() });
    if (renewed === undefined) return false;
    holding.lease = renewed;
    [after, page] = [to, next];
    // SQLite answers without yielding to the event loop: without a pause, requests would wait until the last page.
    await nextTurn();
  }
  return false;
}

async function readPage(
  computing: Computing,
  source: store.Source,
  at: TenantAt,
  page: Page,
): Promise<{ to: store.Cursor | undefined; hosts: string[]; rows: PageRows }> {
  const { db, releasesAfter } = computing;
  const hostsOf = (rows: readonly { host: string }[]) => [...new Set(rows.map(({ host }) => host))];
  if (source === 'results') {
    const results = await releasesAfter(db, at, page);
    return { to: results.at(-1), hosts: hostsOf(results), rows: { results } };
  }
  const meetings = await computing[`${source}After`](db, at, page);
  return { to: meetings.at(-1), hosts: hostsOf(meetings), rows: { meetings } };
}

async function keepQuarter({ db, now, toBlocks }: Computing, { at, lease }: Holding): Promise<boolean> {
  const [known, sums] = [await listUnits(db, at), await store.listSums(db, at)];
  const before = await listUnitPeople(db, at, 'unit_host');
  const file = await listUnitPeople(db, at, 'unit_person');
  const pathOf = pathsOf(known);
  const withPaths = (people: ReadonlyMap<string, string>) =>
    new Map([...people].map(([person, unit]) => [person, pathOf(unit)]));
  const allHosts = new Set([...before.keys(), ...Object.keys(sums)]);
  const composition = compositionOf(withPaths(before), withPaths(file), allHosts);
  const people = Map.groupBy(composition.values(), (path) => path.at(-1));
  const units = known.map(({ id, parent, isOn }) => ({ id, parent, isOn, people: people.get(id)?.length ?? 0 }));
  const counted = new Set(withAllBelow(treeOf(units)).map(({ id }) => id));
  const unitOf = new Map(
    [...allHosts].flatMap((host): [string, string][] => {
      const unit = composition.get(host)?.at(-1);
      return unit === undefined ? [] : [[host, unit]];
    }),
  );
  const on = [...unitOf].filter(([, unit]) => counted.has(unit));
  const made = await toBlocks({ sums, units, unitOf: Object.fromEntries(on) });
  const computed = { ...made, units: units.filter(({ id }) => counted.has(id)), unitOf };
  return store.keepComputed(db, at, computed, { lease, now: now() });
}

function pathsOf(units: readonly Pick<Unit, 'id' | 'parent'>[]): (unit: string) => string[] {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  const pathOf = (unit: string | null): string[] => (unit === null ? [] : [...pathOf(parents.get(unit) ?? null), unit]);
  return pathOf;
}
