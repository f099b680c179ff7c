import { useEffect, type RefObject } from 'react';
import type { Room } from '#contract/meeting/meeting.ts';
import { ProblemError } from '../../api/problem.ts';
import { useRecap } from '../../features/recap/queries.ts';
import { useMeetings } from '../../features/room/queries.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { keepFocusAt } from '../../ui/focus.ts';
import { useWords } from '../../words/words.tsx';

type PastMeetingView = 'deleted' | 'writing' | 'reading';

/** `heading` takes the focus when the focused element disappears. */
export function usePastMeeting({ series, you }: Room, meeting: string, heading: RefObject<HTMLElement | null>) {
  const { data = [] } = useMeetings(series);
  const listed = data.find(({ id }) => id === meeting);
  // A meeting older than the list falls to the organizer.
  const hasRun = listed ? listed.isHost || listed.isFormerChair : you.isOrganizer;
  const own = hasRun ? listed : undefined;
  const isDeleted = useIsDeleted(series, meeting, heading);
  const isWriting = own !== undefined && !own.isShared;
  return { view: chooseView({ isDeleted, isWriting }), hasRun, own, listed };
}

function chooseView({ isDeleted, isWriting }: { isDeleted: boolean; isWriting: boolean }): PastMeetingView {
  if (isDeleted) return 'deleted';
  return isWriting ? 'writing' : 'reading';
}

function useIsDeleted(series: string, meeting: string, heading: RefObject<HTMLElement | null>): boolean {
  const { data: words } = useWords();
  const announce = useAnnounce();
  const { error } = useRecap({ series, meeting });
  const isDeleted = error instanceof ProblemError && error.code === 'not_found';
  useEffect(() => {
    if (!isDeleted) return;
    announce(words.deleted);
    keepFocusAt(heading.current);
  }, [announce, heading, isDeleted, words]);
  return isDeleted;
}
