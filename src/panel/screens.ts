import { later } from './later.ts';

const hostMeeting = later(async () => (await import('./HostMeeting.tsx')).HostMeeting);
const hostMeet = later(async () => (await import('./HostMeet.tsx')).HostMeet);
const hostClose = later(async () => (await import('./HostClose.tsx')).HostClose);
const hostAfter = later(async () => (await import('./HostAfter.tsx')).HostAfter);
const decisionForm = later(async () => (await import('../features/decision/DecisionForm.tsx')).DecisionForm);
const attendeeMeeting = later(async () => (await import('./AttendeeMeeting.tsx')).AttendeeMeeting);
const attendeeMeet = later(async () => (await import('./AttendeeMeet.tsx')).AttendeeMeet);
const attendeeAfter = later(async () => (await import('./AttendeeAfter.tsx')).AttendeeAfter);
const openItems = later(async () => (await import('../features/recap/OpenItems.tsx')).OpenItems);
const noMeeting = later(async () => (await import('./NoMeeting.tsx')).NoMeeting);
const pastMeeting = later(async () => (await import('./PastMeeting.tsx')).PastMeeting);
const history = later(async () => (await import('./History.tsx')).History);
const roomFailed = later(async () => (await import('./RoomFailed.tsx')).RoomFailed);

export const HostMeeting = hostMeeting.Screen;
export const HostMeet = hostMeet.Screen;
export const HostClose = hostClose.Screen;
export const HostAfter = hostAfter.Screen;
export const DecisionForm = decisionForm.Screen;
export const AttendeeMeeting = attendeeMeeting.Screen;
export const AttendeeMeet = attendeeMeet.Screen;
export const AttendeeAfter = attendeeAfter.Screen;
export const OpenItems = openItems.Screen;
export const NoMeeting = noMeeting.Screen;
export const PastMeeting = pastMeeting.Screen;
export const History = history.Screen;
export const RoomFailed = roomFailed.Screen;

/** Which of the two is needed, the server tells; both come while it is asked. */
export function fetchFirst(): void {
  void hostMeeting.fetchAhead();
  void attendeeMeeting.fetchAhead();
}

/** What the meeting will need, before it needs it: a step forward must not wait for the network, or fail without it. */
export function fetchNext(isHost: boolean): void {
  const next = isHost ? [hostMeet, decisionForm, hostClose, hostAfter] : [attendeeMeet, attendeeAfter];
  for (const { fetchAhead } of next) void fetchAhead();
  void pastMeeting.fetchAhead();
}
