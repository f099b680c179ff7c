export const panel = {
  start: {
    outside_teams:
      'Bookend works inside Microsoft Teams. Open a meeting or its chat there and choose Bookend at its top. If you see this in Teams, try again.',
    no_chat: 'Bookend belongs to one meeting. Open that meeting or its chat, and choose Bookend at its top.',
    offline: 'Teams can’t sign you in without a network. Try again once you are connected.',
    anonymous:
      'You joined without an account, so Bookend can’t know who you are. You can follow the meeting, and read the recap in the chat if you see it.',
    refused: 'You haven’t given the permission.',
    signed_out: 'Signing in didn’t work.',
    consent_needed:
      'Bookend needs your permission once: it reads who is in this chat and posts the recap when you share it.',
    broken: 'Bookend couldn’t start.',
  },
  addTab: {
    title: 'Bookend for this chat',
    what: 'The host opens a meeting with its purpose and closes it with decisions, owners and dates. Everybody else follows along.',
    where: 'During a meeting Bookend is the panel at its side. Before and after, it is a tab in this chat.',
    save: 'There is nothing to set up. Choose Save.',
  },
  broken: 'Something broke on this screen. What you typed is kept.',
  reconnecting: 'Reconnecting… What you type is kept.',
  outsider:
    'You can’t see this meeting in Bookend: it is open to people of this organization who are in the meeting’s chat. Ask the host to add you.',
  name: 'Bookend',
  progress: 'Where we are',
  steps: { open: 'Open', meet: 'Meet', close: 'Close' },
  now: (step: string) => `Now: ${step}`,
  over: 'The meeting is over',
  stepDone: (step: string) => `${step}, done`,
  startMeeting: 'Start meeting',
  closeMeeting: 'Close meeting',
  endUnshared: 'End without sharing',
  signedIn: 'Done. You can close this window.',
  chair: {
    handOver: 'Hand over the chair',
    to: 'To whom',
    hint: 'From the people in this chat',
    sure: (name: string, isOrganizer: boolean) =>
      isOrganizer
        ? `${name} hosts from now on, and the pulse will be about ${name}. As the organizer you can go on hosting too.`
        : `${name} hosts from now on, and the pulse will be about ${name}. You follow like everybody else.`,
    takeBackSure: 'You have the chair again, and the pulse will be about you.',
    yes: 'Hand over',
    no: 'Keep it',
    handing: 'Handing over…',
    chooseSomebody: 'Choose somebody from the list.',
    done: (name: string) => `${name} has the chair.`,
    has: (name: string) => `${name} has the chair`,
  },
  backTo: { open: 'Back to the opening', meet: 'Back to the meeting', close: 'Back to the close', after: 'Back' },
  key: {
    ask: 'Ask people to rate this meeting',
    hint: 'By itself every third meeting.',
  },
  talk: {
    title: 'To ask each other',
    questions: [
      'What went well since we last talked?',
      'What is in your way, and who could move it?',
      'What should I do more of, or less?',
      'Which of your strengths do I not use enough?',
      'Is the load workable?',
    ],
  },
  correctRecap: 'Correct the recap',
  meetTitle: 'Meet',
  noPurpose: 'No purpose written yet',
  acts: 'What happens now',
  decision: 'Decision',
  wait: 'Wait 10 s',
  soFar: 'So far',
  closing: (host: string) => `${host} is closing the meeting`,
  closingHint: 'The recap appears here as soon as it is shared.',
  waiting: {
    title: 'Ten seconds of silence',
    hint: 'Somebody is thinking. Let them.',
    left: (seconds: number) => (seconds === 1 ? '1 second' : `${seconds} seconds`),
    started: 'Ten seconds of silence begin.',
    over: 'The ten seconds are over.',
    stop: 'Stop',
  },
};
