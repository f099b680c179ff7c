/** A milestone, before a hard part, or ten minutes every week from that day on. */
export const checkInKinds = ['milestone', 'hard_part', 'weekly'] as const;

export const mostCheckIns = 20;

/** In a few words, under which a support level is kept. */
export const workLength = 60;
