import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense } from 'react';
import { OpeningForm } from '../../../features/opening/OpeningForm.tsx';
import { isAnyShown, useOpenItems } from '../../../features/recap/open/queries.ts';
import { useIsInUtc } from '../../../features/room/queries.ts';
import { AfterPaint, AtNextFrame } from '../../../loading/AfterPaint.tsx';
import { lazyScreen } from '../../../loading/lazyScreen.ts';
import { useWords } from '../../../words/words.tsx';
import { useRouter } from '../../Router.tsx';
import { toAcknowledgement } from '../../routes.ts';
import { Chair } from './Chair.tsx';
import type { HostScreenProps } from './hostScreen.ts';
import { HostStillOpen } from './HostStillOpen.tsx';
import { StageBar } from './StageBar.tsx';

const Practice = lazyScreen(async () => (await import('./Practice.tsx')).Practice, 'host');
const Leftovers = lazyScreen(async () => (await import('../Leftovers.tsx')).Leftovers, 'host');
const SupportReviews = lazyScreen(
  async () => (await import('../../../features/supportLevel/SupportReviews.tsx')).SupportReviews,
  'host',
);

const GuideAtMoment = lazyScreen(
  async () => (await import('../../../features/guide/GuideAtMoment.tsx')).GuideAtMoment,
  'host',
);
const Prepared = lazyScreen(async () => (await import('./Prepared.tsx')).Prepared, 'host');
const NotLately = lazyScreen(async () => (await import('../../../features/notLately/NotLately.tsx')).NotLately, 'host');

const useStyles = makeStyles({
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  items: { minHeight: '24px' },
  lines: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minHeight: tokens.lineHeightBase400,
  },
  stillOpen: { ':empty': { display: 'none' } },
  fill: { flexGrow: 1 },
});

export function HostOpen({ room, meeting, steps }: HostScreenProps) {
  const words = useWords().panel;
  const styles = useStyles();
  const { show, open } = useRouter();
  const isInUtc = useIsInUtc(meeting.id);
  const { data: openItems } = useOpenItems(room.series);
  // Keeps a folded line's place from the first frame, or none: the field that somebody types in shouldn't move.
  const isStillOpen = !openItems || isAnyShown(openItems);
  return (
    <>
      {isInUtc && <output className={styles.quiet}>{words.inUtc}</output>}
      <AtNextFrame fallback={isStillOpen && <div className={styles.items} />}>
        {isStillOpen && (
          <div className={styles.stillOpen}>
            <Suspense fallback={<div className={styles.items} />}>
              <HostStillOpen
                room={room}
                meeting={meeting}
                onUnshared={(earlier) => {
                  show({ to: 'recap', meeting: earlier });
                }}
              />
            </Suspense>
          </div>
        )}
        <Suspense>
          <Leftovers series={room.series} you={room.you.id} isOf={(earlier) => earlier !== meeting.id} />
        </Suspense>
        <Suspense>
          <SupportReviews series={room.series} you={room.you.id} />
        </Suspense>
      </AtNextFrame>
      <OpeningForm key={meeting.id} series={room.series} meeting={meeting} />
      <div className={styles.lines}>
        <AfterPaint>
          <Suspense>
            <Prepared room={room} meeting={meeting} />
          </Suspense>
          <Suspense>
            <GuideAtMoment series={room.series} moment="opening" isHost />
          </Suspense>
          <Suspense>
            <Practice series={room.series} meeting={meeting.id} you={room.you.id} />
          </Suspense>
          <Suspense>
            <NotLately
              series={room.series}
              meeting={meeting.id}
              onAcknowledge={(person) => {
                open(toAcknowledgement({ to: [person], kind: 'contribution' }));
              }}
            />
          </Suspense>
          <Chair room={room} meeting={meeting} />
        </AfterPaint>
      </div>
      <div className={styles.fill} />
      <StageBar meeting={meeting} steps={steps} next="meet" label={words.startMeeting} />
    </>
  );
}
