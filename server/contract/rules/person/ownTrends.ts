/** How far back a host's own trends go. */
export const trendWeeks = 26;

/** Of each behaviour: its latest results. Every order of seven is counted in 0.5 ms, of eight in ten times as long. */
export const mostTrendResults = 7;

/** Fewer have no direction (`slopeOf`). */
export const fewestForDirection = 5;
