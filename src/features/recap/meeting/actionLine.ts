import { untilNextMeetingMs } from '../../../storage/entries.ts';
import type { Keeping } from '../../../drafts/useUnsent.ts';

/** Where the line that isn't added yet is kept. */
export function actionLine(meeting: string, person: string): { key: string; keeping: Keeping } {
  return { key: `action-${meeting}`, keeping: { person, ms: untilNextMeetingMs } };
}
