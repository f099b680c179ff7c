/** How far back a host's own trends go. */
export const trendWeeks = 26;

/** Results per behaviour, the latest. Going through every order of seven takes 0.5 ms, of eight ten times as long. */
export const mostTrendResults = 7;

/** Fewer results have no direction (`slopeOf`). */
export const fewestForDirection = 5;
