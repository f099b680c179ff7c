import type { Router } from 'express';
import type { Behaviour } from '#contract/organization/behaviour.ts';
import * as contract from '#contract/organization/insightsMeasures.ts';
import { inEachLanguage } from '#contract/rules/languages.ts';
import { changePeriodLimits } from '#contract/rules/organization/insightsMeasures.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { AppError, refuseFields } from '../../../core/errors.ts';
import { runningQuarter } from '../../../core/quarter.ts';
import type { TenantAt } from '../../../core/scope.ts';
import { serveTenant, type Handler } from '../../../gate/serve.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Services } from '../../../platform/services.ts';
import { openWorker } from '../../../platform/workerPool.ts';
import { idFrom } from '../files/digest.ts';
import { valuesToKeep, type MeasuresPreview } from '../files/measuresFile.ts';
import { cleanText } from '../files/names.ts';
import { isUnreadable, shownProblems } from '../files/problem.ts';
import { workerFile, type Associations } from './associations.ts';
import { basisOf, readKnown, type Known } from './known.ts';
import type { readMeasures as readFile } from './measures.worker.ts';
import * as periods from './periods.ts';
import * as store from './store.ts';
import { mostFiles } from './tables.ts';

interface MeasuresNeeds {
  listBehaviours: (db: Database, at: TenantAt) => Promise<Behaviour[]>;
}

interface Context extends Services, MeasuresNeeds {
  associations: Associations;
  /** Runs in a worker: a megabyte takes up to a second. */
  readFile: (asked: Parameters<typeof readFile>[0]) => Promise<MeasuresPreview>;
}

export function measuresRoutes(
  router: Router,
  services: Services,
  needs: MeasuresNeeds & Pick<Context, 'associations'>,
): void {
  const task = { file: workerFile, name: 'readMeasures' };
  const context = { ...services, ...needs, readFile: openWorker(task, services.stopping) as Context['readFile'] };
  serveTenant(router, context, contract.readMeasures, readMeasures);
  serveTenant(router, context, contract.previewMeasures, previewMeasures);
  serveTenant(router, context, contract.takeMeasures, takeMeasures);
  serveTenant(router, context, contract.removeMeasures, removeMeasures);
  serveTenant(router, context, contract.readAssociations, readAssociations);
  serveTenant(router, context, contract.readChangePeriods, readChangePeriods);
  serveTenant(router, context, contract.saveChangePeriod, saveChangePeriod);
  serveTenant(router, context, contract.removeChangePeriod, removeChangePeriod);
}

const readMeasures: Handler<typeof contract.readMeasures, Context> = async ({ tenantAt }, { db }) => ({
  files: (await store.listFiles(db, tenantAt)).toReversed(),
});

const previewMeasures: Handler<typeof contract.previewMeasures, Context> = async ({ tenantAt, body }, context) => {
  const basis = await basisOf(context.db, tenantAt);
  const known = await readKnown(context.db, tenantAt);
  const { values, measures, counts, problems, digest } = await preview(context, known, body.file);
  const files = await store.listFiles(context.db, tenantAt);
  return {
    isTaken: files.some(({ id }) => id === idFrom(digest)),
    values: values.length,
    units: new Set(values.map(({ unit }) => unit)).size,
    measures,
    added: counts.new,
    changed: counts.changed,
    off: values.filter(({ unit }) => !known.on.has(unit)).length,
    ...shownProblems(problems),
    basis,
  };
};

function preview({ readFile, now }: Context, { units, kept }: Known, file: string): Promise<MeasuresPreview> {
  return readFile({ file, units, kept, runningQuarter: runningQuarter(now()).id });
}

const takeMeasures: Handler<typeof contract.takeMeasures, Context> = async ({ tenantAt, body }, context) => {
  const { db, live, now, associations } = context;
  const basis = await basisOf(db, tenantAt);
  const file = await preview(context, await readKnown(db, tenantAt), body.file);
  const id = idFrom(file.digest);
  const isTaken = async () => (await store.listFiles(db, tenantAt)).some((one) => one.id === id);
  // Idempotent: a double click, or the same file in another window.
  if (await isTaken()) return {};
  if (body.basis !== basis) throw changedMeanwhile();
  if (isUnreadable(file.problems) || file.values.length === 0) refuseFields([{ field: 'file', code: 'wrong_type' }]);
  if (valuesToKeep(file).length === 0) return {};
  const name = Array.from(cleanText(body.name)).slice(0, nameLength).join('');
  const taken = await store.keepFile(db, tenantAt, { id, name, takenAt: now(), values: file.values }, async (trx) => {
    if ((await store.listFiles(trx, tenantAt)).length >= mostFiles)
      throw new AppError('too_many_here', 'The limit of files is reached');
    return (await basisOf(trx, tenantAt)) === basis;
  });
  if (!taken && !(await isTaken())) throw changedMeanwhile();
  live.announce(tenantAt, 'insights');
  associations.refresh(tenantAt);
  return {};
};

const nameLength = 100;

function changedMeanwhile(): AppError {
  return new AppError('stale', 'Units or files have changed since the preview');
}

const removeMeasures: Handler<typeof contract.removeMeasures, Context> = async (
  { tenantAt, params },
  { db, live, associations },
) => {
  if (!(await store.removeFile(db, tenantAt, params.measuresFile))) throw new AppError('not_found', 'No such file');
  live.announce(tenantAt, 'insights');
  associations.refresh(tenantAt);
  return {};
};

const readAssociations: Handler<typeof contract.readAssociations, Context> = async (
  { tenantAt, params },
  { db, associations, listBehaviours },
) => {
  const groups = await associations.find(tenantAt, params.measuresFile);
  if (groups === undefined) throw new AppError('not_found', 'No such file');
  if (groups === null) return { groups };
  const behaviours = new Map((await listBehaviours(db, tenantAt)).map((behaviour) => [behaviour.id, behaviour]));
  const withNames = (subject: contract.Comparison['subject']) => {
    if (subject.kind !== 'seen') return subject;
    const texts = behaviours.get(subject.behaviour)?.texts;
    return { ...subject, names: inEachLanguage((language) => texts?.[language].name ?? subject.behaviour) };
  };
  return {
    groups: groups.map((group) => ({
      ...group,
      comparisons: group.comparisons.map((one) => ({ ...one, subject: withNames(one.subject) })),
    })),
  };
};

const readChangePeriods: Handler<typeof contract.readChangePeriods, Context> = async ({ tenantAt }, { db }) => ({
  periods: await periods.listPeriods(db, tenantAt),
});

const saveChangePeriod: Handler<typeof contract.saveChangePeriod, Context> = async (
  { tenantAt, params, body: { version, content } },
  { db, live, associations },
) => {
  const id = params.changePeriod;
  const label = content.label.trim();
  if (isBlankText(label)) refuseFields([{ field: 'content.label', code: 'empty' }]);
  if (content.from > content.until) refuseFields([{ field: 'content.until', code: 'wrong_type' }]);
  const saved = await periods.savePeriod(db, tenantAt, { id, version, content: { ...content, label } }, (known) => {
    const isThere = known.some((one) => one.id === id);
    if (!isThere && version > 0) throw noSuchPeriod();
    if (!isThere && known.length >= changePeriodLimits.periods)
      throw new AppError('too_many_here', 'The limit of change periods is reached');
  });
  if (saved.version === undefined) {
    const current = saved.periods.find((one) => one.id === id);
    throw new AppError('stale', 'This period was changed in another window', { current });
  }
  live.announce(tenantAt, 'insights');
  associations.refresh(tenantAt);
  return { version: saved.version };
};

const removeChangePeriod: Handler<typeof contract.removeChangePeriod, Context> = async (
  { tenantAt, params },
  { db, live, associations },
) => {
  if (!(await periods.removePeriod(db, tenantAt, params.changePeriod))) throw noSuchPeriod();
  live.announce(tenantAt, 'insights');
  associations.refresh(tenantAt);
  return {};
};

function noSuchPeriod(): AppError {
  return new AppError('not_found', 'No such change period');
}
