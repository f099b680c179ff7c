import type { Language } from '#contract/values.ts';
import { fetchWords } from '../words/words.tsx';
import { later } from './later.ts';

const hostMeeting = later(async () => (await import('./HostMeeting.tsx')).HostMeeting);
const hostMeet = later(async () => (await import('./HostMeet.tsx')).HostMeet);
const practice = later(async () => (await import('./Practice.tsx')).Practice);
const focusShown = later(async () => (await import('../features/focus/FocusShown.tsx')).FocusShown);
const glossary = later(async () => (await import('../features/behaviour/Glossary.tsx')).Glossary);
const hostClose = later(async () => (await import('./HostClose.tsx')).HostClose);
const hostAfter = later(async () => (await import('./HostAfter.tsx')).HostAfter);
const decisionForm = later(async () => (await import('../features/decision/DecisionForm.tsx')).DecisionForm);
const acknowledgementForm = later(
  async () => (await import('../features/acknowledgement/AcknowledgementForm.tsx')).AcknowledgementForm,
);
const writeMistake = later(async () => (await import('./WriteMistake.tsx')).WriteMistake);
const concernForm = later(async () => (await import('../features/concern/ConcernForm.tsx')).ConcernForm);
const askTokens = later(async () => (await import('../features/concern/AskTokens.tsx')).AskTokens);
const attendeeActs = later(async () => (await import('./AttendeeActs.tsx')).AttendeeActs);
const attendeeMeet = later(async () => (await import('./AttendeeMeet.tsx')).AttendeeMeet);
const attendeeAfter = later(async () => (await import('./AttendeeAfter.tsx')).AttendeeAfter);
const allMyActions = later(async () => (await import('../features/ownership/AllMyActions.tsx')).AllMyActions);
const askAdmission = later(async () => (await import('../features/pulse/AskAdmission.tsx')).AskAdmission);
const errands = later(async () => (await import('../features/pulse/Errands.tsx')).Errands);
const stillOpen = later(async () => (await import('./StillOpen.tsx')).StillOpen);
const earlierDecisionActs = later(
  async () => (await import('../features/decision/EarlierDecisionActs.tsx')).EarlierDecisionActs,
);
const observing = later(async () => (await import('../features/observer/Observing.tsx')).Observing);
const observerLine = later(async () => (await import('../features/observer/ObserverLine.tsx')).ObserverLine);
const asked = later(async () => (await import('../features/section/Asked.tsx')).Asked);
const supportReviews = later(async () => (await import('../features/support/SupportReviews.tsx')).SupportReviews);
const noMeeting = later(async () => (await import('./NoMeeting.tsx')).NoMeeting);
const beginNext = later(async () => (await import('./BeginNext.tsx')).BeginNext);
const formerChair = later(async () => (await import('./FormerChair.tsx')).FormerChair);
const mayRead = later(async () => (await import('../features/concern/MayRead.tsx')).MayRead);
const pastMeeting = later(async () => (await import('./PastMeeting.tsx')).PastMeeting);
const history = later(async () => (await import('./History.tsx')).History);
const roomTrouble = later(async () => (await import('./RoomTrouble.tsx')).RoomTrouble);
const handOver = later(async () => (await import('./HandOver.tsx')).HandOver);
const roomFailed = later(async () => (await import('./RoomFailed.tsx')).RoomFailed);

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
