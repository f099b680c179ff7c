import type { Router } from 'express';
import { agreeLighter, readSupport, setSupport } from '#contract/supportLevel.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { refuseMore } from '../../platform/database/rowLimit.ts';
import { transaction } from '../../platform/database/database.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import type { ChatAt } from '../../core/scope.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import { serve } from '../../gate/serve.ts';
import type { Chat } from '../../core/people.ts';
import type { Services } from '../../platform/services.ts';
import { dayIn } from '../../core/day.ts';
import { agreed, kindOf, proposed } from './rules.ts';
import * as store from './store.ts';
import { supportCap } from './tables.ts';

export function supportRoutes(router: Router, services: Services): void {
  const { db, live, now } = services;

  serve(router, services, readSupport, async ({ at, latest, caller, isOrganizer }) => {
    const kept = await store.listSupport(db, at, { id: caller.id, isOrganizer });
    return {
      support: kept.map(({ setBy: _setBy, ...one }) => ({ ...one, proposed: proposed(one, today(latest)) })),
    };
  });

  serve(router, services, setSupport, async ({ at, latest, caller, chat, people, isOrganizer, body }) => {
    const kind = kindOf(body.work);
    const isHere = people.has(body.person);
    await transaction(db, async (trx) => {
      const known = isHere ? await store.findSupport(trx, at, body.person, kind) : undefined;
      const isAnothers = known?.setBy != null && known.setBy !== caller.id;
      // Otherwise nobody could change a level set by somebody who has left the chat.
      if (isAnothers && !isOrganizer && people.has(known.setBy ?? ''))
        throw new AppError('kept_by_another', 'Somebody else keeps this level');
      refuseFields([
        ...(isHere ? [] : [{ field: 'person', code: 'not_in_chat' as const }]),
        ...(isBlankText(kind) ? [{ field: 'work', code: 'empty' as const }] : []),
        ...(body.reviewOn !== null && body.reviewOn !== known?.reviewOn && body.reviewOn < today(latest)
          ? [{ field: 'reviewOn', code: 'in_the_past' as const }]
          : []),
      ]);
      const work = known?.work ?? body.work.trim();
      const agreed = { hostAgrees: false, personAgrees: false };
      await store.saveSupport(trx, at, kind, { ...body, ...agreed, work, setBy: caller.id });
      if (!known) await refuseMore(trx, { cap: supportCap, at, person: body.person });
    });
    tell(at, chat, [body.person, caller.id]);
    return {};
  });

  serve(router, services, agreeLighter, async ({ at, latest, caller, chat, people, isOrganizer, body }) => {
    const isTheirs = caller.id === body.person;
    const kind = kindOf(body.work);
    const setBy = await transaction(db, async (trx) => {
      const kept = await store.findSupport(trx, at, body.person, kind);
      // Nobody else learns whether a level is kept.
      if (!isOrganizer && !isTheirs && kept?.setBy !== caller.id)
        throw new AppError('host_only', 'Only whoever set it and the person can agree to this');
      if (!people.has(body.person)) throw new AppError('not_found', 'No such person in this chat');
      if (!kept) throw new AppError('not_found', 'No support is kept for this work');
      // Both have already agreed, in another window or a moment before.
      if (kept.level === body.level) return kept.setBy;
      if (proposed(kept, today(latest)) !== body.level) {
        const { setBy: _setBy, ...current } = kept;
        throw new AppError('stale', 'Another step is proposed by now', { current });
      }
      const { isTaken, ...agreement } = agreed(kept, isTheirs ? 'person' : 'host');
      const step = isTaken ? { level: body.level, reviewOn: null } : {};
      await store.saveSupport(trx, at, kind, { ...kept, ...agreement, ...step });
      return kept.setBy;
    });
    tell(at, chat, [body.person, ...(setBy === null ? [] : [setBy])]);
    return {};
  });

  const today = (latest: MeetingRow | undefined) => dayIn(latest?.time_zone ?? 'UTC', now());

  function tell(at: ChatAt, { organizer, coOrganizers }: Chat, people: string[]) {
    const readers = new Set([...people, ...(organizer === null ? [] : [organizer]), ...coOrganizers]);
    live.announce(at, 'support', [...readers]);
  }
}
