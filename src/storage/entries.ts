/** Every entry's name begins with it, in every version. */
export const entryPrefix = 'bookend.';

/** Where a series meets once a month, its next meeting shows what is left. */
export const untilNextMeetingMs = 35 * 86_400_000;

/** Whether this browser keeps anything, for anybody. Needs no store, which takes a while to open. */
export function hasEntries(): boolean {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith(entryPrefix));
  } catch {
    return false;
  }
}
