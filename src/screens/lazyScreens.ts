import type { Language } from '#contract/values.ts';
import { fetchWords } from '../words/words.tsx';
import { lazyScreen } from '../loading/lazyScreen.ts';

const hostMeeting = lazyScreen(async () => (await import('./host/HostMeeting.tsx')).HostMeeting);
const hostMeet = lazyScreen(async () => (await import('./host/HostMeet.tsx')).HostMeet);
const practice = lazyScreen(async () => (await import('./host/Practice.tsx')).Practice);
const focusShown = lazyScreen(async () => (await import('../features/focus/FocusShown.tsx')).FocusShown);
const glossary = lazyScreen(async () => (await import('../features/behaviour/Glossary.tsx')).Glossary);
const hostClose = lazyScreen(async () => (await import('./host/HostClose.tsx')).HostClose);
const hostAfter = lazyScreen(async () => (await import('./host/HostAfter.tsx')).HostAfter);
const decisionForm = lazyScreen(async () => (await import('../features/decision/DecisionForm.tsx')).DecisionForm);
const acknowledgementForm = lazyScreen(
  async () => (await import('../features/acknowledgement/AcknowledgementForm.tsx')).AcknowledgementForm,
);
const writeMistake = lazyScreen(async () => (await import('./host/WriteMistake.tsx')).WriteMistake);
const concernForm = lazyScreen(async () => (await import('../features/concern/ConcernForm.tsx')).ConcernForm);
const askTokens = lazyScreen(async () => (await import('../features/concern/AskTokens.tsx')).AskTokens);
const attendeeActs = lazyScreen(async () => (await import('./attendee/AttendeeActs.tsx')).AttendeeActs);
const attendeeMeet = lazyScreen(async () => (await import('./attendee/AttendeeMeet.tsx')).AttendeeMeet);
const attendeeAfter = lazyScreen(async () => (await import('./attendee/AttendeeAfter.tsx')).AttendeeAfter);
const allMyActions = lazyScreen(async () => (await import('../features/ownership/AllMyActions.tsx')).AllMyActions);
const askAdmission = lazyScreen(async () => (await import('../features/pulse/AskAdmission.tsx')).AskAdmission);
const errands = lazyScreen(async () => (await import('../features/pulse/Errands.tsx')).Errands);
const stillOpen = lazyScreen(async () => (await import('./host/StillOpen.tsx')).StillOpen);
const earlierDecisionActs = lazyScreen(
  async () => (await import('../features/decision/EarlierDecisionActs.tsx')).EarlierDecisionActs,
);
const observing = lazyScreen(async () => (await import('../features/observer/Observing.tsx')).Observing);
const observerLine = lazyScreen(async () => (await import('../features/observer/ObserverLine.tsx')).ObserverLine);
const asked = lazyScreen(async () => (await import('../features/handover/Asked.tsx')).Asked);
const supportReviews = lazyScreen(
  async () => (await import('../features/supportLevel/SupportReviews.tsx')).SupportReviews,
);
const noMeeting = lazyScreen(async () => (await import('./host/NoMeeting.tsx')).NoMeeting);
const beginNext = lazyScreen(async () => (await import('./host/BeginNext.tsx')).BeginNext);
const formerChair = lazyScreen(async () => (await import('./host/FormerChair.tsx')).FormerChair);
const mayRead = lazyScreen(async () => (await import('../features/concern/MayRead.tsx')).MayRead);
const pastMeeting = lazyScreen(async () => (await import('./meeting/PastMeeting.tsx')).PastMeeting);
const history = lazyScreen(async () => (await import('./meeting/History.tsx')).History);
const roomTrouble = lazyScreen(async () => (await import('../shell/RoomTrouble.tsx')).RoomTrouble);
const handOver = lazyScreen(async () => (await import('./host/HandOver.tsx')).HandOver);
const roomFailed = lazyScreen(async () => (await import('../shell/RoomFailed.tsx')).RoomFailed);

export const HostMeeting = hostMeeting.Screen;
export const HostMeet = hostMeet.Screen;
export const Practice = practice.Screen;
export const FocusShown = focusShown.Screen;
export const Glossary = glossary.Screen;
export const HostClose = hostClose.Screen;
export const HostAfter = hostAfter.Screen;
export const DecisionForm = decisionForm.Screen;
export const AcknowledgementForm = acknowledgementForm.Screen;
export const WriteMistake = writeMistake.Screen;
export const ConcernForm = concernForm.Screen;
export const AskTokens = askTokens.Screen;
export const AttendeeActs = attendeeActs.Screen;
export const AttendeeMeet = attendeeMeet.Screen;
export const AttendeeAfter = attendeeAfter.Screen;
export const AllMyActions = allMyActions.Screen;
export const AskAdmission = askAdmission.Screen;
export const Errands = errands.Screen;
export const StillOpen = stillOpen.Screen;
export const EarlierDecisionActs = earlierDecisionActs.Screen;
export const Observing = observing.Screen;
export const ObserverLine = observerLine.Screen;
export const Asked = asked.Screen;
export const SupportReviews = supportReviews.Screen;
export const NoMeeting = noMeeting.Screen;
export const BeginNext = beginNext.Screen;
export const FormerChair = formerChair.Screen;
export const MayRead = mayRead.Screen;
export const PastMeeting = pastMeeting.Screen;
export const History = history.Screen;
export const RoomTrouble = roomTrouble.Screen;
export const HandOver = handOver.Screen;
export const RoomFailed = roomFailed.Screen;

/** The host's first screen. An attendee's is small enough to come along with the panel. */
export async function fetchFirst(): Promise<void> {
  await hostMeeting.fetchAhead();
}

/** What the meeting will need, before it needs it: a step forward must not wait for the network, or fail without it. */
export function fetchNext(isHost: boolean, language: Language): void {
  const next = isHost
    ? [
        stillOpen,
        earlierDecisionActs,
        practice,
        hostMeet,
        acknowledgementForm,
        decisionForm,
        writeMistake,
        hostClose,
        hostAfter,
        formerChair,
        handOver,
        observerLine,
      ]
    : [
        focusShown,
        stillOpen,
        glossary,
        attendeeActs,
        attendeeMeet,
        askTokens,
        acknowledgementForm,
        concernForm,
        attendeeAfter,
        askAdmission,
        asked,
        mayRead,
        observing,
      ];
  whenIdle(() => {
    void fetchWords(language);
    for (const { fetchAhead } of [...next, pastMeeting]) void fetchAhead();
  });
}

/** After what is on the screen now has been drawn. Safari has no idle callback. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 2_000 });
  else setTimeout(act, 200);
}
