/** The scores that every pulse asks for. */
export const scoredQuestions = ['clarity', 'safety'] as const;

/** The scores that a host adds to a pulse: how people feel about the plan, and whether the load is workable. */
export const checkInQuestions = ['plan', 'load'] as const;

export const sights = ['saw', 'did_not', 'could_not_tell'] as const;

/** An attendee's comment holds at most this many characters. */
export const commentLength = 300;

/** The places for answers to "did you see it?": a pulse asks about so many behaviours at most, each has its place. */
export const questionSlots = ['first', 'second', 'third'] as const;

/** The exact length of a ballot's request, in bytes of JSON: room for the longest comment in the longest script. */
export const ballotBytes = 2_048;

/** The exact length of a ticket's request, in bytes of JSON. */
export const ticketBytes = 625;
