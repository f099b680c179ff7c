import type { Absence } from '#contract/meeting/meeting.ts';

const organizer = (name: string) => name || 'the organizer';
const atStart = (name: string) => name || 'The organizer';

const absent: Record<Absence, (organizer: string) => string> = {
  not_in_chat: () => 'The organizer of this meeting isn’t in its chat.',
  outside: (name) => `${atStart(name)} is from another organization and can’t open it here.`,
  not_come: (name) => `${atStart(name)} isn’t here yet.`,
};

const because: Record<Absence, (organizer: string) => string> = {
  not_in_chat: () => 'the organizer isn’t in this chat',
  outside: (name) => `${organizer(name)} is from another organization`,
  not_come: (name) => `${organizer(name)} wasn’t here`,
};

export const room = {
  welcome: 'Bookend opens a meeting with clarity and closes it with decisions, owners and dates.',
  begin: {
    fresh: 'Open this meeting',
    again: 'Open another meeting today',
    reopen: 'Reopen this meeting',
  },
  beginning: 'Opening…',
  notBegun: (host: string) => `${host || 'The host'} has not opened the meeting yet.`,
  notBegunHint: 'Keep this open: the meeting will appear here.',
  askOrganizer: (name: string) => `Ask ${organizer(name)} to open it`,
  askHint: (name: string, minutes: number) =>
    `If ${organizer(name)} isn’t here within ${minutes} minutes, anyone else can open it.`,
  asked: (by: string, name: string) => `${by} asked ${organizer(name)} to open the meeting.`,
  youAsked: (name: string) => `You asked ${organizer(name)} to open the meeting.`,
  asksYou: (by: string) => `${by} asks you to open the meeting.`,
  openFrom: (time: string) => `From ${time}, anyone here can open it.`,
  organizerHere: (name: string) => `${atStart(name)} has Bookend open and can begin.`,
  absent,
  mayStandIn: (name: string) => `You can open the meeting and chair it. ${atStart(name)} can take the chair back.`,
  because,
  standsIn: (chair: string, why: string) => `${chair} has the chair, because ${why}.`,
  youStandIn: (why: string) => `You have the chair, because ${why}.`,
  plan: 'Add to the calendar',
  planNamed: (what: string) => `Add to the calendar: ${what}`,
  planFor: (day: string, what: string) => `${day}: ${what}`,
  planNext: 'Follow-up',
  planSubject: (what: string) => `To decide: ${what}`,
  planFollowUp: (what: string) => `Follow-up: ${what}`,
  planContent: (what: string) => `Planned after “${what}”.`,
  planning: 'Opening…',
  planTooMany: 'There are too many people to invite this way. Add them in the calendar entry.',
  planFailed: 'Teams couldn’t open the calendar.',
  history: 'Meetings',
  noHistory: 'No meetings yet. Each one is kept here with its recap.',
  historyFailed: 'The earlier meetings couldn’t be loaded.',
  untitled: 'No purpose written',
  now: 'Now',
  notShared: 'not shared',
  back: 'Back',
  pastMeeting: 'Recap',
  ratedMeeting: 'Rating and recap',
};
