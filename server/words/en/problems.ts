import type { FieldCode, Permission } from '#contract/wire/problem.ts';
import type { ProblemCode } from '#contract/rules/wire/problem.ts';

const codes: Record<ProblemCode | 'offline', string> = {
  offline: 'No connection to Bookend. What you typed is kept here.',
  malformed: 'Bookend did not understand this. Reload the panel and try again.',
  must_be_unnamed: 'Bookend can’t take this because it says who sends it. Reload the panel and try again.',
  wrong_length: 'Bookend did not understand this. Reload the panel and try again.',
  signed_out: 'Your sign-in has ended. Reload the panel to sign in again.',
  consent_needed: 'Bookend needs your permission once, to sign you in.',
  other_organization:
    'You are signed in with the account of another organization. Bookend is open here to people and guests of the organization that holds the meeting. You can read the recap in the meeting’s chat.',
  not_assigned:
    'Your organization lets only some people use Bookend, and you aren’t one of them yet. Ask your Teams administrator to add you.',
  blocked:
    'Your organization doesn’t allow this: your account is disabled, has no Teams licence, or is blocked by a policy. Ask your Teams administrator.',
  turned_off:
    'Bookend, or a Microsoft service that it needs, is turned off in your organization. Ask your Teams administrator.',
  chat_elsewhere:
    'This chat was started in another organization, so Bookend can’t see who is in it. Bookend works in chats and meetings that your own organization starts.',
  host_only: 'Only the host of this meeting can do this.',
  organizer_only: 'Only the organizer of this meeting can do this.',
  attendee_only: 'The host can’t do this, only the other people in the meeting.',
  role_needed: 'You don’t have the role that this needs. Your organization’s administrators can assign it.',
  reads_insights:
    'You also read your organization’s insights, so you can’t coach in Bookend. Ask an administrator to remove one of the two roles.',
  manager_coaches: 'A manager can’t be the coach of somebody who reports to them.',
  not_found: 'This isn’t here, or you are not in this chat.',
  wrong_method: 'Bookend did not understand this. Reload the panel and try again.',
  stale: 'This was changed in another window.',
  already_final: 'This decision is final. Replace it to change it.',
  already_superseded: 'Another decision has already replaced this one.',
  already_handed: 'This sheet has already been handed over. It stays as it is.',
  already_answered: 'The host has already replied to this, so it stays.',
  already_read: 'This has been read, so it stays as it was sent. You can add a correction.',
  too_early: 'Not yet. A rating stays open for at least a day, so that nobody can tell who has answered.',
  meeting_over: 'This meeting is over.',
  chair_moved: 'Somebody else has the chair now. Check who reads this, then try again.',
  pulse_open:
    'People are still rating this meeting. It can be deleted once the rating has closed, after two days at the latest.',
  kept_by_another: 'Somebody else set the level for this kind of work, and only they can change it.',
  not_yours: 'The host has given this to somebody else. What you said before is kept, in case it comes back to you.',
  too_many_here: 'You’ve reached the limit here. What’s already there stays as it is.',
  languages_missing: 'One of your languages is missing.',
  set_full: 'That would be one too many: at most seven behaviours are in force. Retire one first.',
  behaviour_retired: 'Somebody has retired this behaviour. Bring it back first; what you typed is kept.',
  practised_now: 'Somebody practises this now.',
  opening_needs_it: 'The opening is built on this behaviour. You can reword it, but not retire it.',
  too_large: 'This is too long to keep. Shorten it a little.',
  invalid: 'Something here can’t be kept as it is.',
  too_many_requests: 'That was too much at once. What you typed is kept, and Bookend will try again in a moment.',
  busy: 'Many people in your organization are removing their name or taking a copy right now. Try again in a minute.',
  unexpected: 'Something went wrong on our side. Try again.',
  not_set_up:
    'Microsoft refuses Bookend’s own sign-in: it is wrong or has expired. Bookend’s operator will find the reason in the log. What you typed is kept here.',
  chat_unavailable:
    'Bookend can’t find out from Teams who is in this chat, or who organizes its meeting. What you typed is kept here. Try again in a minute.',
  groups_unavailable:
    'Bookend can’t read the groups of this file from Microsoft right now. Nothing has changed. Try again in a minute.',
  stopping: 'Bookend is restarting. Try again in a moment.',
  no_database: 'Bookend can’t reach its database right now. What you typed is kept here, and Bookend keeps trying.',
  disk_full: 'Bookend’s disk is full. What you typed is kept here. Tell Bookend’s operator, then try again.',
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
  too_far_ahead: 'Choose a time within the next year.',
  not_in_chat: 'This person is not in the chat.',
  oneself: 'This is you. Choose somebody else.',
  from_outside: 'This person isn’t from your organization. Choose somebody who is.',
  cannot_sign_in: 'This person is from another organization and can’t host in Bookend.',
  not_to_observe: 'This person can’t observe today. Choose somebody else.',
  not_a_host: 'This person hasn’t hosted in this chat. Choose somebody else.',
  names_member: 'This names somebody in the chat. Tell it without names.',
  declined_lately: 'They declined less than 30 days ago. Ask somebody else, or talk with them and ask again later.',
  no_such_code: 'This code is wrong, used or too old. Ask your coach for a new one.',
  needs_purpose: 'Put {purpose} in once, and nothing else in braces. The host’s own purpose appears there.',
  needs_frame: 'Put {frame} in once, and nothing else in braces. How the host decides appears there.',
  no_placeholder: 'Leave out the words in braces: nothing is put in here.',
};

const permissions: Record<Permission, string> = {
  'Chat.ReadBasic':
    'Bookend needs your permission once, to read who is in this chat. Without it, it can’t know that you belong here, and shows nothing.',
  'ChatMessage.Send':
    'Bookend needs your permission to post the recap to this chat as you. Without it the recap is kept here, and no card is posted.',
  'Chat.ReadWrite':
    'Bookend needs your permission to change the card that it posted as you. Without it the card stays as it is in the chat.',
  'Chat.Read':
    'Bookend needs your permission to look for its card among the latest messages. Without it, it can’t tell whether the card is in the chat, and posts no other.',
  'TeamsActivity.Send':
    'Bookend needs your permission to notify people in Teams in your name. Without it nobody gets a notification, and everything else works as before.',
  'GroupMember.Read.All':
    'Bookend needs permission to read who is in the groups of this file. Usually an administrator has to give it. Without it, list people instead of groups.',
};

const signIn = {
  sign_in_again: 'Microsoft wants you to sign in again before Bookend continues. What you typed is kept here.',
  window_blocked: 'The sign-in window was blocked. Allow pop-ups here, then try again.',
  approval_needed: 'An administrator has to approve Bookend first. Send this link to your Teams administrator.',
  not_assigned: 'You don’t have access to Bookend yet. Ask your Teams administrator to add you.',
  policy:
    'A policy of your organization keeps you from signing in to Bookend on this device or network. Ask your Teams administrator.',
  disabled: 'Your account is disabled. Ask your Teams administrator.',
  not_registered: 'Bookend isn’t set up completely in your organization. Please tell your Teams administrator.',
  later: 'Microsoft can’t sign you in right now. Try again in a few minutes.',
};

export const problems = {
  codes,
  fields,
  permissions,
  signIn,
  confirm: 'Your organization wants you to confirm who you are before Bookend continues. What you typed is kept here.',
  tryAgain: 'Try again',
  reload: 'Reload',
  refused: 'You haven’t given it.',
  orAdministrator: 'If the window asked for an administrator’s approval, send this link to your Teams administrator.',
  allow: 'Give permission',
  confirmNow: 'Confirm who you are',
  signInNow: 'Sign in',
  allowing: 'Waiting for the sign-in window…',
};
