/** In place of a unit's id. */
export const wholeOrganization = '00000000-0000-4000-8000-0000000000a1';

/** What becomes of meetings: a share of meetings, actions, decisions or acknowledgements. */
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
  /** Acknowledgements by others than the host. */
  'acknowledged_by_others',
] as const;
export type MeetingFigure = (typeof meetingFigures)[number];
