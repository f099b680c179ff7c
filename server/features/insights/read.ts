import type { ExtraQuestionChoice } from '#contract/meeting/extraQuestion.ts';
import type { Behaviour } from '#contract/organization/behaviour.ts';
import type { Insights } from '#contract/organization/insights.ts';
import { AppError } from '../../core/errors.ts';
import type { TenantAt } from '../../core/scope.ts';
import type { Database } from '../../platform/database/database.ts';
import { withDrops } from './drops.ts';
import * as store from './store.ts';
import { withAllBelow } from './suppression/tree.ts';
import { listUnits, pathTo, treeNow, type StoredUnit } from './units.ts';
import { quarterView } from './view.ts';

export interface ReadNeeds {
  db: Database;
  listBehaviours: (db: Database, at: TenantAt) => Promise<Behaviour[]>;
  extraQuestionChoices: readonly ExtraQuestionChoice[];
}

/** The source of page, file and briefing. Undefined: there is no such unit, or it is off. */
export async function findInsights(
  { db, listBehaviours, extraQuestionChoices }: ReadNeeds,
  at: TenantAt,
  unit: string,
): Promise<Insights | undefined> {
  const all = await listUnits(db, at);
  const node = withAllBelow(treeNow(all)).find(({ id }) => id === unit);
  if (!node) return undefined;
  const shown = [node, ...node.children].map(({ id }) => id);
  const behaviours = await listBehaviours(db, at);
  const quarters = [];
  for (const computed of (await store.listComputed(db, at)).toReversed()) {
    const quarterAt = { ...at, quarter: computed.quarter };
    const [blocks, trends] = [await store.listBlocks(db, quarterAt), await store.listTrends(db, quarterAt, shown)];
    quarters.push(
      quarterView({ ...computed, blocks, trends }, { on: onNow(all), shown }, behaviours, extraQuestionChoices),
    );
  }
  const named = (id: string) => ({ id, name: all.find((one) => one.id === id)?.name ?? '' });
  return {
    path: pathTo(unit, all).map(({ id, name }) => ({ id, name })),
    units: shown.slice(1).map(named),
    quarters: withDrops(quarters, unit),
  };
}

export async function readInsights(needs: ReadNeeds, at: TenantAt, unit: string): Promise<Insights> {
  const insights = await findInsights(needs, at, unit);
  if (!insights) throw new AppError('not_found', 'No such unit, or it is off');
  return insights;
}

function onNow(all: readonly StoredUnit[]): Set<string> {
  return new Set(all.filter(({ isOn }) => isOn).map(({ id }) => id));
}
