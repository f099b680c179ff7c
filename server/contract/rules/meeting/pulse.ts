export const scoredQuestions = ['clarity', 'safety'] as const;

export const checkInQuestions = ['plan', 'load'] as const;

export const sights = ['saw', 'did_not', 'could_not_tell'] as const;

export const commentLength = 300;

export const questionSlots = ['first', 'second', 'third'] as const;

/** Bytes of JSON that every ballot is padded to: room for the longest comment in the longest script. */
export const ballotBytes = 2_048;

/** Bytes of JSON, exact. */
export const ticketBytes = 625;

/** The word for a share: of a result that is too small for numbers, or where a number would say too much. */
export function bandOf<Band>(share: number, [low, middle, high]: readonly [Band, Band, Band]): Band {
  if (share < 0.4) return low;
  return share < 0.7 ? middle : high;
}
