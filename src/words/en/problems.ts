import type { FieldCode, ProblemCode } from '#contract/problem.ts';

const codes: Record<ProblemCode | 'offline', string> = {
  offline: 'No connection to Bookend. What you typed is kept here.',
  malformed: 'Bookend did not understand this. Reload the panel and try again.',
  signed_out: 'Your sign-in has ended. Reload the panel to sign in again.',
  consent_needed: 'Bookend needs your permission to work in this chat.',
  host_only: 'Only the host of this meeting can do this.',
  attendee_only: 'The host can’t do this, only the other people in the meeting.',
  not_found: 'This isn’t here, or you are not in this chat.',
  stale: 'This was changed in another window.',
  already_final: 'This decision is final. Replace it to change it.',
  already_superseded: 'Another decision has replaced this one already.',
  meeting_over: 'This meeting is over.',
  too_large: 'This is too long to keep. Shorten it a little.',
  invalid: 'Something here can’t be kept as it is.',
  too_many_requests:
    'Bookend is hearing a lot from you at once. What you typed is kept; it goes on by itself in a moment.',
  unexpected: 'Something went wrong on our side. Try again.',
  chat_unavailable: 'Teams can’t be reached at the moment. Try again in a minute.',
  stopping: 'Bookend is restarting. Try again in a moment.',
};

const fields: Record<FieldCode, string> = {
  empty: 'Write something here.',
  too_long: 'At most 500 characters.',
  too_many: 'At most 100 lines.',
  control_characters: 'This contains characters that can’t be shown. Delete them, or type it again.',
  wrong_type: 'This can’t be kept as it is.',
  unknown_field: 'Bookend doesn’t know this. Reload the panel.',
  no_such_date: 'There is no such date.',
  in_the_past: 'This date is in the past.',
  not_in_chat: 'This person is not in the chat.',
};

export const problems = {
  codes,
  fields,
  reference: (id: string) => `Reference: ${id}`,
  tryAgain: 'Try again',
  reload: 'Reload',
  allow: 'Give permission',
  allowing: 'Waiting for your permission…',
};
