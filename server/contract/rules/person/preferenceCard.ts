export const cardLines = ['best', 'reach', 'avoid', 'learn', 'ask'] as const;
export type CardLine = (typeof cardLines)[number];

export const cardLineLength = 140;

export const cardReaders = ['nobody', 'all', 'named'] as const;

/** The line that helps at each moment. No other line is shown unasked. */
export const lineAt = { owner: 'reach', talk: 'avoid', section: 'learn' } as const satisfies Record<string, CardLine>;
export type CardMoment = keyof typeof lineAt;

export const mostPeopleOnScreen = 5;

/** The same line is shown to the same reader in one of so many meetings of a series. */
export const meetingsBetween = 4;

interface OfferedLine {
  person: string;
  /** The meeting's number in its series. */
  meeting: number;
  /** Number of the meeting in which this reader last saw this line. */
  lastSeen: number | undefined;
  /** People with a line on the screen already. */
  onScreen: readonly string[];
}

/** At most one line a person and five people a screen, and the same line once in four meetings. */
export function mayShowLine({ person, meeting, lastSeen, onScreen }: OfferedLine): boolean {
  // Numbers begin again once all meetings of a series were deleted.
  if (lastSeen !== undefined && Math.abs(meeting - lastSeen) < meetingsBetween) return false;
  return !onScreen.includes(person) && new Set(onScreen).size < mostPeopleOnScreen;
}
