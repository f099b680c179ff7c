import { visibleText } from '#contract/rules/text.ts';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { MeetingPath } from '../../api/call.ts';
import { Section } from '../../ui/lists/Section.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { useWords } from '../../words/words.tsx';
import { useCues } from './queries.ts';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export function CueReview({ series, meeting }: MeetingPath) {
  const words = useWords().cue;
  const styles = useStyles();
  const { data } = useCues(series, meeting);
  const text = visibleText(data?.intent.content.text ?? '');
  const counted = Map.groupBy(data?.ticks ?? [], ({ cue }) => cue);
  const did = Object.keys(words.names)
    .flatMap((name) => [...counted].filter(([cue]) => cue === name))
    .map(([cue, ticks]) => `${words.names[cue]} ${words.times(ticks.length)}`);
  if (text === '' && did.length === 0) return null;
  return (
    <Section title={words.looking}>
      {text !== '' && (
        <p className={styles.text}>
          <Sentence text={words.intent.wanted(text)} of={[text]} />
        </p>
      )}
      {did.length > 0 && <p className={styles.quiet}>{did.join(' · ')}</p>}
    </Section>
  );
}
