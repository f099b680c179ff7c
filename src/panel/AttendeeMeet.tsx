import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { MeetingView } from '#contract/meeting.ts';
import { Decisions } from '../features/decision/Decisions.tsx';
import { Section } from '../ui/Section.tsx';
import { useWords } from '../words/words.tsx';
import { Purpose } from './Purpose.tsx';

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What has come out of the meeting so far, while it goes on and while it is being closed. */
export function AttendeeMeet({ series, meeting }: { series: string; meeting: MeetingView }) {
  const words = useWords().panel;
  const styles = useStyles();
  return (
    <>
      <Purpose meeting={meeting} />
      {meeting.stage === 'close' && <p className={styles.hint}>{words.closingHint}</p>}
      <Section title={words.soFar}>
        <Decisions series={series} meeting={meeting.id} />
      </Section>
    </>
  );
}
