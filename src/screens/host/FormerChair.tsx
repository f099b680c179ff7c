import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { MeetingView, Room } from '#contract/meeting.ts';
import type { Action } from '#contract/recap.ts';
import { HandedAction } from '../../features/ownership/HandedAction.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../words/words.tsx';
import { CorrectRecap } from './CorrectRecap.tsx';
import { HostAfter } from './stages/HostAfter.tsx';
import { Title } from '../../shell/Title.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

export function FormerChair({ room, meeting }: { room: Room; meeting: MeetingView }) {
  const words = useWords().panel;
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isCorrecting, setCorrecting] = useState(false);
  const shown = useRef(isCorrecting);
  useEffect(() => {
    if (shown.current !== isCorrecting) heading.current?.focus();
    shown.current = isCorrecting;
  }, [isCorrecting]);
  const goBack = () => {
    setCorrecting(false);
  };
  const { series } = room;
  const { id, host } = meeting;
  // Stable, because long lists memoize their rows by it.
  const underAction = useCallback(
    (action: Action, change: (set: Partial<Action>) => void) => (
      <HandedAction
        series={series}
        meeting={id}
        answerable={host.id}
        action={action}
        onTakeDay={(due) => {
          change({ due });
        }}
      />
    ),
    [series, id, host.id],
  );
  return (
    <div className={styles.root}>
      <Title ref={heading} text={isCorrecting ? words.correctRecap : words.over} isUnseen={false} />
      {isCorrecting ? (
        <CorrectRecap
          series={room.series}
          meeting={meeting.id}
          startedAt={meeting.startedAt}
          isFormerChair
          onShared={goBack}
          otherwise={<QuietButton onClick={goBack}>{words.backTo.after}</QuietButton>}
          underAction={underAction}
        />
      ) : (
        <HostAfter
          room={room}
          meeting={meeting}
          onCorrect={() => {
            setCorrecting(true);
          }}
        />
      )}
    </div>
  );
}
