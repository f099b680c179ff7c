import type { Action } from '#contract/recap.ts';
import express, { type Express } from 'express';
import { findForChat } from './acknowledgement/store.ts';
import { acknowledgementRoutes, listForCard } from './acknowledgement/routes.ts';
import { openBox, openOnTime, scheduleOpening } from './concern/box.ts';
import { boxMs } from './concern/rules.ts';
import { droppingRoutes } from './concern/dropping.ts';
import { watchLeaving } from './concern/leaving.ts';
import { concernRoutes } from './concern/routes.ts';
import { hasConcerns, listTold } from './concern/store.ts';
import { behaviourRoutes } from './behaviour/routes.ts';
import { hasWritten, listBehaviours } from './behaviour/store.ts';
import { kindsUnder } from './data/ids.ts';
import { dataRoutes } from './data/routes.ts';
import { keepToRetention } from './data/retention.ts';
import type { PrepareEnd } from './core/ending.ts';
import type { At, ChatAt, MeetingRow } from './core/scope.ts';
import { decisionRoutes } from './decision/routes.ts';
import { cueRoutes } from './cue/routes.ts';
import { findDecision, listDecisions } from './decision/store.ts';
import type { Database, Trx } from './database/database.ts';
import { AppError } from './errors.ts';
import { focusRoutes } from './focus/routes.ts';
import { findFocus } from './focus/store.ts';
import { healthRoutes } from './http/health.ts';
import { everyAnswer, securityHeaders } from './http/headers.ts';
import { observed } from './http/observed.ts';
import { panelPages } from './http/page.ts';
import { problemHandler } from './http/problems.ts';
import { learningRoutes } from './learning/routes.ts';
import { listLearnings } from './learning/store.ts';
import { legalRoutes } from './legal/routes.ts';
import { signInWindow } from './http/signIn.ts';
import { liveRoutes } from './live/routes.ts';
import { meetingRoutes } from './meeting/routes.ts';
import { createDelivery } from './delivery/delivery.ts';
import type { SharedCard } from './delivery/store.ts';
import { hasChaired, listChairs, mainHost, whoOnlyAttended } from './meeting/attendance.ts';
import { noteContent, noteRoutes } from './note/routes.ts';
import { acceptedAmong, ownershipRoutes } from './ownership/routes.ts';
import { forgetAnswer } from './ownership/store.ts';
import { announceChair, chairNow, giveChair } from './meeting/chair.ts';
import { currentMeeting, endBefore, endMeeting, findMeeting, latestMeeting, stageNow } from './meeting/store.ts';
import { isKey } from './meeting/view.ts';
import { castingRoutes } from './pulse/casting.ts';
import { closeOnTime } from './pulse/closing.ts';
import { deleteOldPools, deletePulseOf, openPulseAbout } from './pulse/deletion.ts';
import { prepareToOpen, type OpeningNeeds } from './pulse/opening.ts';
import { pulseRoutes } from './pulse/routes.ts';
import { observerRoutes } from './observer/routes.ts';
import { listShared } from './observer/store.ts';
import { findPulse, isOpen, latestChange } from './pulse/store.ts';
import { recapContent, recapRoutes } from './recap/routes.ts';
import { handedOn } from './recap/actions.ts';
import { findOpen } from './recap/openItems.ts';
import { openRoutes } from './recap/openRoutes.ts';
import { findRecap } from './recap/store.ts';
import { sectionRoutes, voidQuestions } from './section/routes.ts';
import { closerOf } from './section/store.ts';
import type { Services } from './services.ts';
import { supportRoutes } from './support/routes.ts';

/** The Express app without a port. Here the features meet, which know nothing of each other. */
export function createApp(services: Services): Express {
  const { db, live } = services;
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(everyAnswer(services.config));
  healthRoutes(app, services);
  app.use(observed(services));
  app.use((_request, response, next) => {
    if (!services.stopping.aborted) return next();
    response.setHeader('connection', 'close');
    throw new AppError('stopping', 'The server is about to restart', { retryAfterSeconds: 2 });
  });

  /** What was said without a name is read at the close, when it is still time to answer. */
  const openInbox = (at: At) => openBox(services, at);
  const scheduleInbox = (at: At, meeting: MeetingRow, opensAt: number | null) =>
    scheduleOpening(db, at, opensAt ?? meeting.started_at + boxMs);
  /** What its host practises is asked about where they have the chair: the pulse is about nobody else. */
  const openingNeeds: OpeningNeeds = {
    async readAsking(trx, { at, meeting, host }) {
      const focus = await findFocus(trx, at);
      return {
        behaviours: await listBehaviours(trx, at),
        focus: focus?.by_id === host ? focus.behaviour : null,
        checkIn: meeting.asks_check_in === 1,
      };
    },
    mainHost,
    whoOnlyAttended,
  };

  /** A key meeting's end is also its pulse's beginning; the pulse belongs to whoever had the chair longest. */
  const prepareEnd: PrepareEnd = async (ending) => {
    const { at, meeting } = ending;
    await openInbox(at);
    const asks = meeting.stage !== 'after' && isKey(meeting);
    const openPulse = asks ? await prepareToOpen(services, ending, openingNeeds) : undefined;
    return async (trx, nowMs) => {
      const ended = await endMeeting(trx, at, meeting, nowMs);
      if (ended) await openPulse?.(trx, ended, nowMs);
    };
  };

  const hasPulse = async (at: At) => (await findPulse(db, at)) !== undefined;
  meetingRoutes(app, services, { prepareEnd, openInbox, scheduleInbox, hasPulse, closerOf, voidQuestions });
  const isLatest = async (trx: Trx, at: At) => (await latestMeeting(trx, at))?.id === at.meeting;
  const isShared = async (trx: Trx, at: At) => (await findRecap(trx, at))?.filed != null;
  decisionRoutes(app, services, { isLatest, isShared });
  acknowledgementRoutes(app, services);
  observerRoutes(app, services, { chairNow });
  sectionRoutes(app, services, {
    stageOf: stageNow,
    chairNow,
    giveChair: (trx, at, giving) => giveChair(trx, at, { ...giving, at: services.now() }),
    announceChair: (at) => announceChair(services, at),
  });
  learningRoutes(app, services);
  concernRoutes(app, services, { chairNow, whoOnlyAttended, listChairs });
  droppingRoutes(app, services, { listChairs });
  behaviourRoutes(app, services);
  focusRoutes(app, services, { listBehaviours });
  cueRoutes(app, services);
  ownershipRoutes(app, services, {
    actionsOf: async (from, at) => {
      const recap = await findRecap(from, at);
      const filed = recap?.filed?.actions ?? null;
      return { draft: recap?.draft.actions ?? [], filed, handedOn: await handedOn(from, at, filed ?? []) };
    },
  });
  supportRoutes(app, services);
  const acceptedIn = async ({ at }: SharedCard, actions: Action[]) => {
    const meeting = await findMeeting(db, at, at.meeting);
    if (!meeting) return new Set<string>();
    return acceptedAmong(db, { at, meeting, actions, handedOn: await handedOn(db, at, actions) });
  };
  const ratingOf = async ({ at }: SharedCard) => {
    const pulse = await findPulse(db, at);
    return pulse ? { key: pulse.fingerprint, isOpen: isOpen(pulse, services.now()) } : null;
  };
  const delivery = createDelivery(services, {
    recap: {
      content: recapContent(services, { acceptedIn, ratingOf }),
      announce: (at) => live.announce(at, 'recap'),
    },
    note: { content: noteContent(services), announce: (at) => live.announce(at, 'notes') },
  });
  recapRoutes(app, services, {
    delivery,
    listDecisions,
    listAcknowledgements: listForCard,
    listObserved: listShared,
    listLearnings,
    listConcerns: listTold,
    prepareEnd,
    asksForReasons: async (from, at) =>
      (await findFocus(from, at))?.behaviour === 'reasons' || (await hasWritten(from, at, 'reasons')),
  });
  const currentOf = (from: Database | Trx, at: ChatAt) => currentMeeting(from, at, services.now());
  openRoutes(app, services, {
    hasConcerns,
    changeFor: async (at, meeting) => latestChange(db, at, await endBefore(db, at, meeting)),
    currentMeeting: currentOf,
    forgetAnswer,
  });
  noteRoutes(app, services, {
    delivery,
    findDecision,
    findAcknowledgement: findForChat,
    findOpen: async (at) => findOpen(db, at, await currentOf(db, at)),
    kindsUnder,
  });
  pulseRoutes(app, services, { hasChaired: (meeting, person) => hasChaired(db, meeting, person) });
  castingRoutes(app, services);
  dataRoutes(app, services, { deletePulseOf, openPulseAbout });
  const watchAttendees = watchLeaving(services, { latestMeeting, whoOnlyAttended, listChairs });
  liveRoutes(app, services, async (caller, at) => {
    await Promise.all([delivery.goOn(caller, at), watchAttendees(caller, at)]);
  });
  closeOnTime(services);
  openOnTime(services);
  keepToRetention(services, { deletePulseOf, deleteOldPools });

  // A page is framed and runs scripts, JSON doesn't: these cost each request a tenth of its time.
  app.use(securityHeaders());
  app.use(signInWindow(services.config));
  app.use(panelPages(services.config));
  app.use(legalRoutes(services.config));
  app.use(() => {
    throw new AppError('not_found', 'No such address');
  });
  app.use(problemHandler(services.log));
  return app;
}
