/** A digest is read at a glance, or not at all. */
export const mostLines = 10;

/** The days of a month on which last month's digest is offered. */
export const offeredDays = 7;
