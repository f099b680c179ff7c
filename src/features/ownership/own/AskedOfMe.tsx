import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { MyAction } from '#contract/meeting/ownership.ts';
import { called } from '#words/lines/called.ts';
import { topicName } from '#words/lines/topicName.ts';
import { Sentence } from '../../../ui/text/Sentence.tsx';
import { useWords } from '../../../words/words.tsx';
import { AnswerAction } from '../AnswerAction.tsx';
import { OpenMeeting } from '../OpenMeeting.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  intro: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** In the personal tab: an action that waits for its owner's answer. */
export function AskedOfMe({ action }: { action: MyAction }) {
  const all = useWords();
  const words = all.ownership;
  const styles = useStyles();
  const host = called(action.answerable, all);
  const topic = topicName(action.topic, all);
  return (
    <div className={styles.root}>
      <p className={styles.intro}>
        <Sentence text={words.askedIn(host, topic)} of={[host, topic]} />
      </p>
      <AnswerAction
        series={action.series}
        meeting={action.meeting}
        action={{ ...action, answer: action.asked?.answer ?? null }}
        host={host}
      />
      <div>
        <OpenMeeting action={action} onShow={undefined} />
      </div>
    </div>
  );
}
