import { acknowledgementKinds } from '../meeting/acknowledgement.ts';

/** In place of a unit's id. */
export const wholeOrganization = '00000000-0000-4000-8000-0000000000a1';

/** Meetings in which somebody was acknowledged for this. They overlap, so none follows from the others. */
export const kindFigures = acknowledgementKinds.map((kind) => `acknowledged_for_${kind}` as const);

/** What becomes of meetings: a share of meetings, actions, decisions, acknowledgements, results or people supported. */
export const meetingFigures = [
  /** Meetings opened with purpose, frame and dissent. */
  'opened_with_all',
  /** Actions with an owner and a date. */
  'owner_and_date',
  /** Actions done by their day. */
  'done_on_time',
  /** Actions owned by others than the host. */
  'owned_by_others',
  /** Decisions that a later one replaced. */
  'reopened',
  /** Results followed by "You told us, this changed" within four weeks. */
  'told_change',
  /** People whose support got lighter in a kind of work. */
  'lighter_support',
  /** Acknowledgements by others than the host. */
  'acknowledged_by_others',
  ...kindFigures,
] as const;
export type MeetingFigure = (typeof meetingFigures)[number];

/** Of a result's change. The last is how long a host has before the result counts as not followed. */
export const daysToChange = [7, 14, 28] as const;
