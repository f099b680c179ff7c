import { useState } from 'react';
import { useFormat } from './words.tsx';

/** Today's date and the meeting's own, in the reader's time zone: `2026-11-21`. */
export function useDays(startedAt: number): { today: string; meetingDay: string } {
  const format = useFormat();
  // A form left open over midnight keeps its date; the server knows the day.
  const [openedAt] = useState(() => Date.now());
  // A device whose clock is slow would offer past days.
  return { today: format.dayOf(Math.max(openedAt, startedAt)), meetingDay: format.dayOf(startedAt) };
}
