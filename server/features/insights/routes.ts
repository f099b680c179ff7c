import type { Router } from 'express';
import * as contract from '#contract/organization/insights.ts';
import { fileLimits } from '#contract/rules/organization/insightsFiles.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import type { Caller } from '../../core/people.ts';
import type { TenantAt } from '../../core/scope.ts';
import { serveTenant, type Handler } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { openWorker } from '../../platform/workerPool.ts';
import { workerFile } from './compute.ts';
import type { UnitsToRead } from './insights.worker.ts';
import { isUnreadable, shownProblems } from './files/problem.ts';
import type { UnitsFile } from './files/unitsFile.ts';
import { exportRoutes, type ExportNeeds } from './export/routes.ts';
import * as read from './read.ts';
import * as units from './units.ts';

export type InsightsNeeds = ExportNeeds & Omit<read.ReadNeeds, 'db'>;

interface OwnNeeds extends InsightsNeeds {
  /** Called after a unit is switched, and after a file of units is taken. */
  whenSwitched: (at: TenantAt) => void;
}

interface Context extends Services, OwnNeeds {
  /** Runs in a worker: a megabyte takes up to a second. */
  readUnitsFile: (asked: UnitsToRead) => Promise<UnitsFile>;
}

export function insightsRoutes(router: Router, services: Services, needs: OwnNeeds): void {
  const readUnitsFile = openWorker<UnitsToRead, UnitsFile>({ file: workerFile, name: 'readUnits' }, services.stopping);
  const context = { ...services, ...needs, readUnitsFile };
  serveTenant(router, context, contract.readInsights, readInsights);
  serveTenant(router, context, contract.readUnits, readUnits);
  serveTenant(router, context, contract.previewUnits, previewUnits);
  serveTenant(router, context, contract.takeUnits, takeUnits);
  serveTenant(router, context, contract.switchUnit, switchUnit);
  exportRoutes(router, context);
}

const readInsights: Handler<typeof contract.readInsights, Context> = ({ tenantAt, params }, context) =>
  read.readInsights(context, tenantAt, params.unit);

const readUnits: Handler<typeof contract.readUnits, Context> = async ({ tenantAt }, { db }) => {
  const listed = (await units.listUnits(db, tenantAt)).filter(({ isListed }) => isListed);
  const file = await units.findUnitsFile(db, tenantAt);
  return {
    units: listed.map(({ isListed: _listed, ...unit }) => unit),
    takenAt: file?.takenAt ?? null,
  };
};

const previewUnits: Handler<typeof contract.previewUnits, Context> = async ({ tenantAt, caller, body }, context) => {
  const { db } = context;
  const file = await readWithMembers(context, caller, body.file);
  const known = new Set((await units.listUnits(db, tenantAt)).filter((one) => one.isListed).map(({ id }) => id));
  const named = new Set(file.units.map(({ id }) => id));
  return {
    isUnchanged: (await units.findUnitsFile(db, tenantAt))?.digest === file.digest,
    units: named.size,
    people: file.assignments.length,
    added: named.difference(known).size,
    gone: known.difference(named).size,
    ...shownProblems(file.problems),
    basis: file.digest,
  };
};

/** Asks Microsoft only about a file that names groups. */
async function readWithMembers({ outside, readUnitsFile }: Context, caller: Caller, file: string): Promise<UnitsFile> {
  const read = await readUnitsFile({ file });
  if (read.groups.length === 0) return read;
  const membersOf = await outside.readGroups(caller, read.groups, fileLimits.people);
  return readUnitsFile({ file, membersOf });
}

const takeUnits: Handler<typeof contract.takeUnits, Context> = async ({ tenantAt, caller, body }, context) => {
  const { db, live, now, whenSwitched } = context;
  const file = await readWithMembers(context, caller, body.file);
  // Idempotent: a double click, or the same file in another window.
  if ((await units.findUnitsFile(db, tenantAt))?.digest === file.digest) return {};
  if (body.basis !== undefined && body.basis !== file.digest)
    throw new AppError('stale', 'A group’s members have changed since the preview');
  if (isUnreadable(file.problems) || file.units.length === 0) refuseFields([{ field: 'file', code: 'wrong_type' }]);
  await units.takeUnits(db, tenantAt, file, now());
  live.announce(tenantAt, 'insights');
  whenSwitched(tenantAt);
  return {};
};

const switchUnit: Handler<typeof contract.switchUnit, Context> = async (
  { tenantAt, params, body },
  { db, live, whenSwitched },
) => {
  if (!(await units.switchUnit(db, tenantAt, params.unit, body.isOn))) throw new AppError('not_found', 'No such unit');
  live.announce(tenantAt, 'insights');
  whenSwitched(tenantAt);
  return {};
};
