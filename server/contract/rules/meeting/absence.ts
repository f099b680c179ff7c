export const absences = ['not_in_chat', 'outside', 'not_come'] as const;

export const organizerHasMinutes = 3;
