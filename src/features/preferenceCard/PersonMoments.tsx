import { Suspense, useCallback, useState, type ReactNode } from 'react';
import type { MeetingPath } from '../../api/call.ts';
import { PersonMomentContext, type ShownMoment } from '../../api/PersonMoment.tsx';
import { screenOnDemand } from '../../loading/lazyScreen.ts';
import { createShownLines } from './shownLines.ts';

const MomentLine = screenOnDemand(async () => (await import('./MomentLine.tsx')).MomentLine);

/** Nothing is read until a moment below comes. */
export function PersonMoments({ series, meeting, children }: MeetingPath & { children: ReactNode }) {
  const [shown] = useState(createShownLines);
  const show = useCallback(
    (moment: ShownMoment) => (
      <Suspense>
        <MomentLine series={series} meeting={meeting} shown={shown} {...moment} />
      </Suspense>
    ),
    [meeting, series, shown],
  );
  return <PersonMomentContext value={show}>{children}</PersonMomentContext>;
}
