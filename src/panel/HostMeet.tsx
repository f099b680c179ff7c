import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { HourglassHalf20Regular, Vote20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { MeetingView } from '#contract/meeting.ts';
import { Decisions } from '../features/decision/Decisions.tsx';
import type { Writing } from '../features/decision/queries.ts';
import { bareGroup } from '../ui/bare.ts';
import { Section } from '../ui/Section.tsx';
import { touch, touchSize } from '../ui/touch.ts';
import { useWords } from '../words/words.tsx';
import { Purpose } from './Purpose.tsx';
import { Wait } from './Wait.tsx';

export interface HostMeetProps {
  series: string;
  meeting: MeetingView;
  onWrite: (writing: Writing) => void;
  onNew: () => void;
}

const useStyles = makeStyles({
  // Two columns: the other acts of a meeting find their place here.
  acts: {
    ...bareGroup,
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  // The sign above the word: "Entscheidung" beside it is too wide for 280 px.
  act: {
    flexDirection: 'column',
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    hyphens: 'auto',
    [touch]: { minHeight: touchSize },
  },
  sign: { marginInlineEnd: 0 },
});

/** What a host does while the meeting goes on: one press each. */
export function HostMeet({ series, meeting, onWrite, onNew }: HostMeetProps) {
  const words = useWords().panel;
  const styles = useStyles();
  const [isWaiting, setWaiting] = useState(false);
  return (
    <>
      <Purpose meeting={meeting} />
      <fieldset className={styles.acts} aria-label={words.acts}>
        <Button className={styles.act} icon={{ children: <Vote20Regular />, className: styles.sign }} onClick={onNew}>
          {words.decision}
        </Button>
        <Button
          className={styles.act}
          icon={{ children: <HourglassHalf20Regular />, className: styles.sign }}
          aria-pressed={isWaiting}
          onClick={() => {
            setWaiting(!isWaiting);
          }}
        >
          {isWaiting ? words.waiting.stop : words.wait}
        </Button>
      </fieldset>
      {isWaiting && (
        <Wait
          onOver={() => {
            setWaiting(false);
          }}
        />
      )}
      <Section title={words.soFar}>
        <Decisions series={series} meeting={meeting.id} onWrite={onWrite} />
      </Section>
    </>
  );
}
