import type { Router } from 'express';
import type { Behaviour } from '#contract/organization/behaviour.ts';
import type { ExtraQuestionChoice } from '#contract/meeting/extraQuestion.ts';
import * as contract from '#contract/organization/insights.ts';
import { wholeFileProblems } from '#contract/rules/organization/insightsFiles.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import type { TenantAt } from '../../core/scope.ts';
import { serveTenant, type Handler } from '../../gate/serve.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Services } from '../../platform/services.ts';
import { openWorker } from '../../platform/workerPool.ts';
import { workerFile } from './compute.ts';
import type { UnitsFile } from './files/unitsFile.ts';
import * as store from './store.ts';
import { treeOf, withAllBelow, type Unit } from './suppression/tree.ts';
import * as units from './units.ts';
import { quarterView } from './view.ts';

export interface InsightsNeeds {
  listBehaviours: (db: Database, at: TenantAt) => Promise<Behaviour[]>;
  extraQuestionChoices: readonly ExtraQuestionChoice[];
}

interface Context extends Services, InsightsNeeds {
  /** Off the event loop: a megabyte takes up to a second. */
  readUnitsFile: (file: string) => Promise<UnitsFile>;
}

export function insightsRoutes(router: Router, services: Services, needs: InsightsNeeds): void {
  const read = openWorker<string, UnitsFile>({ file: workerFile, name: 'readUnits' }, services.stopping);
  const context = { ...services, ...needs, readUnitsFile: read };
  serveTenant(router, context, contract.readInsights, readInsights);
  serveTenant(router, context, contract.readUnits, readUnits);
  serveTenant(router, context, contract.previewUnits, previewUnits);
  serveTenant(router, context, contract.takeUnits, takeUnits);
  serveTenant(router, context, contract.switchUnit, switchUnit);
}

const readInsights: Handler<typeof contract.readInsights, Context> = async (
  { tenantAt, params },
  { db, listBehaviours, extraQuestionChoices },
) => {
  const all = await units.listUnits(db, tenantAt);
  const node = withAllBelow(treeOf(all.map(withoutPeople))).find(({ id }) => id === params.unit);
  if (!node) throw new AppError('not_found', 'No such unit, or it is off');
  const shown = [node, ...node.children].map(({ id }) => id);
  const behaviours = await listBehaviours(db, tenantAt);
  const quarters = [];
  for (const computed of (await store.listComputed(db, tenantAt)).toReversed()) {
    const at = { ...tenantAt, quarter: computed.quarter };
    const [blocks, trends] = [await store.listBlocks(db, at), await store.listTrends(db, at, shown)];
    quarters.push(
      quarterView({ ...computed, blocks, trends }, { on: onNow(all), shown }, behaviours, extraQuestionChoices),
    );
  }
  const named = (id: string) => ({ id, name: all.find((unit) => unit.id === id)?.name ?? '' });
  return { path: pathTo(params.unit, all).map(named), units: shown.slice(1).map(named), quarters };
};

function withoutPeople({ id, parent, isOn }: units.StoredUnit): Unit {
  return { id, parent, isOn, people: 0 };
}

function onNow(all: readonly units.StoredUnit[]): Set<string> {
  return new Set(all.filter(({ isOn }) => isOn).map(({ id }) => id));
}

function pathTo(id: string, all: readonly units.StoredUnit[]): string[] {
  const unit = all.find((one) => one.id === id);
  if (!unit) return [];
  return unit.parent === null ? [id] : [...pathTo(unit.parent, all), id];
}

const readUnits: Handler<typeof contract.readUnits, Context> = async ({ tenantAt }, { db }) => {
  const listed = (await units.listUnits(db, tenantAt)).filter(({ isListed }) => isListed);
  const file = await units.findUnitsFile(db, tenantAt);
  return {
    units: listed.map(({ isListed: _listed, ...unit }) => unit),
    takenAt: file?.takenAt ?? null,
  };
};

/** More than anybody reads before correcting the file. */
const mostProblems = 200;

const previewUnits: Handler<typeof contract.previewUnits, Context> = async (
  { tenantAt, body },
  { db, readUnitsFile },
) => {
  const file = await readUnitsFile(body.file);
  const known = new Set((await units.listUnits(db, tenantAt)).filter((one) => one.isListed).map(({ id }) => id));
  const named = new Set(file.units.map(({ id }) => id));
  return {
    isUnchanged: (await units.findUnitsFile(db, tenantAt))?.digest === file.digest,
    units: named.size,
    people: file.assignments.length,
    added: named.difference(known).size,
    gone: known.difference(named).size,
    problems: file.problems.slice(0, mostProblems),
    moreProblems: Math.max(0, file.problems.length - mostProblems),
  };
};

const takeUnits: Handler<typeof contract.takeUnits, Context> = async (
  { tenantAt, body },
  { db, live, now, readUnitsFile },
) => {
  const file = await readUnitsFile(body.file);
  const isUnreadable = file.problems.some(({ code }) => wholeFileProblems.some((whole) => whole === code));
  if (isUnreadable) refuseFields([{ field: 'file', code: 'wrong_type' }]);
  if ((await units.findUnitsFile(db, tenantAt))?.digest !== file.digest) {
    await units.takeUnits(db, tenantAt, file, now());
    live.announce(tenantAt, 'insights');
  }
  return {};
};

const switchUnit: Handler<typeof contract.switchUnit, Context> = async ({ tenantAt, params, body }, { db, live }) => {
  if (!(await units.switchUnit(db, tenantAt, params.unit, body.isOn))) throw new AppError('not_found', 'No such unit');
  live.announce(tenantAt, 'insights');
  return {};
};
