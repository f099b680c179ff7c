import type { Router } from 'express';
import { agreeLighter, readSupport, setSupport } from '#contract/support.ts';
import { transaction } from '../database/database.ts';
import { AppError, refuseFields } from '../errors.ts';
import type { MeetingRow, Series } from '../http/scope.ts';
import { serve } from '../http/serve.ts';
import type { Services } from '../services.ts';
import { dayIn } from '../time/day.ts';
import { agreed, kindOf, proposed } from './rules.ts';
import * as store from './store.ts';

export function supportRoutes(router: Router, services: Services): void {
  const { db, live, now } = services;

  serve(router, services, readSupport, async ({ series, latest, caller, isHost }) => {
    const kept = await store.listSupport(db, series, isHost ? null : caller.id);
    return { support: kept.map((one) => ({ ...one, proposed: proposed(one, today(latest)) })) };
  });

  serve(router, services, setSupport, async ({ series, latest, people, body }) => {
    const kind = kindOf(body.work);
    const isHere = people.has(body.person);
    const known = isHere ? await store.findSupport(db, series, body.person, kind) : undefined;
    refuseFields([
      ...(isHere ? [] : [{ field: 'person', code: 'not_in_chat' as const }]),
      ...(kind === '' ? [{ field: 'work', code: 'empty' as const }] : []),
      ...(body.reviewOn !== null && body.reviewOn !== known?.reviewOn && body.reviewOn < today(latest)
        ? [{ field: 'reviewOn', code: 'in_the_past' as const }]
        : []),
    ]);
    const work = known?.work ?? body.work.trim();
    await store.saveSupport(db, series, kind, { ...body, work, hostAgrees: false, personAgrees: false });
    tell(series, body.person);
    return {};
  });

  serve(router, services, agreeLighter, async ({ series, latest, caller, people, isHost, body }) => {
    const isTheirs = caller.id === body.person;
    if (!isHost && !isTheirs) throw new AppError('host_only', 'Only the host and the person can agree to this');
    if (!people.has(body.person)) throw new AppError('not_found', 'No such person in this chat');
    const kind = kindOf(body.work);
    await transaction(db, async (trx) => {
      const kept = await store.findSupport(trx, series, body.person, kind);
      if (!kept) throw new AppError('not_found', 'No support is kept for this work');
      // Agreed to by both already, in another window or a moment before.
      if (kept.level === body.level) return;
      if (proposed(kept, today(latest)) !== body.level)
        throw new AppError('stale', 'Another step is proposed by now', { current: kept });
      const { isTaken, ...agreement } = agreed(kept, isTheirs ? 'person' : 'host');
      const step = isTaken ? { level: body.level, reviewOn: null } : {};
      await store.saveSupport(trx, series, kind, { ...kept, ...agreement, ...step });
    });
    tell(series, body.person);
    return {};
  });

  const today = (latest: MeetingRow | undefined) => dayIn(latest?.time_zone ?? 'UTC', now());

  function tell(series: Series, person: string) {
    live.announce(series, { topic: 'support', id: series.id }, 'hosts');
    live.announce(series, { topic: 'support', id: series.id }, [person]);
  }
}
