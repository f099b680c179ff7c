import { minuteMs } from '../../../admission/randomMoment.ts';

/** The longest random delay of a ballot, and of one restored at the next opening. */
const departureSpreadMs = { first: 30 * minuteMs, restored: 2 * minuteMs };
/** The latest departure before the pulse closes. */
const closeMarginMs = minuteMs;

export function departureDelayMs(isRestored: boolean, { closesAt, now }: { closesAt: number; now: number }): number {
  const spread = isRestored ? departureSpreadMs.restored : departureSpreadMs.first;
  return Math.random() * Math.max(0, Math.min(spread, closesAt - closeMarginMs - now));
}
