import type { Router } from 'express';
import * as contract from '#contract/meeting/supportLevel.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { refuseMore } from '../../platform/database/rowLimit.ts';
import { transaction } from '../../platform/database/database.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import type { ChatAt } from '../../core/scope.ts';
import type { MeetingRow } from '../../meeting/row.ts';
import { serve, type Handler } from '../../gate/serve.ts';
import type { Chat } from '../../core/people.ts';
import type { Services } from '../../platform/services.ts';
import { dayIn } from '../../core/day.ts';
import { agreed, countedAt, kindOf, proposed } from './rules.ts';
import * as store from './store.ts';
import { supportCap } from './tables.ts';

export function supportLevelRoutes(router: Router, services: Services): void {
  serve(router, services, contract.readSupport, readSupport);
  serve(router, services, contract.setSupport, setSupport);
  serve(router, services, contract.agreeLighter, agreeLighter);
}

const readSupport: Handler<typeof contract.readSupport> = async ({ at, latest, caller, isOrganizer }, { db, now }) => {
  const kept = await store.listSupport(db, at, { id: caller.id, isOrganizer });
  const today = dayOf(latest, now());
  return { support: kept.map((one) => ({ ...toShown(one), proposed: proposed(one, today) })) };
};

const setSupport: Handler<typeof contract.setSupport> = async (
  { at, latest, caller, chat, people, isOrganizer, body },
  { db, live, now },
) => {
  const kind = kindOf(body.work);
  const isHere = people.has(body.person);
  await transaction(db, async (trx) => {
    const known = isHere ? await store.findSupport(trx, at, { person: body.person, kind }) : undefined;
    const isAnothers = known?.setBy != null && known.setBy !== caller.id;
    // Otherwise nobody could change a level set by somebody who has left the chat.
    if (isAnothers && !isOrganizer && people.has(known.setBy ?? ''))
      throw new AppError('kept_by_another', 'Somebody else keeps this level');
    const { reviewOn } = body;
    const isNewDay = reviewOn !== null && reviewOn !== known?.reviewOn;
    refuseFields([
      ...(isHere ? [] : [{ field: 'person', code: 'not_in_chat' as const }]),
      ...(isBlankText(kind) ? [{ field: 'work', code: 'empty' as const }] : []),
      ...(isNewDay && reviewOn < dayOf(latest, now()) ? [{ field: 'reviewOn', code: 'in_the_past' as const }] : []),
    ]);
    const work = known?.work ?? body.work.trim();
    const nobodyAgrees = { hostAgrees: false, personAgrees: false };
    const counted = countedAt(known, body.level, now());
    await store.saveSupport(trx, at, { ...body, ...nobodyAgrees, kind, work, setBy: caller.id, counted });
    if (!known) await refuseMore(trx, { cap: supportCap, at, person: body.person });
  });
  announce(live, at, { chat, people: [body.person, caller.id] });
  return {};
};

const agreeLighter: Handler<typeof contract.agreeLighter> = async (
  { at, latest, caller, chat, people, isOrganizer, body },
  { db, live, now },
) => {
  const isTheirs = caller.id === body.person;
  const kind = kindOf(body.work);
  const setBy = await transaction(db, async (trx) => {
    const kept = await store.findSupport(trx, at, { person: body.person, kind });
    // Nobody else learns whether a level is kept.
    if (!isOrganizer && !isTheirs && kept?.setBy !== caller.id)
      throw new AppError('host_only', 'Only whoever set it and the person can agree to this');
    if (!people.has(body.person)) throw new AppError('not_found', 'No such person in this chat');
    if (!kept) throw new AppError('not_found', 'No support is kept for this work');
    if (kept.level === body.level) return kept.setBy;
    if (proposed(kept, dayOf(latest, now())) !== body.level)
      throw new AppError('stale', 'Another step has been proposed meanwhile', { current: toShown(kept) });
    const { isTaken, ...agreement } = agreed(kept, isTheirs ? 'person' : 'host');
    const counted = countedAt(kept, body.level, now());
    const step = isTaken ? { level: body.level, reviewOn: null, counted } : {};
    await store.saveSupport(trx, at, { ...kept, ...agreement, ...step, kind });
    return kept.setBy;
  });
  announce(live, at, { chat, people: [body.person, ...(setBy === null ? [] : [setBy])] });
  return {};
};

function toShown({ setBy: _setBy, counted: _counted, ...shown }: store.StoredSupport) {
  return shown;
}

function dayOf(latest: MeetingRow | undefined, nowMs: number): string {
  return dayIn(latest?.time_zone ?? 'UTC', nowMs);
}

function announce(live: Services['live'], at: ChatAt, { chat, people }: { chat: Chat; people: string[] }): void {
  const { organizer, coOrganizers } = chat;
  live.announce(at, 'support', [...new Set([...people, ...(organizer === null ? [] : [organizer]), ...coOrganizers])]);
}
