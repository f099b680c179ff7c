import type { Votes } from '#contract/meeting/decision.ts';
import type { Heading } from '#contract/rules/meeting/recap/outline.ts';
import type { Missing } from '#contract/meeting/recap.ts';

const headings: Record<Heading, string> = {
  final: 'Decided',
  proposed: 'Proposed',
  put_off: 'Put off',
  withdrawn: 'Withdrawn',
};

/** For a gap shared by several items; a single item uses `recap.missing`, which names it. */
const gaps: Record<Missing['code'], string> = {
  no_words: 'No text',
  no_owner: 'No owner',
  vague_owner: 'No specific owner',
  group_owner: 'Owned by a group, not a person',
  two_owners: 'Two owners',
  unknown_owner: 'Owner isn’t in this chat',
  no_date: 'No date',
  past_date: 'Date in the past',
  no_purpose: 'What the meeting was for',
  no_frame: 'How it was decided',
  no_final_decision: 'A decision, although the host said how it would be made',
  decision_open: 'Proposed and not decided',
  contested_without_reason: 'No reason, though not everyone agreed',
  decision_without_reason: 'No reason',
};

export const filed = {
  headings,
  until: (day: string) => `until ${day}`,
  toNext: 'to the next meeting',
  votes: (votes: Votes) =>
    `${votes.for} for, ${votes.against} against${votes.abstained > 0 ? `, ${votes.abstained} abstained` : ''}`,
  proposedBy: (name: string) => `proposed by ${name}`,
  secondedBy: (name: string) => `seconded by ${name}`,
  withHelpers: (names: string) => `with ${names}`,
  doneSince: 'Done since last time',
  stillOpen: 'Still open',
  overdue: (day: string) => `overdue since ${day}`,
  minutes: 'Minutes',
  present: (names: string) => `Present: ${names}`,
  absent: (names: string) => `Absent: ${names}`,
  quorum: 'Quorum present',
  noQuorum: 'No quorum',
  fullMinutes: 'Full minutes',
  corrected: (day: string) => `Corrected ${day}`,
  gaps,
  ofActions: (count: number, of: number) => (count === of ? `all ${of} actions` : `${count} of ${of} actions`),
  ofDecisions: (count: number) => (count === 1 ? '1 decision' : `${count} decisions`),
};
