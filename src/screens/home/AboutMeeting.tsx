import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { isBlankText } from '#contract/rules/text.ts';
import { OpenMeeting } from '../../features/ownership/OpenMeeting.tsx';
import { useWords } from '../../words/words.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, minWidth: 0 },
  topic: { ...typographyStyles.caption1Strong, minWidth: 0, overflowWrap: 'anywhere' },
});

export function AboutMeeting({ about: { topic, link } }: { about: { topic: string; link: string } }) {
  const { home: words } = useWords();
  const styles = useStyles();
  const name = isBlankText(topic) ? words.noTopic : topic;
  return (
    <div className={styles.root}>
      <bdi className={styles.topic}>{name}</bdi>
      <OpenMeeting action={{ what: name, topic, link }} onShow={undefined} />
    </div>
  );
}
