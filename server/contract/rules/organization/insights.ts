import { acknowledgementKinds } from '../meeting/acknowledgement.ts';

/** Stands for the whole organization where a unit's id is expected. */
export const wholeOrganization = '00000000-0000-4000-8000-0000000000a1';

/** Share of meetings with an acknowledgement of this kind. They overlap, so no share follows from the others. */
export const kindFigures = acknowledgementKinds.map((kind) => `acknowledged_for_${kind}` as const);

/** Follow-through: shares of meetings, actions, decisions, acknowledgements, results or people supported. */
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

/** How soon a host said what changed after a result. After the last, the result counts as not followed. */
export const daysToChange = [7, 14, 28] as const;
