export const noteLength = 280;

/** From this many people on, readers see how many a note helped; before, nothing. */
export const helpedShownFrom = 5;

/** Of each behaviour, the latest. */
export const notesShown = 20;
