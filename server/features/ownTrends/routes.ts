import type { Router } from 'express';
import * as contract from '#contract/person/ownTrends.ts';
import type { Batch } from '#contract/meeting/pulse.ts';
import { trendWeeks } from '#contract/rules/person/ownTrends.ts';
import type { Self } from '../../core/scope.ts';
import { servePerson, type Handler } from '../../gate/serve.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Services } from '../../platform/services.ts';
import { toTrends } from './view.ts';

interface Reading {
  since: number;
  limit: number;
}

export interface OwnTrendsNeeds {
  /** This person's results, the latest first. */
  latestResults: (db: Database, self: Self, reading: Reading) => Promise<Batch[]>;
  /** Due actions from up to `limit` meetings that this person hosted. */
  actionsOnTime: (
    db: Database,
    self: Self,
    reading: Reading & { nowMs: number },
  ) => Promise<{ done: number; due: number }>;
}

type Context = Services & OwnTrendsNeeds;

/** Enough for nearly one rated meeting a week. */
const mostResults = 20;
const mostMeetings = 100;

export function ownTrendsRoutes(router: Router, services: Services, needs: OwnTrendsNeeds): void {
  servePerson(router, { ...services, ...needs }, contract.readOwnTrends, readOwnTrends);
}

const readOwnTrends: Handler<typeof contract.readOwnTrends, Context> = async (
  { self },
  { db, now, latestResults, actionsOnTime },
) => {
  const nowMs = now();
  const since = nowMs - trendWeeks * 7 * 86_400_000;
  const seen = toTrends(await latestResults(db, self, { since, limit: mostResults }));
  if (seen.trends.length === 0) return { ...seen, onTime: null };
  const onTime = await actionsOnTime(db, self, { since, limit: mostMeetings, nowMs });
  return { ...seen, onTime: onTime.due === 0 ? null : onTime };
};
