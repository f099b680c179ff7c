import type { Action } from '#contract/recap.ts';
import express, { type Express } from 'express';
import { findForChat } from './features/acknowledgement/store.ts';
import { acknowledgementRoutes, listForCard } from './features/acknowledgement/routes.ts';
import { openBox, scheduleOpening } from './features/concern/anonymousInbox.ts';
import { boxMs } from './features/concern/rules.ts';
import { droppingRoutes } from './features/concern/anonymousRoutes.ts';
import { watchLeaving } from './features/concern/leaving.ts';
import { concernRoutes } from './features/concern/routes.ts';
import { hasConcerns, listTold } from './features/concern/store.ts';
import { behaviourRoutes } from './features/behaviour/routes.ts';
import { hasWritten, listBehaviours } from './features/behaviour/store.ts';
import { kindsUnder } from './features/lifecycle/ids.ts';
import { dataRoutes } from './features/lifecycle/routes.ts';
import type { PrepareEnd } from './meeting/ending.ts';
import type { At, ChatAt } from './core/scope.ts';
import type { MeetingRow } from './meeting/row.ts';
import { decisionRoutes } from './features/decision/routes.ts';
import { cueRoutes } from './features/cue/routes.ts';
import { findDecision, listDecisions } from './features/decision/store.ts';
import type { Database, Trx } from './platform/database/database.ts';
import { AppError } from './core/errors.ts';
import { focusRoutes } from './features/focus/routes.ts';
import { findFocus } from './features/focus/store.ts';
import { healthRoutes } from './platform/http/health.ts';
import { everyAnswer, securityHeaders } from './platform/http/headers.ts';
import { observed } from './platform/telemetry/requestLog.ts';
import { panelPages } from './platform/http/page.ts';
import { problemHandler } from './platform/http/problems.ts';
import { learningRoutes } from './features/mistake/routes.ts';
import { listLearnings } from './features/mistake/store.ts';
import { legalRoutes } from './features/legal/routes.ts';
import { signInWindow } from './platform/http/signIn.ts';
import { liveRoutes } from './gate/liveStream.ts';
import { meetingRoutes } from './features/meeting/routes.ts';
import { createDelivery } from './platform/delivery/delivery.ts';
import type { SharedCard } from './platform/delivery/store.ts';
import { hasChaired, listChairs, mainHost, whoOnlyAttended } from './meeting/attendance.ts';
import { noteContent, noteRoutes } from './features/chatNote/routes.ts';
import { acceptedAmong, ownershipRoutes } from './features/ownership/routes.ts';
import { forgetAnswer } from './features/ownership/store.ts';
import { announceChair, chairNow, giveChair } from './meeting/chair.ts';
import { currentMeeting, endBefore, endMeeting, findMeeting, latestMeeting, stageNow } from './meeting/store.ts';
import { isKey } from './meeting/view.ts';
import { castingRoutes } from './features/pulse/ballotRoutes.ts';
import { deletePulseOf, openPulseAbout } from './features/pulse/deletion.ts';
import { prepareToOpen, type OpeningNeeds } from './features/pulse/openPulse.ts';
import { pulseRoutes } from './features/pulse/routes.ts';
import { observerRoutes } from './features/observer/routes.ts';
import { listShared } from './features/observer/store.ts';
import { findPulse, isOpen, latestChange } from './features/pulse/store.ts';
import { recapContent, recapRoutes } from './features/recap/routes.ts';
import { handedOn } from './features/recap/actions.ts';
import { findOpen } from './features/recap/openItems.ts';
import { openRoutes } from './features/recap/openRoutes.ts';
import { findRecap } from './features/recap/store.ts';
import { sectionRoutes, voidQuestions } from './features/handover/routes.ts';
import { closerOf } from './features/handover/store.ts';
import type { Services } from './platform/services.ts';
import { supportRoutes } from './features/supportLevel/routes.ts';

/** The Express app without a port, and without the clock's jobs. Here the features meet, which know nothing of each other. */
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
