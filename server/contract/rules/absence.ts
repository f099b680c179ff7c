export const absences = ['not_in_chat', 'outside', 'not_come'] as const;

/** How long the organizer has to come once somebody has asked them to open the meeting. */
export const organizerHasMinutes = 3;
