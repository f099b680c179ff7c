import type { MeasureValue } from '#contract/rules/organization/insightsFiles.ts';
import type { TenantAt } from '../../../core/scope.ts';
import type { Database, Trx } from '../../../platform/database/database.ts';
import { digestOf } from '../files/digest.ts';
import { valueKey } from '../files/measuresFile.ts';
import type { KnownUnit } from '../files/unitLookup.ts';
import { treeOf, withAllBelow } from '../suppression/tree.ts';
import { findUnitsFile, listUnitPeople, listUnits, pathTo, treeNow, type StoredUnit } from '../units.ts';
import * as store from './store.ts';

/** Everything a preview depends on. Nothing about hosts or results, because a preview could reveal it. */
export interface Known {
  units: KnownUnit[];
  /** Ids of units that are on, with all units above them. */
  on: ReadonlySet<string>;
  /** Values in force. */
  kept: MeasureValue[];
}

export async function readKnown(db: Database, at: TenantAt): Promise<Known> {
  const all = (await listUnits(db, at)).filter(({ isListed }) => isListed);
  const own = Map.groupBy((await listUnitPeople(db, at, 'unit_person')).values(), (unit) => unit);
  const tree = treeOf(all.map(({ id, parent }) => ({ id, parent, isOn: true, people: own.get(id)?.length ?? 0 })));
  const people = new Map(
    withAllBelow(tree).map((node) => [node.id, withAllBelow(node).reduce((sum, one) => sum + one.people, 0)]),
  );
  return {
    units: all.map(({ id }) => ({ id, path: pathTo(id, all).map(({ name }) => name), people: people.get(id) ?? 0 })),
    on: unitsOn(all),
    kept: inForce(await store.listFiles(db, at), await store.listValues(db, at)),
  };
}

/** Units that are on, with all units above them. */
export function unitsOn(all: readonly StoredUnit[]): Set<string> {
  return new Set(withAllBelow(treeNow(all)).map(({ id }) => id));
}

/** The latest file wins where several have a value for the same unit, quarter and measure. */
export function inForce(files: readonly { id: string }[], values: readonly store.FileValue[]): MeasureValue[] {
  const byFile = Map.groupBy(values, ({ file }) => file);
  const latest = new Map<string, MeasureValue>();
  for (const { id } of files)
    for (const { file: _file, ...value } of byFile.get(id) ?? []) latest.set(valueKey(value), value);
  return [...latest.values()];
}

/** A digest that changes with units and files. Cheap enough to read again in a transaction. */
export async function basisOf(db: Database | Trx, at: TenantAt): Promise<string> {
  const files = (await store.listFiles(db, at)).map(({ id }) => id);
  return digestOf(JSON.stringify([(await findUnitsFile(db, at))?.digest ?? null, files]));
}
