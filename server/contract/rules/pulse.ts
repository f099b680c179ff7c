export const scoredQuestions = ['clarity', 'safety'] as const;

export const checkInQuestions = ['plan', 'load'] as const;

export const sights = ['saw', 'did_not', 'could_not_tell'] as const;

export const commentLength = 300;

export const questionSlots = ['first', 'second', 'third'] as const;

/** Bytes of JSON that every ballot is padded to: room for the longest comment in the longest script. */
export const ballotBytes = 2_048;

/** Bytes of JSON, exact. */
export const ticketBytes = 625;
