import type { Router } from 'express';
import * as contract from '#contract/home.ts';
import { readMySeries as readMySeriesEndpoint } from '#contract/meeting.ts';
import { servePerson, type Handler } from '../../gate/serve.ts';
import { listSeriesOf } from '../../meeting/seriesOf.ts';
import { linkInto } from '../../platform/delivery/card.ts';
import type { Services } from '../../platform/services.ts';
import { listMeetingsOf } from './myWeek.ts';

const mySeriesMs = 90 * 86_400_000;
const weekMs = 7 * 86_400_000;

export function homeRoutes(router: Router, services: Services): void {
  servePerson(router, services, contract.readMe, readMe);
  servePerson(router, services, contract.readMyWeek, readMyWeek);
  servePerson(router, services, readMySeriesEndpoint, readMySeries);
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
