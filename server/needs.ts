import { opening as openingSchema } from '#contract/meeting/meeting.ts';
import type { Action } from '#contract/meeting/recap.ts';
import type { At, ChatAt, Self, TenantAt } from './core/scope.ts';
import { listForCard } from './features/acknowledgement/routes.ts';
import { acknowledgedBy, findForChat, listLeftOff } from './features/acknowledgement/store.ts';
import { readChoices } from './features/activity/choices.ts';
import { createNotifier, type Notifier } from './features/activity/notifier.ts';
import { findLanguages } from './features/behaviour/drafts.ts';
import { listNeverAsked } from './features/behaviour/neverAsked.ts';
import { hasWritten, listBehaviours } from './features/behaviour/store.ts';
import { noteContent } from './features/chatNote/routes.ts';
import { listPosted, notedAmong } from './features/chatNote/store.ts';
import { listShared as listCommitments } from './features/commitment/store.ts';
import { openBox, scheduleOpening } from './features/concern/anonymousInbox.ts';
import { boxMs } from './features/concern/rules.ts';
import { answeredBy, answeredTo, hasConcerns, listConcernSummaries } from './features/concern/store.ts';
import { findDecision, listDecisions } from './features/decision/store.ts';
import { findExtraQuestion } from './features/extraQuestion/store.ts';
import { findFocus, findPractised, isPractised } from './features/focus/store.ts';
import { voidQuestions } from './features/handover/routes.ts';
import { closerOf } from './features/handover/store.ts';
import { extraQuestionsIn } from './features/itemBank/extraQuestions.ts';
import { tablesWith } from './features/lifecycle/ids.ts';
import { listLearnings } from './features/mistake/store.ts';
import { leftOffAmong } from './features/notLately/store.ts';
import { listShared, listSharedWith } from './features/observer/sheetStore.ts';
import { checkedInWith, forgetAnswer } from './features/ownership/store.ts';
import { acceptedAmong } from './features/ownership/view.ts';
import { openPulseUntil } from './features/pulse/deletion.ts';
import { askedAmong } from './features/pulse/electorate.ts';
import { prepareToOpen, type OpeningNeeds } from './features/pulse/openPulse.ts';
import {
  listLatestResults,
  listResults,
  neverAskedBetween,
  releasedBetween,
  releasesAfter,
} from './features/pulse/results.ts';
import { findPulse, isOpen, latestChange, latestChangeIn } from './features/pulse/store.ts';
import { handedOn, listOwned } from './features/recap/actions.ts';
import { recapContent } from './features/recap/card/content.ts';
import { listHosted } from './features/recap/hosted.ts';
import { findOpen } from './features/recap/openItems.ts';
import { findRecap } from './features/recap/store.ts';
import { readerNow } from './features/reflection/readerRoutes.ts';
import { findSetting } from './features/reflection/readers.ts';
import { coachReadersFor } from './coachReaders.ts';
import { upkeep } from './features.ts';
import { actionsOnTime, meetingsAfter } from './followThrough.ts';
import { changesAfter, supportAfter } from './followUp.ts';
import { listChairs, mainHost, whoOnlyAttended } from './meeting/attendance.ts';
import type { PrepareEnd } from './meeting/ending.ts';
import { currentMeeting, endBefore } from './meeting/latest.ts';
import type { MeetingRow } from './meeting/row.ts';
import { endMeeting, findMeeting } from './meeting/store.ts';
import { isKey } from './meeting/view.ts';
import type { Database, Trx } from './platform/database/database.ts';
import { serverWords } from '#words/serverWords.ts';
import { createDelivery, type Delivery } from './platform/delivery/delivery.ts';
import type { SharedCard } from './platform/delivery/store.ts';
import type { Services } from './platform/services.ts';
import { todayReader } from './todayReads.ts';

/** Wires features together: they don't import each other, so each one's dependencies on others are composed here. */
export function createNeeds(services: Services) {
  const { db, now } = services;
  const notifier = notifierFor(services);
  return {
    upkeep,
    todayReader,
    notifier,
    tellShared: notifier.shared,
    tellAnswered: notifier.answered,
    readChoices,
    delivery: deliveryFor(services),
    ...endsFor(services),
    ...recapReads,
    closerOf,
    voidQuestions,
    hasPulse: async (at: At) => (await findPulse(db, at)) !== undefined,
    openPulseUntil,
    changeFor: async (at: ChatAt, meeting: string | null) => latestChange(db, at, await endBefore(db, at, meeting)),
    listBehaviours,
    extraQuestionChoices,
    isPractised,
    neverAskedBetween,
    listNeverAsked: (from: Database, at: TenantAt, nowMs: number) =>
      listNeverAsked(from, at, { nowMs, neverAskedBetween }),
    findLanguages,
    coachReaders: coachReadersFor(services),
    managerOf: async (self: Self) => readerNow(await findSetting(db, self))?.id ?? null,
    hasConcerns,
    findPractised,
    listResults,
    latestResults: listLatestResults,
    actionsOnTime,
    releasedBetween,
    listSharedWith,
    forgetAnswer,
    acknowledgedBy,
    checkedInWith,
    answeredBy,
    leftOffCards: listLeftOff,
    findDecision,
    findAcknowledgement: findForChat,
    listHosted,
    listPosted,
    notedAmong,
    isLeftOff: async (from: Database, at: ChatAt, people: string[]) =>
      (await leftOffAmong(from, at, people)).union((await listLeftOff(from, at)).intersection(new Set(people))),
    latestChangeIn,
    findOpen: async (at: ChatAt) => findOpen(db, at, await currentMeeting(db, at, now())),
    tablesWith: (trx: Trx, at: ChatAt, id: string) => tablesWith(trx, upkeep.tables, { at, id }),
  };
}

/** Other features' functions that scheduled work needs. */
export const jobNeeds = { upkeep, releasesAfter, meetingsAfter, changesAfter, supportAfter };

function endsFor(services: Services) {
  /** Unsigned concerns are read at the close, while there is still time to answer. */
  const openInbox = (at: At) => openBox(services, at);
  const prepareEnd: PrepareEnd = async (ending) => {
    const { at, meeting } = ending;
    await openInbox(at);
    const asks = meeting.stage !== 'after' && isKey(meeting);
    const openPulse = asks ? await prepareToOpen(services, ending, openingNeeds) : undefined;
    return async (trx, nowMs) => {
      const ended = await endMeeting(trx, meeting, nowMs);
      if (ended) await openPulse?.(trx, ended, nowMs);
    };
  };
  return {
    openInbox,
    prepareEnd,
    scheduleInbox: (at: At, meeting: MeetingRow, opensAt: number | null) =>
      scheduleOpening(services.db, at, opensAt ?? meeting.started_at + boxMs),
  };
}

const extraQuestionChoices = extraQuestionsIn(serverWords);

/** The pulse asks about a host's focus only if they have the chair, because it is about nobody else. */
const openingNeeds: OpeningNeeds = {
  async readAsking(trx, { at, meeting, host }) {
    const focus = await findFocus(trx, at);
    const { item } = await findExtraQuestion(trx, at);
    return {
      behaviours: await listBehaviours(trx, at),
      focus: focus?.by_id === host ? focus.behaviour : null,
      extra: extraQuestionChoices.find(({ id }) => id === item) ?? null,
      checkIn: meeting.asks_check_in === 1,
    };
  },
  mainHost,
  whoOnlyAttended,
};

const recapReads = {
  listDecisions,
  listAcknowledgements: listForCard,
  listObserved: listShared,
  listLearnings,
  listCommitments,
  listConcerns: listConcernSummaries,
  asksForReasons: async (from: Database | Trx, at: ChatAt) =>
    (await findFocus(from, at))?.behaviour === 'reasons' || (await hasWritten(from, at, 'reasons')),
  isShared: async (trx: Trx, at: At) => (await findRecap(trx, at))?.filed != null,
  actionsOf: async (from: Database | Trx, at: At) => {
    const recap = await findRecap(from, at);
    const filed = recap?.filed?.actions ?? null;
    return { draft: recap?.draft.actions ?? [], filed, handedOn: await handedOn(from, at, filed ?? []) };
  },
};

function notifierFor(services: Services): Notifier {
  const { db, now } = services;
  return createNotifier(services, {
    async asked(at, people) {
      // People who took the chair after a reopening are no longer asked.
      const chaired = new Set(await listChairs(db, at));
      return askedAmong(db, at, { people: people.filter((person) => !chaired.has(person)), nowMs: now() });
    },
    owned: (at) => listOwned(db, at),
    answeredTo: (at, concern) => answeredTo(db, at, concern),
    async meeting(at) {
      const row = await findMeeting(db, at, at.meeting);
      if (!row) return undefined;
      const { purpose } = openingSchema.parse(JSON.parse(row.opening_json));
      return { purpose: row.stage === 'open' ? '' : purpose, isOver: row.stage === 'after' };
    },
  });
}

function deliveryFor(services: Services): Delivery {
  const { db, live, now } = services;
  const acceptedIn = async ({ at }: SharedCard, actions: Action[]) => {
    const meeting = await findMeeting(db, at, at.meeting);
    if (!meeting) return new Set<string>();
    return acceptedAmong(db, { at, meeting, actions, handedOn: await handedOn(db, at, actions) });
  };
  const ratingOf = async ({ at }: SharedCard) => {
    const pulse = await findPulse(db, at);
    return pulse ? { key: pulse.fingerprint, isOpen: isOpen(pulse, now()) } : null;
  };
  return createDelivery(services, {
    recap: {
      content: recapContent(services, { acceptedIn, ratingOf }),
      announce: (at) => live.announce(at, 'recap'),
    },
    note: { content: noteContent(services), announce: (at) => live.announce(at, 'notes') },
  });
}
