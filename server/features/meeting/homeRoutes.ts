import type { Router } from 'express';
import * as contract from '#contract/person/home.ts';
import { readMySeries as readMySeriesEndpoint } from '#contract/meeting/meeting.ts';
import type { AnswerOf } from '#contract/wire/endpoint.ts';
import { servePerson, type Handler } from '../../gate/serve.ts';
import type { todayPaths } from '#contract/rules/person/home.ts';
import { listSeriesOf } from '../../meeting/seriesOf.ts';
import type { Self } from '../../core/scope.ts';
import { linkInto } from '../../platform/delivery/card.ts';
import type { Services } from '../../platform/services.ts';
import { listMeetingsOf } from './myWeek.ts';

const mySeriesMs = 90 * 86_400_000;
const weekMs = 7 * 86_400_000;

export interface HomeNeeds {
  todayReader: (
    services: Services,
  ) => (request: { self: Self }) => Promise<Record<(typeof todayPaths)[number], unknown>>;
}

export function homeRoutes(router: Router, services: Services, needs: HomeNeeds): void {
  servePerson(router, services, contract.readMe, readMe);
  servePerson(router, services, contract.readMyWeek, readMyWeek);
  servePerson(router, services, readMySeriesEndpoint, readMySeries);
  servePerson(router, { ...services, readParts: needs.todayReader(services) }, contract.readToday, readToday);
}

const readMe: Handler<typeof contract.readMe> = async ({ self, caller }, { now }) => ({
  id: self.id,
  roles: [...caller.roles],
  now: now(),
});

const readMyWeek: Handler<typeof contract.readMyWeek> = async ({ self }, { db, config, now }) => {
  const rows = await listMeetingsOf(db, self, now() - weekMs);
  const { catalogAppId, publicUrl } = config;
  return {
    meetings: rows.map(({ id, series: chat, topic, started_at, stage }) => ({
      id,
      topic: topic ?? '',
      at: started_at,
      isOver: stage === 'after',
      link: linkInto(
        { chat, tenant: self.tenant, catalogAppId, publicUrl },
        stage === 'after' ? { to: 'recap', meeting: id } : undefined,
      ),
    })),
  };
};

const readMySeries: Handler<typeof readMySeriesEndpoint> = async ({ self }, { db, now }) => ({
  series: await listSeriesOf(db, self, now() - mySeriesMs),
});

interface TodayContext extends Services {
  readParts: ReturnType<HomeNeeds['todayReader']>;
}

/** Each part as its own endpoint answers it; `send` checks them. */
const readToday: Handler<typeof contract.readToday, TodayContext> = async (request, { readParts }) =>
  (await readParts(request)) as AnswerOf<typeof contract.readToday>;
