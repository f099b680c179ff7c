import type { Router } from 'express';
import * as contract from '#contract/person/notLately.ts';
import { notLatelyWeeks } from '#contract/rules/person/notLately.ts';
import { selfOf, type ChatAt, type Self } from '../../core/scope.ts';
import { serve, servePerson, type Handler } from '../../gate/serve.ts';
import { listSeriesOf } from '../../meeting/seriesOf.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Services } from '../../platform/services.ts';
import { chooseNotLately } from './rules.ts';
import * as store from './store.ts';

const weekMs = 7 * 86_400_000;

interface Contact {
  by: string;
  since: number;
}

export interface NotLatelyNeeds {
  acknowledgedBy: (db: Database, at: ChatAt, contact: Contact) => Promise<string[]>;
  checkedInWith: (db: Database, at: ChatAt, contact: Contact & { now: number }) => Promise<string[]>;
  answeredBy: (db: Database, at: ChatAt, contact: Contact) => Promise<string[]>;
  leftOffCards: (db: Database, at: ChatAt) => Promise<Set<string>>;
}

export function notLatelyRoutes(router: Router, services: Services, needs: NotLatelyNeeds): void {
  serve(router, { ...services, ...needs }, contract.readNotLately, readNotLately);
  servePerson(router, services, contract.readLeftOff, readLeftOff);
  servePerson(router, services, contract.leaveOffHints, leaveOffHints);
}

const readNotLately: Handler<typeof contract.readNotLately, Services & NotLatelyNeeds> = async (
  { at, caller, people },
  { db, now, ...needs },
) => {
  const nowMs = now();
  const since = nowMs - notLatelyWeeks * weekMs;
  const there = await store.listThereBefore(db, at, since);
  const here = [...people.values()]
    .filter(({ id, isExternal }) => !isExternal && id !== caller.id && there.has(id))
    .map(({ id, name }) => ({ id, name }));
  if (here.length === 0) return { people: [] };
  const contact = { by: caller.id, since };
  const [everywhere, onCards, alone, ...contacted] = await Promise.all([
    store.leftOffAmong(
      db,
      at,
      here.map(({ id }) => id),
    ),
    needs.leftOffCards(db, at),
    metAlone(db, selfOf(caller), since),
    needs.acknowledgedBy(db, at, contact),
    needs.checkedInWith(db, at, { ...contact, now: nowMs }),
    needs.answeredBy(db, at, contact),
  ]);
  const chosen = chooseNotLately({
    people: here,
    contacted: new Set([...alone, ...contacted.flat()]),
    leftOff: everywhere.union(onCards),
    number: Math.floor(nowMs / weekMs),
  });
  return { people: chosen };
};

/** In a series of theirs with nobody else: a meeting of many is no sign that two people spoke. */
async function metAlone(db: Database, self: Self, since: number): Promise<string[]> {
  const series = await listSeriesOf(db, self, since);
  return series.flatMap(({ people: [other, ...more] }) => (other && more.length === 0 ? [other.id] : []));
}

const readLeftOff: Handler<typeof contract.readLeftOff> = async ({ self }, { db }) => ({
  isLeftOff: (await store.leftOffAmong(db, self, [self.id])).size > 0,
});

const leaveOffHints: Handler<typeof contract.leaveOffHints> = async ({ self, body }, { db, live }) => {
  await store.saveLeftOff(db, self, body);
  live.announce(self, 'home');
  return body;
};
