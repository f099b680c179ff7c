import type { ComparisonGroup } from '#contract/organization/insightsMeasures.ts';
import { extraQuestionItems } from '#contract/rules/meeting/extraQuestion.ts';
import { isWithin } from '#contract/rules/organization/insightsMeasures.ts';
import type { MeasureValue } from '#contract/rules/organization/insightsFiles.ts';
import { runningQuarter } from '../../../core/quarter.ts';
import type { TenantAt } from '../../../core/scope.ts';
import { asTenant } from '../../../platform/database/tenant.ts';
import type { Services } from '../../../platform/services.ts';
import { openWorker } from '../../../platform/workerPool.ts';
import { digestOf } from '../files/digest.ts';
import { listBlocks, listComputed } from '../store.ts';
import { listUnits } from '../units.ts';
import { pairsOf, type Pair } from './compare.ts';
import { inForce, unitsOn } from './known.ts';
import type { ToCompare } from './measures.worker.ts';
import { listPeriods } from './periods.ts';
import * as store from './store.ts';

export const workerFile = new URL('measures.worker.ts', import.meta.url);

/** Part of the basis: raising it recomputes everything. */
const method = 1;

export interface Associations {
  /** All comparisons of a file. Null: still being computed; undefined: no such file. */
  find: (at: TenantAt, file: string) => Promise<ComparisonGroup[] | null | undefined>;
  /** Recomputes outdated associations in the background. */
  refresh: (at: TenantAt) => void;
}

type Context = Pick<Services, 'db' | 'now' | 'live' | 'log' | 'stopping' | 'inBackground'>;
type Compare = (parts: ToCompare) => Promise<Omit<ComparisonGroup, 'state'>[]>;

/**
 * Associations depend only on shown figures and HR's measures. They are stored with a digest of both (the basis) and shown
 * only if it still matches: never after a switch, nor if a process died before recomputing them.
 */
export function openAssociations(services: Context): Associations {
  const compare: Compare = openWorker({ file: workerFile, name: 'compare' }, services.stopping);
  const running = new Map<string, Promise<void>>();
  /** Once at a time per basis in this process; two processes may do the same work. */
  const start = (at: TenantAt, task: Task) => {
    const key = `${at.tenant} ${task.file} ${task.basis}`;
    if (running.has(key)) return;
    const done = asTenant(at.tenant, () => compute(services, compare, { at, task }))
      .catch((err: unknown) => {
        if (!services.stopping.aborted) services.log.error({ err }, 'associations not computed');
      })
      .finally(() => running.delete(key));
    running.set(key, done);
    services.inBackground(done);
  };
  const find: Associations['find'] = async (at, file) => {
    const task = (await tasksOf(services, at)).find((one) => one.file === file);
    if (!task) return undefined;
    const kept = await store.findAssociations(services.db, at, file);
    if (kept?.basis === task.basis) return JSON.parse(kept.result_json);
    start(at, task);
    return null;
  };
  const refresh = (at: TenantAt) => {
    const done = asTenant(at.tenant, async () => {
      for (const task of await tasksOf(services, at)) {
        const kept = await store.findAssociations(services.db, at, task.file);
        if (kept?.basis !== task.basis) start(at, task);
      }
    });
    services.inBackground(
      done.catch((err: unknown) => {
        if (!services.stopping.aborted) services.log.error({ err }, 'associations not refreshed');
      }),
    );
  };
  return { find, refresh };
}

interface Task {
  file: string;
  basis: string;
  pairs: (Pair & Pick<ComparisonGroup, 'state'>)[];
  values: MeasureValue[];
  on: string[];
  levelOf: Record<string, number>;
}

async function tasksOf({ db, now }: Context, at: TenantAt): Promise<Task[]> {
  const files = await store.listFiles(db, at);
  if (files.length === 0) return [];
  const [all, values] = [await listUnits(db, at), await store.listValues(db, at)];
  const computed = new Set((await listComputed(db, at)).map(({ quarter }) => quarter));
  const left = (await listPeriods(db, at)).flatMap(({ content }) => (content.isLeftOut ? [content] : []));
  const running = runningQuarter(now()).id;
  const stateOf = ({ behaviourQuarter, measureQuarter }: Pair): ComparisonGroup['state'] | undefined => {
    const isLeftOut = left.some((one) => isWithin(behaviourQuarter, one) || isWithin(measureQuarter, one));
    if (computed.has(behaviourQuarter)) return isLeftOut ? 'left_out' : 'compared';
    return behaviourQuarter >= running ? 'not_yet' : undefined;
  };
  const known = inForce(files, values);
  const on = [...unitsOn(all)].toSorted();
  const levelOf = Object.fromEntries(all.map(({ id, level }) => [id, level]));
  return files.map(({ id: file }) => {
    const pairs = pairsOf(values.filter((value) => value.file === file)).flatMap((pair) => {
      const state = stateOf(pair);
      return state ? [{ ...pair, state }] : [];
    });
    const cells = new Set(pairs.map(({ measure, measureQuarter }) => `${measure} ${measureQuarter}`));
    const compared = known
      .filter(({ measure, quarter }) => cells.has(`${measure} ${quarter}`))
      .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
    const basis = digestOf(JSON.stringify([method, pairs, compared, on]));
    return { file, basis, pairs, values: compared, on, levelOf };
  });
}

/** Items on recognition and fairness are asked only where a host chose them, so units' shares aren't comparable. */
function isBehaviour(figure: string): boolean {
  const [kind, id] = figure.split(' ');
  return kind === 'seen' && !extraQuestionItems.some((item) => item === id);
}

function orderOf({ measure, quarter, unit }: MeasureValue): string {
  return `${measure} ${quarter} ${unit}`;
}

async function compute(
  { db, live }: Context,
  compare: Compare,
  { at, task }: { at: TenantAt; task: Task },
): Promise<void> {
  const { file, basis, pairs, values, on, levelOf } = task;
  const compared = pairs.filter(({ state }) => state === 'compared');
  const needed = new Set(compared.map(({ behaviourQuarter }) => behaviourQuarter));
  const quarters = [];
  for (const computed of await listComputed(db, at))
    if (needed.has(computed.quarter)) {
      const blocks = await listBlocks(db, { ...at, quarter: computed.quarter });
      quarters.push({ ...computed, blocks: blocks.filter(({ figure }) => isBehaviour(figure)) });
    }
  const found = (await compare({ pairs: compared, quarters, on, levelOf, values })).values();
  const groups = pairs.map(({ state, ...pair }) => {
    const group = state === 'compared' ? found.next().value : undefined;
    return { ...pair, state, comparisons: group?.comparisons ?? [] };
  });
  if (await store.keepAssociations(db, at, { file, basis, result_json: JSON.stringify(groups) }))
    live.announce(at, 'insights');
}
