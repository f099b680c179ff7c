import type { Router } from 'express';
import * as contract from '#contract/meeting/observer.ts';
import type { Admitted } from '../../core/admitted.ts';
import { AppError, refuseFields } from '../../core/errors.ts';
import { meetingIn } from '../../core/scope.ts';
import { isOrganizerUnknown } from '../../gate/roles.ts';
import { serve, type Handler } from '../../gate/serve.ts';
import { stageNow } from '../../meeting/store.ts';
import { transaction } from '../../platform/database/database.ts';
import type { Services } from '../../platform/services.ts';
import { answer, ask, canObserve, choose, holderOf, ofToday, type Rota } from './rules.ts';
import { sheetRoutes, type SheetNeeds } from './sheetRoutes.ts';
import { listSheets, whoHandedIn } from './sheetStore.ts';
import * as store from './store.ts';
import { applyAndSettle, changeTurn, giveTurn } from './turns.ts';
import { othersFor, toView } from './view.ts';

export function observerRoutes(router: Router, services: Services, needs: SheetNeeds): void {
  serve(router, services, contract.readObserver, readObserver);
  serve(router, services, contract.answerObserver, answerObserver);
  serve(router, services, contract.askToSwap, askToSwap);
  serve(router, services, contract.chooseObserver, chooseObserver);
  serve(router, services, contract.leaveRota, leaveRota);
  sheetRoutes(router, services, needs);
}

/** A read that may write: gives the turn to somebody as soon as anybody looks, unless an observer is here. */
const readObserver: Handler<typeof contract.readObserver> = async (request, services) => {
  const { at, meeting, caller, chat, isHost } = request;
  const { db } = services;
  // Until Graph names the organizer, they would count as an attendee.
  const today = isOrganizerUnknown(chat) ? await store.listToday(db, at) : await giveTurn(services, request);
  const sheets = await listSheets(db, at);
  const holder = holderOf(today);
  const mayChoose = (isHost || holder === caller.id) && meeting.stage !== 'after';
  return {
    ...toView(request, today, sheets),
    isOut: await store.isOut(db, at, caller.id),
    others: mayChoose ? othersFor(request, await store.readRota(db, at, meeting), holder) : [],
  };
};

const answerObserver: Handler<typeof contract.answerObserver> = async (request, services) => {
  await changeTurn(services, request, (rota) => {
    const changes = answer(rota, request.caller.id, request.body.isYes);
    if (!changes) throw new AppError('not_found', 'Nobody has asked you to observe this meeting');
    return changes;
  });
  return {};
};

const askToSwap: Handler<typeof contract.askToSwap> = async (request, services) => {
  const { caller, people, body } = request;
  await changeTurn(services, request, (rota, attendees) => {
    if (holderOf(ofToday(rota)) !== caller.id) throw new AppError('not_found', 'It is not your turn to observe');
    refuseWhoCannot(body.person, { rota, attendees, people });
    if (body.person === caller.id) refuseFields([{ field: 'person', code: 'oneself' }]);
    return ask(rota, body.person);
  });
  return {};
};

const chooseObserver: Handler<typeof contract.chooseObserver> = async (request, services) => {
  const { people, body } = request;
  await changeTurn(services, request, (rota, attendees) => {
    if (body.person !== null) refuseWhoCannot(body.person, { rota, attendees, people });
    return choose(rota, body.person);
  });
  return {};
};

const leaveRota: Handler<typeof contract.leaveRota> = async (
  { at, latest, caller, chat, people, body },
  { db, live },
) => {
  const observed = latest && { at: meetingIn(at, latest.id), meeting: latest, chat, people };
  await transaction(db, async (trx) => {
    await store.saveOut(trx, at, { person: caller.id, isOut: body.isOut, since: (latest?.number ?? 1) - 1 });
    if (!observed || !body.isOut || (await stageNow(trx, observed.at)) === 'after') return;
    const rota = await store.readRota(trx, observed.at, observed.meeting);
    const changes = answer(rota, caller.id, false);
    if (!changes) return;
    const handed = await whoHandedIn(trx, observed.at);
    if (!handed.has(caller.id)) await applyAndSettle(trx, observed, { rota, changes, handed });
  });
  if (observed) live.announce(observed.at, 'observer');
  return {};
};

function refuseWhoCannot(
  person: string,
  { rota, attendees, people }: { rota: Rota; attendees: string[]; people: Admitted['people'] },
): void {
  if (!people.has(person)) refuseFields([{ field: 'person', code: 'not_in_chat' }]);
  if (!canObserve(rota, attendees).includes(person)) refuseFields([{ field: 'person', code: 'not_to_observe' }]);
}
