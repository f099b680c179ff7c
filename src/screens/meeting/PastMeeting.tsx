import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import type { Room } from '#contract/meeting.ts';
import type { PanelTarget } from '#contract/rules/panel.ts';
import { useEffect, useRef, useState } from 'react';
import { ProblemError } from '../../api/problem.ts';
import { EarlierDecisions } from '../../features/decision/list/EarlierDecisions.tsx';
import { DeleteMeeting } from '../../features/lifecycle/DeleteMeeting.tsx';
import { useOwnership } from '../../features/ownership/queries.ts';
import { Rate } from '../../features/pulse/Rate.tsx';
import { Results } from '../../features/pulse/Results.tsx';
import { FiledRecap } from '../../features/recap/filed/FiledRecap.tsx';
import { useRecap } from '../../features/recap/queries.ts';
import { SharedCard } from '../../features/recap/card/SharedCard.tsx';
import { useMeetings } from '../../features/room/queries.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { keepFocusAt } from '../../ui/focus.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../words/words.tsx';
import { CorrectRecap } from '../host/CorrectRecap.tsx';
import { useRouter } from '../Router.tsx';
import { toDecision } from '../routes.ts';

export interface PastMeetingProps {
  room: Room;
  /** The meeting, and what of it somebody asked to see. */
  place: PanelTarget;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    flexGrow: 1,
    rowGap: tokens.spacingVerticalL,
    minWidth: 0,
  },
  // Its arrow stands where the heading begins.
  back: { marginInlineStart: `calc(-1 * (${tokens.spacingHorizontalS} + ${tokens.strokeWidthThin}))` },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  text: { ...typographyStyles.body1, margin: 0 },
  end: { paddingBlock: tokens.spacingVerticalL },
});

/** The recap of one meeting, under its rating where that was asked for: where a card's button, the history, or what was never shared leads. */
export function PastMeeting({ room, place: { to, meeting, action } }: PastMeetingProps) {
  const { series, you, meeting: current } = room;
  const { show, open } = useRouter();
  const { room: words, panel, data: kept } = useWords();
  const styles = useStyles();
  const { data = [] } = useMeetings(series);
  const listed = data.find(({ id }) => id === meeting);
  // One that is older than the list is the organizer's, if anybody's.
  const hasRun = listed ? listed.isHost || listed.isFormerChair : you.isOrganizer;
  const mine = hasRun ? listed : undefined;
  const [correcting, setCorrecting] = useState<string>();
  const isCorrecting = correcting === meeting;
  const isWriting = mine !== undefined && (isCorrecting || !mine.isShared);
  const ownership = useOwnership({ series, meeting });
  const { error } = useRecap({ series, meeting });
  const isGone = error instanceof ProblemError && error.code === 'not_found';
  const heading = useRef<HTMLHeadingElement>(null);
  const announce = useAnnounce();
  useEffect(() => {
    if (!isGone) return;
    announce(kept.deleted);
    // What had the focus has gone with it.
    keepFocusAt(heading.current);
  }, [announce, isGone, kept]);
  const goBack = () => {
    show(undefined);
  };
  const correct = (isOn: boolean) => {
    setCorrecting(isOn ? meeting : undefined);
    // The button that was pressed disappears.
    heading.current?.focus();
  };
  const title = isCorrecting ? panel.correctRecap : to === 'rating' ? words.ratedMeeting : words.pastMeeting;
  return (
    <div className={styles.root}>
      <div>
        <QuietButton className={styles.back} icon={<ArrowLeft16Regular />} onClick={goBack}>
          {words.back}
        </QuietButton>
      </div>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {isGone ? (
        <p className={styles.text}>{kept.deleted}</p>
      ) : isWriting ? (
        <CorrectRecap
          series={series}
          meeting={meeting}
          startedAt={mine.startedAt}
          isFormerChair={mine.isFormerChair}
          onShared={() => {
            if (isCorrecting) correct(false);
            else goBack();
          }}
          otherwise={
            isCorrecting && (
              <QuietButton
                onClick={() => {
                  correct(false);
                }}
              >
                {panel.backTo.after}
              </QuietButton>
            )
          }
        />
      ) : (
        <>
          {to === 'rating' &&
            (hasRun ? <Results {...{ series, meeting }} /> : <Rate {...{ series, meeting, you: you.id }} />)}
          <FiledRecap series={series} meeting={meeting} marked={action} accepted={ownership.data?.accepted} />
          {you.isHost && current && current.id !== meeting && (
            <EarlierDecisions
              series={series}
              earlier={meeting}
              meeting={current.id}
              onWrite={(decision) => {
                open(toDecision(decision));
              }}
            />
          )}
          {mine && (
            <>
              <SharedCard series={series} meeting={meeting} />
              <div>
                <QuietButton
                  appearance="secondary"
                  onClick={() => {
                    correct(true);
                  }}
                >
                  {panel.correctRecap}
                </QuietButton>
              </div>
            </>
          )}
        </>
      )}
      {!isGone && listed?.isHost && (
        <div className={styles.end}>
          <DeleteMeeting series={series} meeting={meeting} isShared={listed.isShared} />
        </div>
      )}
    </div>
  );
}
